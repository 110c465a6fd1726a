import type { APIRoute } from 'astro';
import { atom } from '../exports/atom.ts';
import { pageSite } from '../build/pages.ts';

/** New and corrected meetings. */
export const GET: APIRoute = async () =>
  new Response(atom(await pageSite()), { headers: { 'content-type': 'application/atom+xml' } });

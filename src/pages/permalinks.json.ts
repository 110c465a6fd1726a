import type { APIRoute } from 'astro';
import { pageSite } from '../publish/pages.ts';
import { formatPermalinks } from '../permalinks/record-files.ts';

/** The record of every id ever published. */
export const GET: APIRoute = async () =>
  new Response(formatPermalinks((await pageSite()).permalinks), {
    headers: { 'content-type': 'application/json' },
  });

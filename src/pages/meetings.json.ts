import type { APIRoute } from 'astro';
import { allMeetings } from '../exports/all-meetings.ts';
import { pageSite } from '../build/pages.ts';

/** All meetings as data. */
export const GET: APIRoute = async () =>
  new Response(allMeetings(await pageSite()), { headers: { 'content-type': 'application/json' } });

import type { APIRoute } from 'astro';
import type { Meeting } from '../../meeting/meeting.ts';
import { pageSite } from '../../build/pages.ts';

/** The official text of every meeting as received, byte for byte. */
export const GET: APIRoute<{ meeting: Meeting }> = ({ props: { meeting } }) =>
  new Response(meeting.source.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });

export async function getStaticPaths() {
  const { meetings } = await pageSite();
  return meetings.map((meeting) => ({ params: { meeting: meeting.id }, props: { meeting } }));
}

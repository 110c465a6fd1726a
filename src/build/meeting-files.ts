import type { APIRoute } from 'astro';
import type { Extension } from '../exports/extensions.ts';
import { formats } from '../exports/formats.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { pageSite } from './pages.ts';

type MeetingRoute = APIRoute<{ meeting: Meeting }>;

/**
 * The endpoint that gives every meeting in one of the text formats. Each format has a route of its
 * own: of a route with the extension as a parameter, Astro’s dev server asks for a slash at the end.
 */
export function meetingFiles(extension: Exclude<Extension, 'pdf'>) {
  const { render, mediaType } = formats[extension];

  const GET: MeetingRoute = async ({ props: { meeting } }) =>
    new Response(render(await pageSite(), meeting), { headers: { 'content-type': mediaType } });

  async function getStaticPaths() {
    const { meetings } = await pageSite();
    return meetings.map((meeting) => ({ params: { meeting: meeting.id }, props: { meeting } }));
  }

  return { GET, getStaticPaths };
}

import type { APIRoute } from 'astro';
import { formats, type Format } from '../../exports/formats.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { pageSite } from '../../publish/pages.ts';

interface Props extends Record<string, unknown> {
  meeting: Meeting;
  format: Required<Format>;
}

export async function getStaticPaths() {
  const { meetings } = await pageSite();
  return meetings.flatMap((meeting) =>
    Object.entries(formats)
      .filter(([, { render }]) => render)
      .map(([extension, format]) => ({
        params: { meeting: meeting.id, extension },
        props: { meeting, format },
      })),
  );
}

/** A meeting in one of the text formats. */
export const GET: APIRoute<Props> = async ({ props: { meeting, format } }) =>
  new Response(format.render(await pageSite(), meeting), {
    headers: { 'content-type': format.mediaType },
  });

import type { APIRoute, GetStaticPaths } from 'astro';
import type { MeetingFormat } from '../../exports/format.ts';
import { formats, hasFormat, meetingFiles } from '../../exports/formats.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { pageSite } from '../../publish/pages.ts';

interface Props {
  meeting: Meeting;
  format: MeetingFormat;
}

/** A meeting in each of its formats; formats without `render` are typeset after the build. */
export const GET: APIRoute<Props> = async ({ props: { meeting, format } }) =>
  new Response(format.render?.(await pageSite(), meeting, formats), {
    headers: { 'content-type': format.mediaType },
  });

export const getStaticPaths: GetStaticPaths = async () => {
  const site = await pageSite();
  return site.meetings.flatMap((meeting) =>
    meetingFiles
      .filter((format) => format.render && hasFormat(site, meeting, format))
      .map((format) => ({
        params: { meeting: meeting.id, extension: format.extension },
        props: { meeting, format } satisfies Props,
      })),
  );
};

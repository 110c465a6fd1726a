import type { APIRoute, GetStaticPaths } from 'astro';
import { formats, hasFormat, meetingFiles } from '../../exports/formats.ts';
import { byteOrderMark } from '../../exports/plain-text.ts';
import { withdrawalNotice, withdrawnName } from '../../meeting/names.ts';
import { type WithdrawnMeeting, withdrawnMeetings } from '../../meeting/permalinks.ts';
import { pageSite } from '../../publish/pages.ts';

interface Props {
  /** Made when it is asked for: in dev that is one of hundreds. */
  render: () => string;
  mediaType: string;
}

/** A meeting in each of its formats; formats without `render` are typeset after the build. */
export const GET: APIRoute<Props> = ({ props: { render, mediaType } }) =>
  new Response(render(), { headers: { 'content-type': mediaType } });

export const getStaticPaths: GetStaticPaths = async () => {
  const site = await pageSite();
  return meetingFiles.flatMap((format) => {
    const { extension, mediaType, render } = format;
    if (!render) return [];
    const path = (meeting: string, file: () => string) => ({
      params: { meeting, extension },
      props: { render: file, mediaType } satisfies Props,
    });
    return [
      ...site.meetings
        .filter((meeting) => hasFormat(site, meeting, format))
        .map((meeting) => path(meeting.id, () => render(site, meeting, formats))),
      ...withdrawnMeetings(site.permalinks).map(([id, entry]) =>
        path(id, () => withdrawnFile(id, entry, extension)),
      ),
    ];
  });
};

/** What a file of a withdrawn meeting says: JSON its record, every other format the notice in words. */
function withdrawnFile(id: string, entry: WithdrawnMeeting, extension: string): string {
  return extension.endsWith('json')
    ? `${JSON.stringify({ id, ...entry }, null, 2)}\n`
    : `${byteOrderMark}Withdrawn: ${withdrawnName(entry)}\n\n${withdrawalNotice(entry)}\n`;
}

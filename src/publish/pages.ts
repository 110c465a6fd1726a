import { passagesOf } from '../meeting/passages.ts';
import type { Site } from '../meeting/site.ts';
import { currentSite } from '../site/current-site.ts';

/** The site that pages show. Fails where `site.yaml` is broken: nothing can be shown without it. */
export async function pageSite(): Promise<Site> {
  const { site } = await currentSite();
  if (!site) throw new Error('content/site.yaml has problems; see the terminal');
  return site;
}

/** Every meeting that has a page, newest first: the `getStaticPaths` of pages about a meeting. */
export async function meetingPaths() {
  const site = await pageSite();
  return site.meetings.map((meeting, index, { [index - 1]: newer, [index + 1]: older }) => ({
    params: { meeting: meeting.id },
    props: { site, meeting, newer, older },
  }));
}

/** A meeting with its neighbours in time. */
export type MeetingPage = Awaited<ReturnType<typeof meetingPaths>>[number]['props'];

/** Every passage of every meeting: the `getStaticPaths` of the sentence pages. */
export async function passagePaths() {
  const site = await pageSite();
  return site.meetings.flatMap((meeting) =>
    passagesOf(meeting).map((context, index, { [index - 1]: previous, [index + 1]: next }) => ({
      params: { meeting: meeting.id, passage: context.passage.id },
      props: { site, context, previous, next },
    })),
  );
}

/** A passage with its neighbours in the text. */
export type PassagePage = Awaited<ReturnType<typeof passagePaths>>[number]['props'];

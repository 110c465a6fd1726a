import type { Meeting } from '../meeting/meeting.ts';
import { type PassageInContext, passagesOf } from '../meeting/passages.ts';
import type { Site } from '../meeting/site.ts';
import { currentSite } from '../site/current-site.ts';

/** The site that pages show. Fails where `site.yaml` is broken: nothing can be shown without it. */
export async function pageSite(): Promise<Site> {
  const { site } = await currentSite();
  if (!site) throw new Error('content/site.yaml has problems; see the terminal');
  return site;
}

/** A meeting with its neighbours in time. */
export interface MeetingPage {
  site: Site;
  meeting: Meeting;
  newer: Meeting | undefined;
  older: Meeting | undefined;
}

/** Every meeting that has a page, newest first. */
export async function meetingPages(): Promise<MeetingPage[]> {
  const site = await pageSite();
  return site.meetings.map((meeting, index, { [index - 1]: newer, [index + 1]: older }) => ({
    site,
    meeting,
    newer,
    older,
  }));
}

/** A passage with its neighbours in the text. */
export interface PassagePage {
  site: Site;
  place: PassageInContext;
  previous: PassageInContext | undefined;
  next: PassageInContext | undefined;
}

/** Every passage of every meeting: each has a page of its own. */
export async function passagePages(): Promise<PassagePage[]> {
  const site = await pageSite();
  return site.meetings.flatMap((meeting) =>
    passagesOf(meeting).map((place, index, { [index - 1]: previous, [index + 1]: next }) => ({
      site,
      place,
      previous,
      next,
    })),
  );
}

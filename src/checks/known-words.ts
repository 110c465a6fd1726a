import { followUpsOf } from '../meeting/follow-ups.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { passagesOf, topicsOf } from '../meeting/passages.ts';
import { withdrawnMeetings } from '../meeting/permalinks.ts';
import type { Site } from '../meeting/site.ts';
import { verbatimSpans } from '../meeting/verbatim-spans.ts';
import { changesOfMeeting } from '../permalinks/earlier-wording.ts';
import { type Copies, copiesOf } from './copies.ts';

/** What of a site official words and those of ours that may quote them are known from. */
export type KnownSite = Pick<Site, 'meetings' | 'names' | 'permalinks' | 'terms' | 'followUps'>;

/** The words of meetings, of now and of before, to find copies of them in what is built. */
export function copiesOfMeetings(site: KnownSite, meetings: readonly Meeting[]): Copies {
  const passages = meetings.flatMap(passagesOf).map(({ passage }) => passage);
  const earlier = meetings.flatMap((meeting) =>
    changesOfMeeting(site, meeting).flatMap((changes) => changes.earlier),
  );
  const notes = passages.flatMap((passage) => passage.notes);
  return copiesOf(
    passages.map(({ text }) => text),
    [
      // What leads to another meeting has its title.
      ...new Set(meetings.flatMap((meeting) => titlesBeside(site, meeting))),
      ...meetings.flatMap(verbatimSpans).map(({ words }) => words),
      ...earlier.map(({ text }) => text),
      ...withdrawnMeetings(site.permalinks).map(([, { title }]) => title),
    ],
    [
      ...notes.map(({ text }) => text),
      ...meetings.flatMap(({ publisher, author, place, people = [], inferred }) =>
        [publisher, author ?? [], place ?? [], people, Object.values(inferred)].flat(),
      ),
      ...meetings.flatMap(topicsOf).map(({ heading }) => heading),
      ...site.names.flat(),
      ...site.terms.flatMap(({ definition, printed = [], source }) =>
        [definition ?? [], printed, source?.title ?? []].flat(),
      ),
      ...meetings.flatMap(({ id }) =>
        followUpsOf(site, id).flatMap(({ text, source }) =>
          [text ?? [], source?.title ?? []].flat(),
        ),
      ),
    ],
  );
}

function titlesBeside({ meetings }: KnownSite, meeting: Meeting): string[] {
  const at = meetings.indexOf(meeting);
  return [meeting, meetings[at - 1] ?? [], meetings[at + 1] ?? []].flat().map(({ title }) => title);
}

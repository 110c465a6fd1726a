// `npm run permalinks`: records new IDs and changed events and terms. With `--corrected` and a day it
// records that the publisher changed its text on that day.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { day as daySchema } from '../meeting/fields.ts';
import { plural } from '../meeting/in-words.ts';
import { type Permalinks, recordedMeetingOf } from '../meeting/permalinks.ts';
import { nextRecord } from '../permalinks/next-record.ts';
import {
  isChangeRecorded,
  shiftedSentence,
  type TextChange,
  textChanges,
} from '../permalinks/text-changes.ts';
import { wordDifferences } from '../permalinks/word-differences.ts';
import { visible } from '../problems/invisible.ts';
import { contentDirectory } from '../site/current-site.ts';
import { readEarlierTexts } from '../site/earlier-texts.ts';
import type { RecordChange } from '../site/read-site.ts';
import { changeContent, latestToday, runCommand, today } from './run-command.ts';

const usage = 'npm run permalinks [-- --corrected YYYY-MM-DD]';

await runCommand(usage, { corrected: { type: 'string' } }, async ({ options, words }) => {
  const day = options['corrected'] as string | undefined;
  if (words.length > 0) throw new Error(`Usage: ${usage}`);
  if (day !== undefined && !daySchema.safeParse(day).success) {
    throw new Error(`“${day}” is no day as YYYY-MM-DD`);
  }
  if (day !== undefined && day > latestToday()) throw new Error(`${day} is in the future`);
  let summary = '';
  const { before, after } = await changeContent({
    record: async (state) => {
      const { published, current, content } = state;
      const next = nextRecord(published, current, content, { today: today() });
      const corrections = await readCorrections(state, next, day !== undefined);
      if (day === undefined && corrections.length === 0) return next;
      summary = corrections.map(describeCorrection).join('');
      if (day === undefined) {
        console.error(summary);
        return next;
      }
      if (corrections.length === 0)
        throw new Error('No published text differs: there is no correction');
      for (const correction of corrections) await refuseShiftedSentence(correction);
      const texts = corrections.flatMap((one) => [...one.texts]);
      const meetings = new Set(corrections.map(({ meeting }) => meeting));
      const correction = { day, meetings, wordings: new Map(texts) };
      return nextRecord(published, current, content, { today: today(), correction });
    },
  });
  return summary + describeNew(before, after);
});

interface MeetingCorrection {
  meeting: string;
  changes: TextChange[];
  /** Hash → the published wording. */
  texts: ReadonlyMap<string, string>;
}

/**
 * What the published texts and the content differ in: where the next record does not have it yet, or
 * if there is no such meeting and the day is to be changed, all. Throws if a published wording of a
 * correction to be recorded cannot be found.
 */
async function readCorrections(
  { published, content }: Parameters<RecordChange>[0],
  next: Permalinks,
  isToBeRecorded: boolean,
): Promise<MeetingCorrection[]> {
  const all = content.meetings.flatMap((meeting) => {
    const [before, after] = [published, next].map((record) =>
      recordedMeetingOf(record, meeting.id),
    );
    const changes = before && after ? textChanges(before, meeting) : [];
    const isRecorded = after && changes.every((change) => isChangeRecorded(change, after));
    return changes.length > 0 ? [{ meeting: meeting.id, changes, isRecorded }] : [];
  });
  const open = all.filter(({ isRecorded }) => !isRecorded);
  const chosen = open.length > 0 || !isToBeRecorded ? open : all;
  return Promise.all(
    chosen.map(async ({ meeting, changes }) => {
      const hashes = new Set(changes.flatMap(({ sha256 }) => sha256 ?? []));
      const texts = await readEarlierTexts(contentDirectory(), meeting, hashes);
      const missing = changes.find(({ sha256 }) => sha256 !== undefined && !texts.has(sha256));
      if (missing && isToBeRecorded) {
        throw new Error(
          `The published wording of “${missing.id}” is neither in git’s history nor on the site that PUBLISHED names`,
        );
      }
      return { meeting, changes, texts };
    }),
  );
}

/** Throws if a sentence seems to have the ID of another, unless its author wrote the ID. */
async function refuseShiftedSentence({
  meeting,
  changes,
  texts,
}: MeetingCorrection): Promise<void> {
  const markdown = await readFile(join(contentDirectory(), 'meetings', `${meeting}.md`), 'utf8');
  const implicit = changes.filter(({ id, passage }) => !passage || !markdown.includes(`{#${id}}`));
  const shifted = shiftedSentence(implicit, texts);
  if (!shifted) return;
  const { id, owner } = shifted;
  throw new Error(
    `“${id}” is closest to the earlier wording of “${owner}”. If it is that sentence, write {#${owner}} after it; ` +
      `a new sentence gets the ID of the one before it with a letter, as {#dicas-1a}. If not, write {#${id}} after it`,
  );
}

function describeCorrection({ meeting, changes, texts }: MeetingCorrection): string {
  const lines = changes.map(({ id, sha256 = '', passage }) => {
    const [before, after] = [texts.get(sha256), passage?.text];
    if (before === undefined || after === undefined) {
      const kind = after === undefined ? 'removed' : sha256 === '' ? 'added' : 'changed';
      return `${meeting}#${id}, ${kind}:\n  ${visible(after ?? before ?? '')}\n`;
    }
    const marked = wordDifferences(before, after);
    return `${meeting}#${id}, changed:\n  old  ${visible(marked.before)}\n  new  ${visible(marked.after)}\n`;
  });
  return lines.join('');
}

function describeNew(before: Permalinks, after: Permalinks): string {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const added = [...now.keys()].filter((key) => !old.has(key)).length;
  const changed = [...now].filter(([key, entry]) => old.has(key) && old.get(key) !== entry).length;
  const removed = [...old.keys()].filter((key) => !now.has(key)).length;
  const counts = [
    `${plural(added, 'new ID')} recorded`,
    ...(changed > 0 ? [`${changed} updated`] : []),
    ...(removed > 0
      ? [`${removed} removed that ${removed === 1 ? 'was' : 'were'} never published`]
      : []),
  ];
  return counts.join(', ');
}

function entriesOf({ meetings, terms }: Permalinks): Map<string, string> {
  const entries = Object.keys(meetings).flatMap((meeting) => {
    const { ids = {}, followUps = {} } = recordedMeetingOf({ meetings, terms }, meeting) ?? {};
    return Object.entries({ ...ids, ...followUps }).map(
      ([id, entry]) => [`${meeting}#${id}`, entry] as const,
    );
  });
  const all = [
    ...entries,
    ...Object.entries(terms).map(([id, entry]) => [`terms#${id}`, entry] as const),
  ];
  return new Map(all.map(([key, entry]) => [key, JSON.stringify(entry)]));
}

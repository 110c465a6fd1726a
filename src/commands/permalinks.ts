// `npm run permalinks`: records new IDs and changed events and terms. With `--corrected` and a day it
// records that the publisher changed its text on that day.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { day as daySchema } from '../meeting/fields.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { recordedMeetingOf } from '../meeting/permalinks.ts';
import { firstDayOfCorrection, nextRecord } from '../permalinks/next-record.ts';
import {
  areWordsUnchanged,
  correctedEntries,
  isChangeRecorded,
  shiftedSentence,
  type TextChange,
  textChanges,
} from '../permalinks/text-changes.ts';
import { visible } from '../problems/invisible.ts';
import { markChanges, withMarks } from '../quotation/compare.ts';
import { contentDirectory } from '../site/current-site.ts';
import { readEarlierTexts } from '../site/earlier-texts.ts';
import {
  changeContent,
  latestToday,
  readWords,
  refuseWords,
  runCommand,
  today,
} from './run-command.ts';

const usage = 'npm run permalinks [-- --corrected YYYY-MM-DD]';

const { options, words } = readWords(usage, { corrected: { type: 'string' } });
const day = options['corrected'] as string | undefined;
if (words.length > 0) refuseWords(`“${words[0]}” is no option.`, usage);

await runCommand(async () => {
  if (day !== undefined && !daySchema.safeParse(day).success) {
    throw new Error(`“${day}” is no day as YYYY-MM-DD`);
  }
  if (day !== undefined && day > latestToday()) throw new Error(`${day} is in the future`);
  let summary = '';
  const paths = await changeContent({
    record: async ({ published, current, content }) => {
      const next = nextRecord(published, current, content, today());
      const meetings = { ...current.meetings };
      for (const meeting of content.meetings) {
        const [before, record] = [published, next].map((one) => recordedMeetingOf(one, meeting.id));
        if (!before || !record) continue;
        const changes = textChanges(before, meeting).filter(
          (change) => !isChangeRecorded(change, record),
        );
        if (changes.length === 0) continue;
        const hashes = new Set(changes.flatMap(({ sha256 }) => sha256 ?? []));
        const texts = await readEarlierTexts(contentDirectory(), meeting.id, hashes);
        summary += changes.map((change) => described(meeting, change, texts)).join('');
        if (day === undefined) continue;
        const missing = changes.find(({ sha256 }) => sha256 !== undefined && !texts.has(sha256));
        if (missing) {
          throw new Error(
            `The published wording of “${missing.id}” is neither in git’s history nor on the site that PUBLISHED names`,
          );
        }
        const earliest = firstDayOfCorrection(before, meeting);
        if (day < earliest) {
          throw new Error(`${day} is before ${earliest}, when it was published or last corrected`);
        }
        if (areWordsUnchanged(changes, texts)) {
          throw new Error(
            `The words of “${meeting.id}” are the published ones, only divided in another way. Restore its lines`,
          );
        }
        await refuseShiftedSentence(meeting, changes, texts);
        const { recorded, followUps } = recordedMeetingOf(current, meeting.id) ?? before;
        const ids = correctedEntries(record, meeting, changes, day, texts);
        meetings[meeting.id] = { recorded, ids, followUps };
      }
      if (day === undefined) {
        process.stderr.write(summary);
      } else if (summary === '') {
        throw new Error(
          'There is no correction that is not recorded. To change the day of one, restore its text, run npm run permalinks, and correct it again',
        );
      }
      return nextRecord(published, { ...current, meetings }, content, today());
    },
  });
  return `${summary}${paths.length > 0 ? `Recorded in ${paths.join(', ')}` : 'There is nothing new to record'}`;
});

/** Throws if a sentence seems to have the ID of another, unless its author wrote the ID. */
async function refuseShiftedSentence(
  { id: meeting }: Meeting,
  changes: readonly TextChange[],
  texts: ReadonlyMap<string, string>,
): Promise<void> {
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

/** Both wordings of a sentence, with the words in brackets that only one of them has. */
function described(
  meeting: Meeting,
  { id, sha256, passage }: TextChange,
  texts: ReadonlyMap<string, string>,
): string {
  const segments = markChanges(texts.get(sha256 ?? '') ?? '', passage?.text ?? '');
  const marked = (side: 'quoted' | 'official') =>
    visible(withMarks(segments, side, (changed) => `[${changed}]`).join(''));
  return `${meeting.id}#${id}:\n  old  ${marked('quoted')}\n  new  ${marked('official')}\n`;
}

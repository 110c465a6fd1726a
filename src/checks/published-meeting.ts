import type { VFile } from 'vfile';
import type { Meeting, Passage } from '../meeting/meeting.ts';
import { idsOf, passagesOf } from '../meeting/passages.ts';
import { ownValue, type RecordedMeeting } from '../meeting/permalinks.ts';
import { isChangeRecorded, type TextChange, textChanges } from '../permalinks/text-changes.ts';
import { startOfFile } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';

const correctedCommand =
  'npm run permalinks -- --corrected <YYYY-MM-DD> (set PUBLISHED=<site>/permalinks.json if an earlier correction is not deployed yet)';
const correctionCure = `Restore it. If the publisher changed its text on a day: ${correctedCommand}`;

/**
 * Rules permalink-lost, permalink-words and permalink-new: the ids of a published meeting keep
 * their wording, but for the corrections that the `next` record has. Where ids moved along with
 * their position, only the cause is reported.
 */
export function checkPublishedMeeting(
  meeting: Meeting,
  file: VFile,
  published: RecordedMeeting,
  next: RecordedMeeting,
): void {
  const present = idsOf(meeting);
  const changes = textChanges(published, meeting);
  /** Hash of a published wording → the id of its sentence. */
  const owners = new Map(Object.entries(published.ids).map(([id, { sha256 }]) => [sha256, id]));
  const sentences = checkTopics(meeting, file, published, next, changes, owners);
  const passages = passagesOf(meeting).map(({ passage }) => passage);
  const hashes = new Set(passages.map(({ sha256 }) => sha256));
  /** Stems of ids (`dicas`) under which a sentence was inserted and moved the others. */
  const shifted = new Set<string>();
  for (const change of sentences) {
    const { id, sha256 = '', passage } = change;
    const report = (rule: 'permalink-words' | 'permalink-new', found: string, cure: string) => {
      const position = (passage ?? present.get(id))?.position;
      problem(file, rule, `“${id}” ${found}`, position, cure);
    };
    if (!passage) {
      if (hashes.has(sha256)) continue;
      if (present.has(id)) report('permalink-words', 'is the ID of a sentence', 'Use another ID.');
      else if (!isChangeRecorded(change, next))
        problem(file, 'permalink-lost', `“${id}” is missing`, startOfFile, correctionCure);
      continue;
    }
    const entry = ownValue(published.ids, id);
    const owner = owners.get(passage.sha256);
    const newId = freeId(passage, passages, [...Object.keys(published.ids), ...present.keys()]);
    if (owner !== undefined && sentences.some((other) => other.id === owner)) {
      if (shifted.has(stemOf(id))) continue;
      report('permalink-words', `has the wording of “${owner}”`, `Write {#${owner}} after it.`);
    } else if (entry?.removed !== undefined) {
      const finding = 'is the ID of a removed sentence';
      report('permalink-words', finding, `Write an ID of its own after it: {#${newId}}`);
    } else if (hashes.has(sha256)) {
      shifted.add(stemOf(id));
      const cure = `Write an ID of its own after it, {#${newId}}, so that the sentences after it keep theirs.`;
      report('permalink-words', 'is a new sentence here', cure);
    } else if (entry && sha256 === '') {
      report('permalink-words', 'is the ID of a topic', 'Use another ID.');
    } else if (!isChangeRecorded(change, next)) {
      if (entry) report('permalink-words', 'has different wording', correctionCure);
      else {
        const finding = 'is a new sentence in a published text';
        report('permalink-new', finding, `If the publisher added it on a day: ${correctedCommand}`);
      }
    }
  }
}

/** Reports topics that are missing. Returns the changes of sentences that do not follow from that. */
function checkTopics(
  meeting: Meeting,
  file: VFile,
  published: RecordedMeeting,
  next: RecordedMeeting,
  changes: readonly TextChange[],
  owners: ReadonlyMap<string | undefined, string>,
): TextChange[] {
  const present = idsOf(meeting);
  const removals = Object.values(next.ids).flatMap(({ history, removed = [] }) =>
    history ? removed : [],
  );
  const [renamed, missing] = [new Set<string>(), new Set<string>()];
  for (const [topic, { sha256, removed }] of Object.entries(published.ids)) {
    if ((sha256 ?? removed) !== undefined || present.has(topic)) continue;
    const newId = changes
      .filter(({ passage }) => stemOf(owners.get(passage?.sha256) ?? '') === topic)
      .map(({ id }) => stemOf(id))
      .findLast((id) => present.has(id) && !Object.hasOwn(published.ids, id));
    if (newId !== undefined) {
      const finding = `“${topic}” is missing; its sentences are under “${newId}”`;
      const cure = `Give the heading its ID back: {#${topic}}`;
      problem(file, 'permalink-lost', finding, present.get(newId)?.position, cure);
      renamed.add(topic).add(newId);
      // A topic is removed only together with a sentence.
    } else if (!removals.includes(ownValue(next.ids, topic)?.removed ?? '')) {
      problem(file, 'permalink-lost', `“${topic}” is missing`, startOfFile, correctionCure);
      missing.add(topic);
    }
  }
  return changes.filter(
    ({ id, passage }) =>
      !renamed.has(stemOf(id)) && (passage !== undefined || !missing.has(stemOf(id))),
  );
}

/** The ID for a sentence inserted at a place: the one before it with a letter, `dicas-1a`. */
function freeId(
  passage: Passage,
  passages: readonly Passage[],
  takenIds: readonly string[],
): string {
  const stem = stemOf(passage.id);
  const previous = passages[passages.indexOf(passage) - 1];
  const previousId = previous && stemOf(previous.id) === stem ? previous.id : `${stem}-0`;
  const base = previousId.replace(/(-\d+)[a-z]$/, '$1');
  const letter = Array.from('abcdefghijklmnopqrstuvwxyz').find(
    (one) => !takenIds.includes(base + one),
  );
  return base + (letter ?? 'a');
}

function stemOf(id: string): string {
  return id.replace(/-\d+[a-z]?$/, '');
}

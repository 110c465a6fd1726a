import type { VFile } from 'vfile';
import type { Meeting, Passage, Topic } from '../meeting/meeting.ts';
import { idsOf, passagesOf, topicsOf } from '../meeting/passages.ts';
import { ownValue, type RecordedMeeting } from '../meeting/permalinks.ts';
import { isChangeRecorded, textChanges } from '../permalinks/text-changes.ts';
import { startOfFile } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';

const correctedCommand = 'npm run permalinks -- --corrected <YYYY-MM-DD>';
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
  const renamed = renamedTopics(meeting, published);
  for (const [id, topic] of renamed) {
    const finding = `“${id}” is missing; its sentences are under “${topic.id}”`;
    const cure = `Give the heading its ID back: {#${id}}`;
    problem(file, 'permalink-lost', finding, topic.position, cure);
  }
  for (const [id, { sha256, removed }] of Object.entries(published.ids)) {
    if ((sha256 ?? removed) !== undefined || present.has(id) || renamed.has(id)) continue;
    if (!isTopicRemoved(id, next)) {
      problem(file, 'permalink-lost', `“${id}” is missing`, startOfFile, correctionCure);
    }
  }
  checkSentences(meeting, file, published, next, (id) =>
    [...renamed].some(([old, topic]) => id.startsWith(`${topic.id}-`) || id.startsWith(`${old}-`)),
  );
}

/** Whether the next record has a topic as removed; it goes only together with a sentence. */
function isTopicRemoved(id: string, { ids }: RecordedMeeting): boolean {
  const { removed } = ownValue(ids, id) ?? {};
  const entries = Object.values(ids);
  return (
    removed !== undefined && entries.some((other) => other.history && other.removed === removed)
  );
}

function checkSentences(
  meeting: Meeting,
  file: VFile,
  published: RecordedMeeting,
  next: RecordedMeeting,
  isOfRenamed: (id: string) => boolean,
): void {
  const present = idsOf(meeting);
  const passages = passagesOf(meeting).map(({ passage }) => passage);
  const hashes = new Set(passages.map(({ sha256 }) => sha256));
  const owners = new Map(Object.entries(published.ids).map(([id, { sha256 }]) => [sha256, id]));
  const changes = textChanges(published, meeting);
  const changedIds = new Set(changes.map(({ id }) => id));
  /** Stems of ids (`dicas`) under which a sentence was inserted and moved the others. */
  const shifted = new Set<string>();
  for (const change of changes) {
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
    if (owner !== undefined && changedIds.has(owner)) {
      if (shifted.has(stemOf(id)) || isOfRenamed(id)) continue;
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
    } else if (isChangeRecorded(change, next)) {
      continue;
    } else if (entry) {
      report('permalink-words', 'has different wording', correctionCure);
    } else if (!isOfRenamed(id)) {
      const finding = 'is a new sentence in a published text';
      report('permalink-new', finding, `If the publisher added it on a day: ${correctedCommand}`);
    }
  }
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

/** Published id of a topic → the topic with a new id under which its sentences are. */
function renamedTopics(meeting: Meeting, { ids }: RecordedMeeting): Map<string, Topic> {
  const newTopics = topicsOf(meeting).filter(({ id }) => !Object.hasOwn(ids, id));
  const present = idsOf(meeting);
  return new Map(
    Object.entries(ids).flatMap(([id, entry]) => {
      if (Object.keys(entry).length > 0 || present.has(id)) return [];
      const hashes = Object.keys(ids).map((item) => stemOf(item) === id && ids[item]?.sha256);
      const topic = newTopics.find(({ items }) =>
        items.some(({ sha256 }) => hashes.includes(sha256)),
      );
      return topic ? [[id, topic] as const] : [];
    }),
  );
}

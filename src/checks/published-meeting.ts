import type { VFile } from 'vfile';
import type { Meeting, Passage, Topic } from '../meeting/meeting.ts';
import { idsOf, passagesOf, topicsOf } from '../meeting/passages.ts';
import { ownValue, type RecordedMeeting } from '../meeting/permalinks.ts';
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
  const passagesAndTopics = idsOf(meeting);
  const renamed = renamedTopics(meeting, published);
  for (const [topic, id] of renamed) {
    const finding = `“${id}” is missing; its sentences are under “${topic.id}”`;
    const cure = `Give the heading its ID back: {#${id}}`;
    problem(file, 'permalink-lost', finding, topic.position, cure);
  }
  const isOfRenamed = (id: string) =>
    [...renamed].some(([topic, old]) => id.startsWith(`${topic.id}-`) || id.startsWith(`${old}-`));
  const passages = passagesOf(meeting).map(({ passage }) => passage);
  const hashes = new Set(passages.map(({ sha256 }) => sha256));
  checkSentences({ passages, hashes, file, published, next, isOfRenamed });

  const renamedIds = new Set(renamed.values());
  for (const [id, entry] of Object.entries(published.ids)) {
    const passageOrTopic = passagesAndTopics.get(id);
    const isSentence = 'sha256' in entry;
    if ('removed' in entry || (isSentence && hashes.has(entry.sha256))) continue;
    if (passageOrTopic && isSentence !== 'sha256' in passageOrTopic) {
      const finding = `“${id}” is the ID of ${isSentence ? 'a sentence' : 'a topic'}`;
      problem(file, 'permalink-words', finding, passageOrTopic.position, 'Use another ID.');
    } else if (!passageOrTopic && !renamedIds.has(id) && !isRemoved(id, next)) {
      problem(file, 'permalink-lost', `“${id}” is missing`, startOfFile, correctionCure);
    }
  }
}

/** Whether the next record has an id as removed; a topic goes only together with a sentence. */
function isRemoved(id: string, { ids }: RecordedMeeting): boolean {
  const entry = ownValue(ids, id);
  if (!entry || !('removed' in entry)) return false;
  return (
    'history' in entry ||
    Object.values(ids).some(
      (other) => 'history' in other && 'removed' in other && other.removed === entry.removed,
    )
  );
}

interface Sentences {
  passages: readonly Passage[];
  hashes: ReadonlySet<string>;
  file: VFile;
  published: RecordedMeeting;
  next: RecordedMeeting;
  isOfRenamed: (id: string) => boolean;
}

function checkSentences(sentences: Sentences): void {
  const { passages, hashes, file, published, next, isOfRenamed } = sentences;
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const idByHash = new Map(
    Object.entries(published.ids).flatMap(([id, entry]) =>
      'sha256' in entry ? [[entry.sha256, id] as const] : [],
    ),
  );
  const takenIds = new Set([...Object.keys(published.ids), ...byId.keys()]);
  /** Stems of ids (`dicas`) under which a sentence was inserted and moved the others. */
  const shifted = new Set<string>();
  let previous: Passage | undefined;
  for (const passage of passages) {
    const { id, sha256, position } = passage;
    const report = (rule: 'permalink-words' | 'permalink-new', found: string, cure: string) => {
      problem(file, rule, `“${id}” ${found}`, position, cure);
    };
    const newId = freeId(id, previous, takenIds);
    previous = passage;
    const entry = ownValue(published.ids, id);
    const nextEntry = ownValue(next.ids, id) ?? {};
    const owner = idByHash.get(sha256);
    if (entry && 'sha256' in entry && entry.sha256 === sha256) continue;
    if (owner !== undefined && byId.get(owner)?.sha256 !== sha256) {
      if (shifted.has(stemOf(id)) || isOfRenamed(id)) continue;
      report('permalink-words', `has the wording of “${owner}”`, `Write {#${owner}} after it.`);
    } else if (entry && 'removed' in entry) {
      const finding = 'is the ID of a removed sentence';
      report('permalink-words', finding, `Write an ID of its own after it: {#${newId}}`);
    } else if (entry && 'sha256' in entry && hashes.has(entry.sha256)) {
      shifted.add(stemOf(id));
      const cure = `Write an ID of its own after it, {#${newId}}, so that the sentences after it keep theirs.`;
      report('permalink-words', 'is a new sentence here', cure);
    } else if (entry && 'sha256' in entry) {
      const isCorrected = 'sha256' in nextEntry && nextEntry.sha256 === sha256;
      if (!isCorrected) report('permalink-words', 'has different wording', correctionCure);
    } else if (!entry && !('since' in nextEntry) && !isOfRenamed(id)) {
      const finding = 'is a new sentence in a published text';
      report('permalink-new', finding, `If the publisher added it on a day: ${correctedCommand}`);
    }
  }
}

/** The ID for a sentence inserted at the place of `id`: the one before it with a letter, `dicas-1a`. */
function freeId(id: string, previous: Passage | undefined, takenIds: ReadonlySet<string>): string {
  const stem = stemOf(id);
  const previousId = previous && stemOf(previous.id) === stem ? previous.id : `${stem}-0`;
  const base = previousId.replace(/(-\d+)[a-z]$/, '$1');
  const letter = Array.from('abcdefghijklmnopqrstuvwxyz').find((one) => !takenIds.has(base + one));
  return base + (letter ?? 'a');
}

function stemOf(id: string): string {
  return id.replace(/-\d+[a-z]?$/, '');
}

/** Topics of the content with a new id → the published id under which their sentences were. */
function renamedTopics(meeting: Meeting, { ids }: RecordedMeeting): Map<Topic, string> {
  const topics = topicsOf(meeting);
  const present = new Set(topics.map(({ id }) => id));
  return new Map(
    Object.entries(ids).flatMap(([id, entry]) => {
      if ('sha256' in entry || 'removed' in entry || present.has(id)) return [];
      const hashes = Object.entries(ids).flatMap(([item, entry]) =>
        stemOf(item) === id && 'sha256' in entry ? entry.sha256 : [],
      );
      const topic = topics.find(
        (one) =>
          !Object.hasOwn(ids, one.id) && one.items.some(({ sha256 }) => hashes.includes(sha256)),
      );
      return topic ? [[topic, id] as const] : [];
    }),
  );
}

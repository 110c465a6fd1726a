import type { Meeting } from '../meeting/meeting.ts';
import { idsOf, passagesOf } from '../meeting/passages.ts';
import { ownValue, type Permalink, type RecordedMeeting } from '../meeting/permalinks.ts';

/** A sentence whose wording in the content is not the published one. */
export type TextChange = ReturnType<typeof textChanges>[number];

/**
 * The sentences of a published meeting that were changed, added or removed: what is added has no
 * `sha256`, the hash of the published wording, and what is removed has no `passage`.
 */
export function textChanges(published: RecordedMeeting, meeting: Meeting) {
  const passages = new Map(passagesOf(meeting).map(({ passage }) => [passage.id, passage]));
  const removed = Object.entries(published.ids).filter(
    ([id, { sha256 }]) => sha256 !== undefined && !passages.has(id),
  );
  return [
    ...Array.from(passages, ([id, passage]) => {
      return { id, passage, sha256: ownValue(published.ids, id)?.sha256 };
    }).filter(({ passage, sha256 }) => passage.sha256 !== sha256),
    ...removed.map(([id, { sha256 }]) => ({ id, passage: undefined, sha256 })),
  ];
}

export function isChangeRecorded({ id, passage }: TextChange, record: RecordedMeeting): boolean {
  const { sha256, since, history, removed } = ownValue(record.ids, id) ?? {};
  if (!passage) return removed !== undefined;
  return sha256 === passage.sha256 && (since ?? history) !== undefined;
}

/** The entries of a meeting corrected on a day. `texts`: the published wordings by hash. */
export function correctedEntries(
  { ids }: RecordedMeeting,
  meeting: Meeting,
  changes: readonly TextChange[],
  day: string,
  texts: ReadonlyMap<string, string>,
): Record<string, Permalink> {
  const entries = changes.map(({ id, sha256, passage }): [string, Permalink] => {
    const state = passage ? { sha256: passage.sha256 } : { removed: day };
    if (sha256 === undefined) return [id, { ...state, since: day }];
    const wording = { until: day, sha256, text: texts.get(sha256) ?? '' };
    return [id, { ...state, history: [wording] }];
  });
  const present = idsOf(meeting);
  const removedTopics = Object.entries(ids).flatMap(([id, { sha256, removed }]) =>
    (sha256 ?? removed) === undefined && !present.has(id) ? [[id, { removed: day }] as const] : [],
  );
  return { ...ids, ...Object.fromEntries<Permalink>([...entries, ...removedTopics]) };
}

/** Whether the published sentences were only joined, or divided in another way. */
export function areWordsUnchanged(
  changes: readonly TextChange[],
  texts: ReadonlyMap<string, string>,
): boolean {
  const inOrder = changes.toSorted((one, other) =>
    one.id.localeCompare(other.id, 'en', { numeric: true }),
  );
  const published = inOrder.flatMap(({ sha256 }) => texts.get(sha256 ?? '') ?? []);
  const current = inOrder.flatMap(({ passage }) => passage?.text ?? []);
  return isDividedAs(published, current) || isDividedAs(current, published);
}

/** Whether two texts are equal, however white space divides the sentences of the second. */
function isDividedAs(sentences: readonly string[], others: readonly string[]): boolean {
  const words = others.map((text) => RegExp.escape(text)).join('\\s*');
  return new RegExp(`^${words}$`, 'u').test(sentences.join(' '));
}

/** Below this share of common words a sentence is not a corrected form of another. */
const minSimilarity = 0.4;

/**
 * Finds a sentence whose wording is closer to the earlier wording of another ID than to that of its
 * own, as if one was inserted or removed before it. `texts` are the earlier wordings by hash.
 */
export function shiftedSentence(
  changes: readonly TextChange[],
  texts: ReadonlyMap<string, string>,
): { id: string; owner: string } | undefined {
  const score = (owner: TextChange, change: TextChange) =>
    similarity(texts.get(owner.sha256 ?? '') ?? '', change.passage?.text ?? '');
  for (const change of changes) {
    const minScore = Math.max(minSimilarity, score(change, change));
    const owner = changes.find(
      (other) => score(other, change) > Math.max(minScore, score(other, other)),
    );
    if (owner) return { id: change.id, owner: owner.id };
  }
  return undefined;
}

/** Share of words that two texts have in common, from 0 to 1. */
function similarity(one: string, other: string): number {
  const wordsOf = (text: string) => new Set(text.match(/[\p{L}\p{N}]+/gu));
  const [words, others] = [wordsOf(one), wordsOf(other)] as const;
  return (2 * words.intersection(others).size) / Math.max(1, words.size + others.size);
}

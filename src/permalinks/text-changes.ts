import type { Meeting, Passage } from '../meeting/meeting.ts';
import { passagesOf } from '../meeting/passages.ts';
import { ownValue, type RecordedMeeting } from '../meeting/permalinks.ts';
import { similarity } from './word-differences.ts';

/** A sentence whose wording in the content is not the published one. */
export interface TextChange {
  id: string;
  /** Hash of the published wording; undefined if the sentence was added. */
  sha256: string | undefined;
  /** Undefined if the sentence was removed. */
  passage: Passage | undefined;
}

/** The sentences of a published meeting that were changed, added or removed. */
export function textChanges(published: RecordedMeeting, meeting: Meeting): TextChange[] {
  const passages = passagesOf(meeting).map(({ passage }) => passage);
  const present = new Set(passages.map(({ id }) => id));
  const changed = passages.flatMap((passage): TextChange[] => {
    const entry = ownValue(published.ids, passage.id);
    const sha256 = entry && 'sha256' in entry ? entry.sha256 : undefined;
    return sha256 === passage.sha256 ? [] : [{ id: passage.id, sha256, passage }];
  });
  const removed = Object.entries(published.ids).flatMap(([id, entry]): TextChange[] =>
    'sha256' in entry && !present.has(id) ? [{ id, sha256: entry.sha256, passage: undefined }] : [],
  );
  return [...changed, ...removed];
}

/** Whether a record has a change. */
export function isChangeRecorded({ id, passage }: TextChange, record: RecordedMeeting): boolean {
  const entry = ownValue(record.ids, id);
  if (!entry) return false;
  if (!passage) return 'removed' in entry;
  return (
    'sha256' in entry && entry.sha256 === passage.sha256 && ('since' in entry || 'history' in entry)
  );
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
  const before = ({ sha256 = '' }: TextChange) => texts.get(sha256) ?? '';
  const after = ({ passage }: TextChange) => passage?.text ?? '';
  for (const change of changes) {
    for (const other of changes) {
      if (other === change || before(other) === '' || after(change) === '') continue;
      const score = similarity(before(other), after(change));
      const ownScores = [change, other].map((one) => similarity(before(one), after(one)));
      if (score >= minSimilarity && score > Math.max(...ownScores)) {
        return { id: change.id, owner: other.id };
      }
    }
  }
  return undefined;
}

import type { Meeting, Passage, Topic } from '../meeting/meeting.ts';
import { passagesOf, topicsOf } from '../meeting/passages.ts';
import { entriesOf, type Permalinks, recordedMeetingOf } from '../meeting/permalinks.ts';
import { dayOf } from '../meeting/site.ts';
import { entryOf } from './find-again.ts';
import { historiesOf } from './history.ts';
import { recordMove } from './record-move.ts';

/**
 * The permalinks after the ministry corrected a text on `day`: the words an id stood for, and their
 * hash, are kept in its history; a sentence that stands elsewhere now has moved; what was removed
 * stays on record as such, a topic too with which all its sentences went; what was added has its day.
 * `today` is the day on which the correction is put on record.
 * Throws where the day is before the text was published or before an earlier correction.
 */
export function recordCorrection(
  permalinks: Permalinks,
  old: Meeting,
  corrected: Meeting,
  { day, today }: { day: string; today: string },
): Permalinks {
  if (Object.keys(entriesOf(permalinks, old.id)).length === 0) {
    throw new Error(`No ids of “${old.id}” are on record`);
  }
  const earlier = daysOf(permalinks, old).find((other) => other > day);
  if (earlier !== undefined) {
    throw new Error(`${day} is before ${earlier}, when the text was published or corrected`);
  }
  refuseSwaps(old, corrected);
  const moved = withMoves(permalinks, old, corrected);
  const entries = new Map(Object.entries(entriesOf(moved, old.id)));
  const now = passagesById(corrected);
  for (const { id, text, sha256 } of passagesById(old).values()) {
    const entry = entries.get(id);
    if (!entry || !('sha256' in entry) || now.get(id)?.sha256 === sha256) continue;
    const history = [...(entry.history ?? []), { until: day, sha256, text }];
    const current = now.get(id);
    entries.set(
      id,
      current ? { ...entry, sha256: current.sha256, history } : { removed: day, history },
    );
  }
  for (const { id, heading, official } of goneTopics(old, corrected)) {
    const entry = entries.get(id);
    if (!entry || 'moved' in entry) continue;
    entries.set(id, { removed: day, heading, ...(official && { official }) });
  }
  for (const [id, { sha256 }] of now) {
    if (!entries.has(id)) entries.set(id, { sha256, since: day });
  }
  for (const { id } of topicsOf(corrected)) {
    if (!entries.has(id)) entries.set(id, {});
  }
  const ids = Object.fromEntries(entries);
  return { ...moved, [old.id]: { ...recordedMeetingOf(moved, old.id), updated: today, ids } };
}

/** The permalinks with the ids moved whose words stand, unchanged, under a new id. */
function withMoves(permalinks: Permalinks, old: Meeting, corrected: Meeting): Permalinks {
  const now = passagesById(corrected);
  const qualified = (id: string) => ({ meeting: old.id, id });
  const added = [...now.values()].filter(({ id }) => !entryOf(permalinks, old.id, id));
  let result = permalinks;
  for (const { id, sha256 } of passagesById(old).values()) {
    const index = added.findIndex((passage) => passage.sha256 === sha256);
    if (now.has(id) || index < 0 || !entryOf(result, old.id, id)) continue;
    const [to] = added.splice(index, 1);
    if (to) result = recordMove(result, qualified(id), qualified(to.id));
  }
  const topicOf = new Map(
    passagesOf(corrected).map(({ passage, topics }) => [passage.sha256, topics.at(-1)]),
  );
  for (const topic of goneTopics(old, corrected)) {
    const to = passagesIn(topic).flatMap(({ sha256 }) => topicOf.get(sha256) ?? [])[0];
    if (to && entryOf(result, old.id, topic.id)) {
      result = recordMove(result, qualified(topic.id), qualified(to.id));
    }
  }
  return result;
}

function goneTopics(old: Meeting, corrected: Meeting): Topic[] {
  const ids = new Set(topicsOf(corrected).map(({ id }) => id));
  return topicsOf(old).filter(({ id }) => !ids.has(id));
}

function passagesById(meeting: Meeting): Map<string, Passage> {
  return new Map(passagesOf(meeting).map(({ passage }) => [passage.id, passage]));
}

function passagesIn({ items, topics }: Topic): Passage[] {
  return [...items, ...topics.flatMap(passagesIn)];
}

/** No id takes the words of another that still stands: the ministry moved a sentence, it changed none. */
function refuseSwaps(old: Meeting, corrected: Meeting): void {
  const before = new Map([...passagesById(old).values()].map(({ id, sha256 }) => [sha256, id]));
  const now = passagesById(corrected);
  for (const { id, sha256 } of passagesById(old).values()) {
    const current = now.get(id);
    const its = current && before.get(current.sha256);
    if (!current || current.sha256 === sha256 || its === undefined) continue;
    if (now.get(its)?.sha256 === current.sha256) continue;
    throw new Error(`“${id}” has the words of “${its}”: write {#${its}} behind them`);
  }
}

/** The days on which a text was published and corrected, as far as they are known. */
function daysOf(permalinks: Permalinks, meeting: Meeting): string[] {
  const corrected = historiesOf(permalinks, meeting.id).flatMap(({ since, removed, former }) => [
    ...(since === undefined ? [] : [since]),
    ...(removed === undefined ? [] : [removed]),
    ...former.map(({ until }) => until),
  ]);
  return [meeting.published ?? dayOf(meeting), ...corrected].sort().reverse();
}

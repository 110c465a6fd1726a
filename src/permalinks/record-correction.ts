import type { Meeting } from '../meeting/meeting.ts';
import { isMovedMeeting, type Permalink, type Permalinks } from '../meeting/permalinks.ts';
import { passagesOf } from '../meeting/passages.ts';

/**
 * The permalinks after the ministry corrected a text on `day`: the words an id stood for, and their
 * hash, are kept in its history; what was removed stays on record as such, what was added has its day.
 */
export function recordCorrection(
  permalinks: Permalinks,
  old: Meeting,
  corrected: Meeting,
  day: string,
): Permalinks {
  const recorded = permalinks[old.id];
  if (!recorded || isMovedMeeting(recorded)) throw new Error(`No ids of “${old.id}” are on record`);
  const entries: Record<string, Permalink> = { ...recorded };
  const now = new Map(passagesOf(corrected).map(({ passage }) => [passage.id, passage]));
  for (const { passage } of passagesOf(old)) {
    const { id, text, sha256 } = passage;
    const entry = entries[id];
    if (!entry || !('sha256' in entry) || now.get(id)?.sha256 === sha256) continue;
    const history = [...(entry.history ?? []), { until: day, sha256, text }];
    const current = now.get(id);
    entries[id] = current
      ? { ...entry, sha256: current.sha256, history }
      : { removed: day, history };
  }
  for (const [id, { sha256 }] of now) entries[id] ??= { sha256, since: day };
  return { ...permalinks, [old.id]: entries };
}

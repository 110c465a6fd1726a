import type { Permalinks } from '../meeting/permalinks.ts';
import { historyOf } from './history-of.ts';

/** The ids of a meeting that have moved to `id` of the same meeting. */
export function formerIds(permalinks: Permalinks, meeting: string, id: string): string[] {
  return historyOf(permalinks, meeting)
    .moved.filter(({ to }) => to.meeting === meeting && to.id === id)
    .map((moved) => moved.id);
}

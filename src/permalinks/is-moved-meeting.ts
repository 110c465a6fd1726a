import type { Permalinks } from '../meeting/permalinks.ts';

/** Whether the entry of a meeting says that all of it stands under another meeting id. */
export function isMovedMeeting(entry: Permalinks[string]): entry is { moved: string } {
  return typeof Object.getOwnPropertyDescriptor(entry, 'moved')?.value === 'string';
}

import { withdrawalNotice, withdrawnName } from '../meeting/names.ts';
import type { WithdrawnMeeting } from '../meeting/permalinks.ts';
import { byteOrderMark } from './plain-text.ts';

/** What a file of a withdrawn meeting says: JSON its record, every other format the notice in words. */
export function withdrawnFile(id: string, entry: WithdrawnMeeting, extension: string): string {
  return extension.endsWith('json')
    ? `${JSON.stringify({ id, ...entry }, null, 2)}\n`
    : `${byteOrderMark}Withdrawn: ${withdrawnName(entry)}\n\n${withdrawalNotice(entry)}\n`;
}

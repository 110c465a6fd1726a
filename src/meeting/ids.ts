import { isRealDay } from './days.ts';

/** Prefix of ids of page furniture (search field, contents); no passage or topic may have it. */
const furniturePrefix = 'site-';

const form = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const meetingForm = /^(\d{4}-\d{2}-\d{2})(-[a-z0-9]+)+$/;

/** Why `id` may not stand for a passage, or undefined if it may. */
export function faultOfPassageId(id: string): string | undefined {
  if (!form.test(id)) return `“${id}”`;
  if (/^(since(-|$)|cite$|sources$)/.test(id)) return `“${id}”, which is for pages and events`;
  if (id.startsWith(furniturePrefix)) return `“${id}”, but “${furniturePrefix}” is for the page`;
  return undefined;
}

/** Why `id` may not stand for a topic, or undefined if it may. */
export function faultOfTopicId(id: string): string | undefined {
  if (/-\d+$/.test(id)) return `“${id}”, but “-” and digits at the end are for items`;
  return faultOfPassageId(id);
}

/** The day in a meeting's id, or undefined if the id is not of its form or has no real day. */
export function dayOfMeetingId(id: string): string | undefined {
  const day = meetingForm.exec(id)?.[1] ?? '';
  return isRealDay(day) ? day : undefined;
}

/**
 * Addresses of the site, root-relative and without its base path.
 * Published addresses never change: these functions are the promise's one place.
 */

/** A meeting, in context. */
export function meetingAddress(meetingId: string): string {
  return `/meetings/${meetingId}/`;
}

/** A topic or passage in the context of its meeting; the meeting itself without an id. */
export function passageAddress(meetingId: string, id: string | undefined): string {
  return id === undefined ? meetingAddress(meetingId) : `${meetingAddress(meetingId)}#${id}`;
}

/** A passage on its own page: what is copied, cited and shared. */
export function recordAddress(meetingId: string, passageId: string): string {
  return `${meetingAddress(meetingId)}${passageId}/`;
}

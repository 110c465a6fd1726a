import type { WithFollowUps } from './follow-ups.ts';
import type { Meeting } from './meeting.ts';
import type { Permalinks } from './permalinks.ts';
import type { Settings } from './settings.ts';
import type { Term } from './terms.ts';

/** All that is published. */
export interface Site extends Settings, WithFollowUps {
  /** Newest first. */
  meetings: Meeting[];
  /** Things that have a definition, or several names. */
  terms: Term[];
  permalinks: Permalinks;
}

/** The day a meeting stands under: held, or published where that is not known. */
export function dayOf({ held, published }: Pick<Meeting, 'held' | 'published'>): string {
  return held ?? published ?? '';
}

/** Newest first; of one day the later one first, then by id so that the order is total. */
export function newestFirst(one: Meeting, other: Meeting): number {
  const key = (meeting: Meeting) => `${dayOf(meeting)} ${meeting.time ?? ''}`;
  if (key(one) !== key(other)) return key(one) < key(other) ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}

/** A root-relative address as a link of this site: with its base path. */
export function href({ basePath }: Pick<Settings, 'basePath'>, address: string): string {
  return basePath + address;
}

/** A root-relative address with the canonical origin: for citing and sharing. */
export function absoluteUrl(site: Pick<Settings, 'origin' | 'basePath'>, address: string): string {
  return site.origin + href(site, address);
}

/** Where a link of a note, which may be root-relative, leads from anywhere. */
export function absoluteLink(site: Pick<Settings, 'origin' | 'basePath'>, url: string): string {
  return url.startsWith('/') ? absoluteUrl(site, url) : url;
}

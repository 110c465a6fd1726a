import type { Site } from '../meeting/site.ts';
import { readSite, type ReadSite } from './read-site.ts';

const key = Symbol.for('current-site');
const shared = globalThis as unknown as { [key]: Promise<ReadSite> | undefined };

/** Where the content is: CONTENT_DIR, by default `content`. */
export function contentDirectory(): string {
  return process.env['CONTENT_DIR'] ?? 'content';
}

/**
 * The site's content, read once: the one thing that integrations and pages share, all else is made
 * of it. It is kept on globalThis because Astro runs the two from different copies of this module.
 */
export function currentSite(): Promise<ReadSite> {
  return (shared[key] ??= readSite(contentDirectory()));
}

/** Has the content read anew on next use: a file of it changed. */
export function forgetCurrentSite(): void {
  shared[key] = undefined;
}

/** A function of the site that is worked out once for a site as read, however many pages ask for it. */
export function memoizeBySite<Result extends object>(
  make: (site: Site) => Result,
): (site: Site) => Result {
  const kept = new WeakMap<Site, Result>();
  return (site) => {
    const made = kept.get(site) ?? make(site);
    kept.set(site, made);
    return made;
  };
}

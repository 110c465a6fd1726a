import { readSite, type ReadSite } from './read-site.ts';

const key = Symbol.for('current-site');
const shared = globalThis as unknown as { [key]: Promise<ReadSite> | undefined };

/** Where the content is: CONTENT_DIR, by default `content`. */
export function contentDirectory(): string {
  return process.env['CONTENT_DIR'] ?? 'content';
}

/**
 * The site's content, read once. It is kept on globalThis because Astro's dev server runs the
 * integrations and the pages from two copies of this module.
 */
export function currentSite(): Promise<ReadSite> {
  return (shared[key] ??= readSite(contentDirectory()));
}

/** Has the content read anew on next use: a file of it changed. */
export function forgetCurrentSite(): void {
  shared[key] = undefined;
}

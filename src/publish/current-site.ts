import { readSite, type ReadSite } from './read-site.ts';

const key = Symbol.for('current-site');
const shared = globalThis as { [key]?: Promise<ReadSite> };

/**
 * The site's content, read once (from CONTENT_DIR, by default `content`). It is kept on
 * globalThis because Astro runs the integration and the pages from two copies of this module.
 */
export function currentSite(): Promise<ReadSite> {
  return (shared[key] ??= readSite(process.env['CONTENT_DIR'] ?? 'content'));
}

/** Has the content read anew on next use: a file of it changed. */
export function forgetCurrentSite(): void {
  delete shared[key];
}

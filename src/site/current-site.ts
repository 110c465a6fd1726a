import { sharedState } from '../meeting/memoize.ts';
import { readSite, type ReadSite } from './read-site.ts';

const current = sharedState<{ site?: Promise<ReadSite> }>('current-site', () => ({}));

/** The directory of the content: CONTENT_DIR, by default `content`. */
export function contentDirectory(): string {
  return process.env['CONTENT_DIR'] ?? 'content';
}

/** The site’s content, read once for integrations and pages together. */
export function currentSite(): Promise<ReadSite> {
  return (current.site ??= readSite(contentDirectory()));
}

/** Makes the next call of `currentSite` read the content again. */
export function forgetCurrentSite(): void {
  delete current.site;
}

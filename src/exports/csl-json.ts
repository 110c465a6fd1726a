import type { Reference } from './reference.ts';

/** CSL-JSON, the format of Zotero, Pandoc and citeproc: a list of one reference. */
export function cslJson(reference: Reference): string {
  return `${JSON.stringify([reference], null, 2)}\n`;
}

import type { Reference, ReferenceFormat } from './reference.ts';

/** CSL-JSON, the format of Zotero, Pandoc and citeproc: a list of one reference. */
export const cslJson = {
  name: 'CSL-JSON',
  extension: 'csl.json',
  programs: 'Zotero, Pandoc and citeproc',
  mediaType: 'application/vnd.citationstyles.csl+json',
  write: list,
} satisfies ReferenceFormat;

function list(reference: Reference): string {
  return `${JSON.stringify([reference], null, 2)}\n`;
}

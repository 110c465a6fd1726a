import { createHash } from 'node:crypto';
import { noteFiles } from '../search/index/note-files.ts';
import { notesOf } from '../search/index/notes.ts';
import { memoizeBySite } from './memoize-by-site.ts';

/**
 * The files in which our notes are found, by their names, and the directory in which they stand: that
 * is named by the hash of all, so that the files of two deployments are never mixed.
 */
export const publishedNotes = memoizeBySite(
  'published-notes',
  (site): { directory: string; files: ReadonlyMap<string, string> } => {
    const { notes, terms } = notesOf(site);
    const files = notes.length > 0 ? noteFiles(notes, terms) : new Map<string, string>();
    const hash = createHash('sha256');
    for (const [name, text] of files) hash.update(`${name} ${text.length}\n`).update(text);
    return { directory: `notes.${hash.digest('hex').slice(0, 10)}`, files };
  },
);

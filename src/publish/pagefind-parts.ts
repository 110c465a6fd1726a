import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { lineBreakKey } from '../search/index/index-key.ts';
import { itemOf, items, listOf, textOf } from './cbor.ts';

/** What every file of Pagefind's begins with, once unpacked. */
const signature = new TextEncoder().encode('pagefind_dcd');

/** The bytes of a file of Pagefind’s. */
export function unpackPart(file: Uint8Array): Uint8Array {
  return gunzipSync(file).subarray(signature.length);
}

/** Packs bytes or a text as Pagefind does. */
export function packPart(content: Uint8Array | string): Uint8Array {
  // A copy: what zlib gives keeps 64 KB, of which these few are a part.
  return new Uint8Array(gzipSync(Buffer.concat([signature, Buffer.from(content)]), { level: 9 }));
}

/** From this many bytes on, unpacked, a part of the index is closed. */
const partBytes = 8000;

/**
 * Pagefind’s index in smaller parts: a query loads a few kilobytes a word, not twenty or thirty. Parts
 * have numbers for names, and records theirs (`records` tells it by Pagefind’s name).
 *
 * Both are lists in CBOR (RFC 8949), of which only the frame is read: the metadata is [version,
 * [[record, words]…], [[first key, last key, part]…], …], a part is [[[key, …]…]].
 */
export function repackIndex(
  emitted: readonly IndexFile[],
  records: ReadonlyMap<string, number>,
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const parts: Uint8Array[] = [];
  const meta = only(emitted, /\.pf_meta$/);
  const [version, pages, chunks, ...rest] = items(unpackPart(meta.content));
  if (!version || !pages || !chunks) throw new Error('Pagefind writes its metadata otherwise');
  for (const chunk of items(chunks)) {
    const name = textOf(items(chunk).at(2));
    const entries = wordsOf(only(emitted, new RegExp(`^index/${name}\\.pf_index$`)).content);
    for (const group of groups(entries)) {
      const first = items(group[0] ?? new Uint8Array())[0];
      const last = items(group.at(-1) ?? new Uint8Array())[0];
      if (!first || !last) throw new Error('Pagefind writes its index otherwise');
      const number = String(parts.length);
      parts.push(listOf([first, last, itemOf(number)]));
      files.set(`index/${number}.pf_index`, packPart(listOf([listOf(group)])));
    }
  }
  const numbered = items(pages).map((page) => {
    const [name, words] = items(page);
    const number = records.get(textOf(name));
    if (number === undefined || !words) throw new Error('Pagefind has a record of its own');
    return listOf([itemOf(String(number)), words]);
  });
  const repacked = listOf([version, listOf(numbered), listOf(parts), ...rest]);
  files.set('pagefind.index.pf_meta', packPart(repacked));
  return files;
}

function wordsOf(part: Uint8Array): Uint8Array[] {
  const [words, ...more] = items(unpackPart(part));
  if (!words || more.length > 0) throw new Error('Pagefind writes its index otherwise');
  // Nobody looks for breaks.
  return items(words).filter((entry) => textOf(items(entry)[0]) !== lineBreakKey);
}

/** Entries in groups that are just large enough. */
function groups(entries: readonly Uint8Array[]): Uint8Array[][] {
  const found: Uint8Array[][] = [];
  let bytes = partBytes;
  for (const entry of entries) {
    if (bytes >= partBytes) {
      found.push([]);
      bytes = 0;
    }
    found.at(-1)?.push(entry);
    bytes += entry.length;
  }
  return found;
}

/** The one file whose path has a form. Throws where Pagefind emits none, or several. */
export function only(emitted: readonly IndexFile[], path: RegExp): IndexFile {
  const [file, ...more] = emitted.filter((one) => path.test(one.path));
  if (!file || more.length > 0) throw new Error(`Pagefind emits no single ${path.source}`);
  return file;
}

import { createHash } from 'node:crypto';
import { createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import {
  type IndexRecord,
  indexRecords,
  type RecordLayout,
} from '../search/index/index-records.ts';
import { longNames } from '../search/index/named-things.ts';
import { memoizeBySite } from './memoize-by-site.ts';
import { packSmall } from './pack-small.ts';
import { only, packPart, repackIndex, unpackPart } from './pagefind-parts.ts';
import { searchCorpus, searchedDocuments } from './search-corpus.ts';

/** The search index as published. */
export interface PagefindFiles {
  /** Names this very index: two that differ in anything have different ones. */
  hash: string;
  /** The files by their path in it. */
  files: ReadonlyMap<string, Uint8Array>;
  layout: RecordLayout;
}

/**
 * The files of the search index. The language is none that Pagefind knows: it must not stem. Each is
 * packed as Pagefind does it, which tells a whole file from a broken one.
 */
export const pagefindFiles = memoizeBySite(
  'pagefind-files',
  async (site): Promise<PagefindFiles> => {
    const { records, layout } = indexRecords(searchedDocuments(site), longNames(site.names));
    const index = await pagefindIndex(records);
    const output = index.getFiles().finally(() => index.deleteIndex());
    // While Pagefind is at work.
    searchCorpus(site);
    const files = new Map<string, Uint8Array>();
    for (const [number, { documents }] of records.entries()) {
      // Without the keys, which Pagefind would make an excerpt of.
      files.set(`fragment/${number}.pf_fragment`, packPart(JSON.stringify(documents)));
    }
    const { files: emitted } = await output;
    for (const [path, content] of repackIndex(emitted, numbersOf(emitted))) {
      files.set(path, content);
    }
    const program = only(emitted, /^wasm\.unknown\.pagefind$/);
    // By far the largest file.
    files.set(program.path, await packSmall(program.content));
    const hash = createHash('sha256');
    for (const [path, content] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
      hash.update(`${path} ${content.length}\n`).update(content);
    }
    return { hash: hash.digest('hex').slice(0, 10), files, layout };
  },
);

/** Pagefind’s index of the records. The number of one travels in the `url`, which is not searched. */
async function pagefindIndex(records: readonly IndexRecord[]): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  const added = await Promise.all(
    records.map(({ content }, number) =>
      index.addCustomRecord({ url: String(number), content, language: 'unknown' }),
    ),
  );
  const faults = added.flatMap((record) => record.errors);
  if (faults.length === 0) return index;
  await index.deleteIndex();
  throw new Error(`Pagefind left out a record: ${faults.join('; ')}`);
}

/** The numbers of the records by Pagefind’s names for them. */
function numbersOf(emitted: readonly IndexFile[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { path, content } of emitted) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) continue;
    const { url } = JSON.parse(new TextDecoder().decode(unpackPart(content))) as { url: string };
    numbers.set(id, Number(url));
  }
  return numbers;
}

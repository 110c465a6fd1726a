import type { Engine } from '../answer/engine.ts';
import { type Part, Unreadable } from '../answer/unreadable.ts';
import { recordDocuments, type RecordLayout } from '../index/index-records.ts';
import type { Postings } from '../index/inverted-index.ts';
import type { SearchDocument } from '../index/search-document.ts';
import { PagefindWasm } from './pagefind-wasm.ts';
import { json, unpacked, type WholeFiles } from './whole-files.ts';

/**
 * Starts Pagefind with the index at `address`, whose records hold documents as `layout` says. It gets
 * whole files only, and is asked for what it has been given: what fails is asked for the next time.
 */
export async function startPagefind({
  address,
  layout,
  files,
}: {
  /** Ends in a slash. */
  address: string;
  layout: Promise<RecordLayout>;
  files: WholeFiles;
}): Promise<Engine> {
  const read = (part: Part, path: string) => files.read(part, `${address}${path}`, unpacked);
  const [records, metadata, wasm] = await Promise.all([
    layout.then(recordDocuments),
    read('index', 'pagefind.index.pf_meta'),
    read('program', 'wasm.unknown.pagefind'),
  ]);
  const placeOf = records.flatMap((documents, record) =>
    documents.map(({ number }, at) => ({ number, record, at })),
  );
  placeOf.sort((one, other) => one.number - other.number);
  const pagefind = await PagefindWasm.start(wasm, metadata);
  const loaded = new Set<string>();
  const postings = new Map<string, Postings>();

  async function load(key: string): Promise<void> {
    const contents = pagefind.partsOf(key).map(async (part) => {
      const content = await read('index', `index/${part}.pf_index`);
      // Another key may have needed it too.
      if (!loaded.has(part)) pagefind.load(content);
      loaded.add(part);
    });
    await Promise.all(contents);
  }

  function postingsOf(key: string): Postings {
    const found = new Map<number, number[]>();
    for (const { p, l } of pagefind.search(key)) {
      const documents = records[Number(p)] ?? [];
      let at = 0;
      for (const position of l.map((place) => place.l).sort((one, other) => one - other)) {
        while ((documents[at + 1]?.start ?? Infinity) <= position) at++;
        const { number, start } = documents[at] ?? { number: -1, start: 0 };
        const positions = found.get(number);
        if (positions) positions.push(position - start);
        else found.set(number, [position - start]);
      }
    }
    return found;
  }

  return {
    async index(keys) {
      const fresh = keys.filter((key) => !postings.has(key));
      await Promise.all(fresh.map(load));
      for (const key of fresh) postings.set(key, postingsOf(key));
      return new Map(keys.map((key) => [key, postings.get(key) ?? new Map()]));
    },
    async document(number) {
      const { record = -1, at = -1 } = placeOf[number] ?? {};
      const documents = json<SearchDocument[]>(
        await read('text', `fragment/${record}.pf_fragment`),
      );
      const document = documents[at];
      if (!document) throw new Unreadable('text', `there is no document ${number}`);
      return document;
    },
  };
}

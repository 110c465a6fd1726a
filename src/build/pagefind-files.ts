import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import type { Site } from '../meeting/site.ts';
import { engineContent } from '../search/index/engine-content.ts';
import { longNames } from '../search/index/long-names.ts';
import { searchRecords } from '../search/index/search-record.ts';

/** What of Pagefind's output is used: not its own user interfaces, highlighter and worker. */
const used = /^(pagefind\.js|pagefind-entry\.json|.*\.pf_(meta|index|fragment)|wasm\..*)$/;

/**
 * The files of the search index, by their path in it. The language is none that Pagefind knows:
 * it must not stem. A record travels in its `url`, the one field handed back and not searched.
 */
export async function pagefindFiles({
  meetings,
  names,
}: Pick<Site, 'meetings' | 'names'>): Promise<ReadonlyMap<string, Uint8Array>> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  const long = longNames(names);
  try {
    for (const [ordinal, record] of searchRecords(meetings).entries()) {
      await index.addCustomRecord({
        url: JSON.stringify({ ordinal, ...record }),
        content: engineContent(record, long).join(' '),
        language: 'unknown',
      });
    }
    const { files } = await index.getFiles();
    return new Map(
      files
        .filter(({ path }) => used.test(path))
        .map(({ path, content }) => [
          path,
          // As Brotli, which the server makes of it, it is a seventh smaller than as Pagefind packs it.
          path.startsWith('wasm.') ? gunzipSync(content) : content,
        ]),
    );
  } finally {
    await index.deleteIndex();
  }
}

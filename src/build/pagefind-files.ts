import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import type { Site } from '../meeting/site.ts';
import { indexContent } from '../search/index/index-content.ts';
import { longNames } from '../search/index/named-things.ts';
import { searchCorpus } from './search-corpus.ts';

/** What of Pagefind's output is used: not its own user interfaces, highlighter and worker. */
const used = /^(pagefind\.js|pagefind-entry\.json|.*\.pf_(meta|index|fragment)|wasm\..*)$/;

/**
 * The files of the search index, by their path in it. The language is none that Pagefind knows:
 * it must not stem. A document travels in its `url`, the one field handed back and not searched.
 */
export async function pagefindFiles(site: Site): Promise<ReadonlyMap<string, Uint8Array>> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  const long = longNames(site.names);
  try {
    for (const [ordinal, document] of searchCorpus(site).documents.entries()) {
      await index.addCustomRecord({
        url: JSON.stringify({ ordinal, ...document }),
        content: indexContent(document, long).join(' '),
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

import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import { href } from '../meeting/site.ts';
import { mediaType } from '../serve/published-file.ts';
import { currentSite } from '../site/current-site.ts';
import { memoizeBySite } from './memoize-by-site.ts';
import { pagefindIndex, searchRecords } from './search-files.ts';

/** Writes Pagefind's files into the built site, and serves them in dev, anew when content changes. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugins = () => [otherNamesModule()];
        updateConfig({ vite: { plugins: plugins(), worker: { plugins } } });
      },
      'astro:build:done': async ({ dir }) => {
        const { site } = await currentSite();
        if (!site) return;
        const index = await pagefindIndex(searchRecords(site));
        const outputPath = fileURLToPath(new URL('pagefind', dir));
        // Pagefind leaves equal files alone, and what is older than the build is removed.
        await rm(outputPath, { recursive: true, force: true });
        const { errors } = await index.writeFiles({ outputPath });
        await close();
        if (errors.length > 0) throw new Error(`Pagefind wrote no index: ${errors.join('; ')}`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          pagefindFile(request.url ?? '').then((content) => {
            if (!content) {
              next();
              return;
            }
            response.setHeader('content-type', mediaType(request.url?.split('?')[0] ?? ''));
            response.end(content);
          }, next);
        });
      },
    },
  };
}

const filesInMemory = memoizeBySite('pagefind-files', async (site) => {
  const index = await pagefindIndex(searchRecords(site));
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return new Map(files.map(({ path, content }) => [path, content]));
});

async function pagefindFile(url: string): Promise<Uint8Array | undefined> {
  const { site } = await currentSite();
  const [path = ''] = url.split('?');
  const directory = site ? href(site, '/pagefind/') : '';
  if (!site || !path.startsWith(directory)) return undefined;
  return (await filesInMemory(site)).get(path.slice(directory.length));
}

/** Makes the other names a module that scripts can import. */
function otherNamesModule() {
  const id = 'virtual:other-names';
  return {
    name: 'other-names',
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    async load(module: string) {
      if (module !== `\0${id}`) return undefined;
      const { site } = await currentSite();
      return `export default ${JSON.stringify(site?.names ?? [])};`;
    },
  };
}

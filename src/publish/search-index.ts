import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import { currentSite } from '../site/current-site.ts';
import { mediaType } from '../serve/published-file.ts';
import { pagefindFiles } from './pagefind-files.ts';
import { href } from '../meeting/site.ts';

/** Where an index is, root-relative without the site's base path. */
export function indexAddress(hash: string): string {
  return `/pagefind/${hash}/`;
}

/** Writes the search index into the built site, and serves it in dev, anew when content changes. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugins = () => [otherNamesModule()];
        updateConfig({ vite: { plugins: plugins(), worker: { plugins } } });
      },
      'astro:build:start': async () => {
        const { site } = await currentSite();
        if (!site) return;
        // Before the pages are made, so that Pagefind’s memory and theirs are not taken at once.
        await pagefindFiles(site);
        await close();
      },
      'astro:build:done': async ({ dir }) => {
        const { site } = await currentSite();
        if (!site) return;
        const { hash, files } = await pagefindFiles(site);
        for (const [name, content] of files) {
          const path = join(fileURLToPath(dir), indexAddress(hash), name);
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, content);
        }
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          answer(request.url ?? '').then((content) => {
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

async function answer(url: string): Promise<Uint8Array | undefined> {
  const { site } = await currentSite();
  if (!site) return undefined;
  const [path = ''] = url.split('?');
  if (!path.startsWith(href(site, '/pagefind/'))) return undefined;
  const { hash, files } = await pagefindFiles(site);
  const address = href(site, indexAddress(hash));
  return path.startsWith(address) ? files.get(path.slice(address.length)) : undefined;
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

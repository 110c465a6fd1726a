import { sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

const source = fileURLToPath(new URL('..', import.meta.url)).replaceAll(sep, '/');
/** Folders whose modules need nothing of Vite. */
const plain = /^(?:exports|meeting|permalinks|search|site|typeset)\//;

/**
 * Has the pages of a build take the model and what is made of it from the very modules that the
 * integrations have loaded: bundled a second time, they take memory, and time to get warm, twice.
 */
export function oneCopy(): AstroIntegration {
  return {
    name: 'one-copy',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'one-copy',
                apply: 'build',
                enforce: 'pre',
                applyToEnvironment: ({ name }) => name === 'prerender',
                async resolveId(module, importer) {
                  if (!module.startsWith('.')) return undefined;
                  const found = await this.resolve(module, importer, { skipSelf: true });
                  const { id = '' } = found ?? {};
                  const isPlain = id.startsWith(source) && plain.test(id.slice(source.length));
                  return isPlain ? { id: pathToFileURL(id).href, external: 'absolute' } : undefined;
                },
              },
            ],
          },
        });
      },
    },
  };
}

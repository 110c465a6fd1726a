import { fileURLToPath, pathToFileURL } from 'node:url';
import { normalizePath, type Plugin } from 'vite';

const source = normalizePath(fileURLToPath(new URL('..', import.meta.url)));
/** Folders whose modules need nothing of Vite. */
const plain = /^(?:exports|meeting|permalinks|search|site|typeset)\//;

/**
 * Has the pages of a build take the model and what is made of it from the very modules that the
 * integrations have loaded: bundled a second time, they take memory, and time to get warm, twice.
 */
export function oneCopy(): Plugin {
  return {
    name: 'one-copy',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'prerender',
    async resolveId(module, importer) {
      if (!module.startsWith('.')) return undefined;
      const { id = '' } = (await this.resolve(module, importer, { skipSelf: true })) ?? {};
      const isPlain = id.startsWith(source) && plain.test(id.slice(source.length));
      return isPlain ? { id: pathToFileURL(id).href, external: 'absolute' } : undefined;
    },
  };
}

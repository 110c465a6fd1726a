import { currentSite } from '../site/current-site.ts';

const id = 'virtual:other-names';

/** Makes the other names a module that scripts of pages can import. */
export function otherNamesModule() {
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

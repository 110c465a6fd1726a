/** Loads into the cache what Pagefind asks for one after the other. `base` has no final slash. */
export function loadAhead(base: string): void {
  const load = (file: string) => fetch(`${base}/pagefind/${file}`);
  const loadNamed = async () => {
    const entry = (await (await load('pagefind-entry.json')).json()) as PagefindEntry;
    return load(`pagefind.${entry.languages.unknown.hash}.pf_meta`);
  };
  const files = ['pagefind.js', 'pagefind-worker.js', 'wasm.unknown.pagefind'];
  // Pagefind says what cannot be loaded.
  for (const loading of [loadNamed(), ...files.map(load)]) loading.catch(() => undefined);
}

/** The name of the list of records has a hash. */
interface PagefindEntry {
  languages: { unknown: { hash: string } };
}

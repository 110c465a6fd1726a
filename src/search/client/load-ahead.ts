/**
 * Has the browser cache at once what Pagefind asks for one after the other: the program first, as it
 * asks for small files while the large one comes. If it fails, Pagefind asks again. `base`: the site's
 * base path, without a slash at the end.
 */
export function loadAhead(base: string): void {
  const load = (file: string) => fetch(`${base}/pagefind/${file}`);
  Promise.all([load('pagefind.js'), load('pagefind-worker.js')])
    .then(() => load('wasm.unknown.pagefind'))
    .catch(() => undefined);
}

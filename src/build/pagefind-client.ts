import { createIndex } from 'pagefind';

/**
 * Pagefind’s script for browsers as a module of ours. It exports `pagefindWith(fetch, console)`, which
 * gives `createInstance`: every call one that knows nothing of the others, reads its files through
 * that `fetch` and writes to that `console`.
 */
export async function pagefindClient(): Promise<string> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind gives no script: ${errors.join('; ')}`);
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const file = files.find(({ path }) => path === 'pagefind.js');
  const script = new TextDecoder().decode(file?.content);
  const exported = /export\s*\{[^}]*\bcreateInstance\b[^}]*\};?\s*$/;
  if (!exported.test(script)) throw new Error('Pagefind’s script exports something else');
  const body = script.replace(exported, 'return createInstance;');
  return `export function pagefindWith(fetch, console) {\n${body}\n}\n`;
}

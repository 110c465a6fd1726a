import { createIndex } from 'pagefind';

/**
 * The part of Pagefind’s script for browsers that speaks to its WebAssembly, as a module of ours: it
 * exports `bindings()`, which gives fresh ones at every call. The rest of the script fetches the
 * files; it remembers what failed and finds nothing there, so we fetch them ourselves.
 */
export async function pagefindBindings(): Promise<string> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind gives no script: ${errors.join('; ')}`);
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const file = files.find(({ path }) => path === 'pagefind.js');
  const script = new TextDecoder().decode(file?.content);
  const [, made] = /^.*?let wasm_bindgen\s*=\s*(.*?\)\(\{__proto__:null\}\));/s.exec(script) ?? [];
  if (made === undefined) throw new Error('Pagefind’s script is built otherwise');
  return `export const bindings = () => ${made};\n`;
}

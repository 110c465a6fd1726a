import type { VFile } from 'vfile';
import { type Permalinks, permalinksSchema } from '../meeting/permalinks.ts';
import { problem } from '../problems/problem.ts';
import { parseYaml } from '../meeting/parse/yaml.ts';

/** Reads `permalinks.json`; every fault is a problem at its place, and undefined is returned. */
export function parsePermalinks(file: VFile): Permalinks | undefined {
  const text = String(file);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const found = text === '' ? 'none' : (error as SyntaxError).message;
    problem(file, 'permalink-file', found, { line: 1, column: 1 });
    return undefined;
  }
  const read = permalinksSchema.safeParse(json);
  // JSON is YAML: that parser is slow, but knows where the faulty part stands.
  return read.success ? read.data : parseYaml(file, text, permalinksSchema);
}

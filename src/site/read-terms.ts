// One file of the content a file, however short.
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { checkNames } from '../checks/terms.ts';
import { type Term, termsSchema } from '../meeting/terms.ts';
import { parseYaml } from '../meeting/parse/yaml.ts';
import { readContentFile } from './read-file.ts';

/** Reads `terms.yaml` in `directory`. A site without that file has no terms. */
export async function readTerms(directory: string): Promise<{ terms: Term[]; file: VFile }> {
  const file = await readContentFile(join(directory, 'terms.yaml'), { absent: '[]' });
  if (file.messages.length > 0) return { terms: [], file };
  const terms = parseYaml(file, String(file), termsSchema) ?? [];
  checkNames(file, terms);
  return { terms, file };
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { checkOtherNames } from '../checks/other-names.ts';
import { type OtherNames, otherNamesSchema } from '../meeting/other-names.ts';
import { parseYaml } from '../meeting/parse/yaml.ts';

/** Reads and checks `names.yaml` in `directory`. A site without that file has no other names. */
export async function readOtherNames(
  directory: string,
): Promise<{ names: OtherNames[]; file: VFile }> {
  const file = new VFile({ path: join(directory, 'names.yaml') });
  file.value = await readFile(file.path, 'utf8').catch(absent);
  const names = parseYaml(file, String(file), otherNamesSchema) ?? [];
  checkOtherNames(file, names);
  return { names, file };
}

function absent(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '[]';
  throw error;
}

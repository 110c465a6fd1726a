// One file of the content a file, however short.
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { checkOtherNames } from '../checks/other-names.ts';
import { type OtherNames, otherNamesSchema } from '../meeting/other-names.ts';
import { parseYaml } from '../meeting/parse/yaml.ts';
import { readContentFile } from './read-file.ts';

/** Reads and checks `names.yaml` in `directory`. A site without that file has no other names. */
export async function readOtherNames(
  directory: string,
): Promise<{ names: OtherNames[]; file: VFile }> {
  const file = await readContentFile(join(directory, 'names.yaml'), { absent: '[]' });
  if (file.messages.length > 0) return { names: [], file };
  const names = parseYaml(file, String(file), otherNamesSchema) ?? [];
  checkOtherNames(file, names);
  return { names, file };
}

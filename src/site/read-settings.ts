import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { settingsSchema, type Settings } from '../meeting/settings.ts';
import { parseYaml } from '../meeting/parse/yaml.ts';
import { settingsFromEnvironment } from './environment.ts';

/**
 * Reads `site.yaml` below `directory`, with what the environment overrides.
 * Settings are absent where the file is broken; its problems are messages of the file.
 */
export async function readSettings(
  directory: string,
): Promise<{ settings: Settings | undefined; file: VFile }> {
  const path = join(directory, 'site.yaml');
  const file = new VFile({ path, value: await readFile(path, 'utf8') });
  const settings = parseYaml(file, String(file), settingsSchema);
  return { settings: settings && { ...settings, ...settingsFromEnvironment(process.env) }, file };
}

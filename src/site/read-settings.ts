import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { z } from 'zod';
import { type Settings, settingsSchema } from '../meeting/settings.ts';
import { parseYaml } from '../meeting/parse/yaml.ts';
import { readContentFile } from './read-file.ts';

/**
 * Reads `site.yaml` below `directory`, with what the environment overrides.
 * Settings are absent where the file is broken; its problems are messages of the file.
 */
export async function readSettings(
  directory: string,
): Promise<{ settings: Settings | undefined; file: VFile }> {
  const file = await readContentFile(join(directory, 'site.yaml'));
  const settings = parseYaml(file, settingsSchema);
  return { settings: settings && { ...settings, ...settingsFromEnvironment(process.env) }, file };
}

/** What SITE_URL and BASE_PATH override in `content/site.yaml`, by the rules of that file. */
function settingsFromEnvironment({ SITE_URL, BASE_PATH }: NodeJS.ProcessEnv): Partial<Settings> {
  const { origin, basePath } = settingsSchema.shape;
  return {
    ...(SITE_URL && { origin: valueOf('SITE_URL', origin, SITE_URL) }),
    ...(BASE_PATH !== undefined && { basePath: valueOf('BASE_PATH', basePath, BASE_PATH) }),
  };
}

function valueOf(name: string, schema: z.ZodType<string>, value: string): string {
  const { data, error } = schema.safeParse(value);
  if (data !== undefined) return data;
  // Git Bash makes a Windows path of “/docs”.
  const hint = /^[A-Za-z]:[/\\]/.test(value) ? ' (in Git Bash, set MSYS_NO_PATHCONV=1)' : '';
  throw new Error(`${name} must be ${error.issues[0]?.message ?? 'valid'}, not “${value}”${hint}`);
}

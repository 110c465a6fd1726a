import { join } from 'node:path';
import type { VFile } from 'vfile';
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
  if (file.messages.length > 0) return { settings: undefined, file };
  const settings = parseYaml(file, String(file), settingsSchema);
  return { settings: settings && { ...settings, ...settingsFromEnvironment(process.env) }, file };
}

/** What SITE_URL and BASE_PATH override in `content/site.yaml`. */
function settingsFromEnvironment(
  environment: NodeJS.ProcessEnv,
): Partial<Pick<Settings, 'origin' | 'basePath'>> {
  const { SITE_URL, BASE_PATH } = environment;
  return {
    ...(SITE_URL && { origin: originOf(SITE_URL) }),
    ...(BASE_PATH !== undefined && { basePath: basePathOf(BASE_PATH) }),
  };
}

function originOf(address: string): string {
  if (!URL.canParse(address)) {
    throw new Error(`SITE_URL must be an address like https://example.org, not “${address}”`);
  }
  return new URL(address).origin;
}

function basePathOf(path: string): string {
  const trimmed = path.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '' : `/${trimmed}`;
}

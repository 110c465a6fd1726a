import type { Settings } from '../meeting/settings.ts';

/** What SITE_URL and BASE_PATH override in `content/site.yaml`. */
export function settingsFromEnvironment(
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

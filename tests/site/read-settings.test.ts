import { afterEach, expect, test, vi } from 'vitest';
import { readSettings } from '../../src/site/read-settings.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { sampleFiles } from '../sample-site.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

function readWith(name: string, value: string) {
  vi.stubEnv(name, value);
  return readSettings(siteDirectory(sampleFiles));
}

test.each<[string, string, string]>([
  ['SITE_URL', 'localhost:4321', 'an address like https://example.org'],
  ['SITE_URL', 'example.org', 'an address like https://example.org'],
  ['SITE_URL', 'ftp://example.org', 'an address like https://example.org'],
  ['SITE_URL', 'https://example.org/a b', 'scheme and host alone'],
  ['SITE_URL', 'https://example.org/docs/', 'scheme and host alone'],
  ['SITE_URL', 'https://example.org?a', 'scheme and host alone'],
  ['SITE_URL', 'https://me@example.org', 'scheme and host alone'],
  ['BASE_PATH', '/docs ', 'a path like /summaries'],
  ['BASE_PATH', 'docs', 'a path like /summaries'],
  ['BASE_PATH', '/a/../b', 'a path like /summaries'],
  ['BASE_PATH', '//docs', 'a path like /summaries'],
  ['BASE_PATH', '/50%', 'a path like /summaries'],
  ['BASE_PATH', '/%2e%2e/x', 'a path like /summaries'],
])('%s=%o is refused in a sentence', async (name, value, rule) => {
  await expect(readWith(name, value)).rejects.toThrow(`${name} must be ${rule}`);
  await expect(readWith(name, value)).rejects.toThrow(`, not “${value}”`);
});

test('a path that Git Bash changed is refused with the cure', async () => {
  await expect(readWith('BASE_PATH', 'C:/Program Files/Git/docs')).rejects.toThrow(
    'not “C:/Program Files/Git/docs” (in Git Bash, set MSYS_NO_PATHCONV=1)',
  );
});

test('SITE_URL and BASE_PATH override site.yaml', async () => {
  expect((await readWith('SITE_URL', 'https://other.example/')).settings).toMatchObject({
    origin: 'https://other.example',
  });
  expect((await readWith('BASE_PATH', '/docs/')).settings).toMatchObject({ basePath: '/docs' });
  expect((await readWith('BASE_PATH', '')).settings).toMatchObject({ basePath: '' });
});

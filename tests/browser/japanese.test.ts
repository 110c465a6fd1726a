import { cpSync, globSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { builtSite } from '../build-site.ts';
import { serve } from '../serve.ts';
import { withPermalinks } from '../with-permalinks.ts';
import { writeFiles } from '../write-files.ts';
import { test as base } from './reader.ts';

const fixture = 'tests/fixtures/forms';

const test = base.extend('address', { scope: 'file' }, async ({}, { onCleanup }) => {
  const content = mkdtempSync(join(tmpdir(), 'forms-'));
  cpSync(fixture, content, { recursive: true });
  const files = globSync('{site.yaml,*/*.*}', { cwd: fixture }).map((path): [string, string] => [
    path,
    readFileSync(join(fixture, path), 'utf8'),
  ]);
  writeFiles(content, await withPermalinks(Object.fromEntries(files)));
  const directory = await builtSite({ CONTENT_DIR: content, TYPESET: 'off' });
  const host = await serve({ directory });
  onCleanup(async () => {
    await host.close();
    for (const made of [content, directory]) await rm(made, { recursive: true });
  });
  return host.address;
});

test('a point of a Japanese text is quoted after its lead-in, without a space', async ({
  address,
  visit,
}) => {
  const page = await visit(`${address}meetings/2019-06-03-minato/preamble-3/`);
  await page.getByRole('button', { name: 'Copy quotation' }).click();
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Quotation copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^“両大臣は、次の点で一致しました。・航路の安全を確保すること”\n/);
});

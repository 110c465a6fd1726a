import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { serve } from '../../src/serve/static-server.ts';
import { builtSite } from '../build-site.ts';
import { changedSite } from '../built/changed-site.ts';
import { writeFiles } from '../write-files.ts';
import { test } from './reader.ts';

let directories: string[];
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const content = await mkdtemp(join(tmpdir(), 'content-'));
  writeFiles(content, changedSite());
  const directory = await builtSite({ CONTENT_DIR: content });
  directories = [content, directory];
  site = await serve(directory, { port: 0, base: '/' });
}, 60_000);
afterAll(async () => {
  await site.close();
  for (const directory of directories) await rm(directory, { recursive: true });
});

test.for([
  ['status-quo', '#situation'],
  ['deterrence-1', '#deterrence'],
])(
  'who arrives at a former id, #%s, sees what it is now and the heading',
  async (ids, { visit }) => {
    const [former, heading] = ids as [string, string];
    const page = await visit(`${site.address}meetings/2024-05-02-honolulu/#${former}`, {
      viewport: { width: 1280, height: 400 },
    });
    const note = page.locator(`#${former}`);
    expect(await note.innerText()).toMatch(/^Your link names this by its former id/);
    for (const shown of [note, page.locator(heading)]) {
      const box = await shown.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(400);
    }
  },
);

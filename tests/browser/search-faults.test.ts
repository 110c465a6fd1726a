import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { writeCorpus } from '../bench/corpus.ts';
import { builtSite } from '../build-site.ts';
import { type FaultyHost, faultyHost, faults } from './faulty-host.ts';
import { test as base } from './reader.ts';
import { answered, ask, shown } from './search-page.ts';

/** Two sites of several meetings, whose index has over twenty parts: the second as deployed later. */
const test = base
  .extend('sites', { scope: 'file' }, async ({}, { onCleanup }) => {
    const directories: string[] = [];
    for (const count of [20, 22]) {
      const content = await mkdtemp(join(tmpdir(), 'corpus-'));
      await writeCorpus(content, count, 10);
      directories.push(await builtSite({ CONTENT_DIR: content, TYPESET: 'off' }));
      await rm(content, { recursive: true });
    }
    onCleanup(async () => {
      for (const directory of directories) await rm(directory, { recursive: true });
    });
    return directories;
  })
  .extend('host', async ({ sites }, { onCleanup }) => {
    const host = await faultyHost(sites[0] ?? '');
    onCleanup(() => host.close());
    return host;
  })
  .extend('context', async ({ browser }, { onCleanup }) => {
    const context = await browser.newContext();
    context.setDefaultTimeout(30_000);
    onCleanup(() => context.close());
    return context;
  });

/** The right counts, asked of the host while nothing fails. */
async function counts(context: BrowserContext, host: FaultyHost, queries: readonly string[]) {
  const page = await searchPage(context, host);
  const right: Record<string, string> = {};
  for (const query of queries) {
    await ask(page, query);
    right[query] = (await shown(page)).count;
  }
  await page.close();
  return right;
}

async function searchPage(context: BrowserContext, host: FaultyHost): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${host.address}search/`);
  return page;
}

/** Nothing is said about the texts, what could not be read is, and one can try again. */
async function expectFault(page: Page, part: string): Promise<void> {
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  const { count, notes, absent, meant } = await shown(page);
  expect([count, absent, meant]).toEqual(['', [], []]);
  expect(notes[0]).toContain(`Search could not read ${part}`);
}

const first = 'deterrence';
const second = 'command and control';

const files = [
  ['a part of its index', /pf_index$/],
  ['a part of its index', /pf_meta$/],
  ['the text of a result', /pf_fragment$/],
  ['its program', /wasm/],
  ['its program', /search-worker/],
  ['the list of words', /vocabulary/],
] as const;

describe.each(files)('%s (%s)', (part, path) => {
  test.for(faults)('that comes %s before the first answer', async (fault, { host, context }) => {
    const right = await counts(context, host, [first]);
    const page = await searchPage(context, host);
    host.fail(path, fault);
    await ask(page, first);
    await expectFault(page, part);
    await ask(page, first);
    await expectFault(page, part);
    host.fail();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.hits .number').first().waitFor();
    await answered(page);
    expect((await shown(page)).count).toBe(right[first]);
  });
});

// The second question needs what the first did not: another part of the index, the texts of other meetings.
describe.each([
  ['a part of its index', /pf_index$/, first, second],
  ['the text of a result', /pf_fragment$/, 'Futenma', first],
] as const)('%s (%s) after an answer', (part, path, first, second) => {
  test.for(faults)('that comes %s', async (fault, { host, context }) => {
    const right = await counts(context, host, [first, second]);
    const page = await searchPage(context, host);
    await ask(page, first);
    host.fail(path, fault);
    for (const query of [second, second]) {
      await ask(page, query);
      await expectFault(page, part);
    }
    // What was read stays read.
    await ask(page, first);
    expect((await shown(page)).count).toBe(right[first]);
    await ask(page, second);
    host.fail();
    // It is tried again without being asked to.
    await page.locator('.hits .number').first().waitFor();
    await answered(page);
    expect((await shown(page)).count).toBe(right[second]);
  });
});

test('a list of words that was changed on its way is not believed', async ({ host, context }) => {
  const right = await counts(context, host, [first]);
  const page = await searchPage(context, host);
  host.fail(/vocabulary/, 'altered');
  await ask(page, first);
  await expectFault(page, 'the list of words');
  host.fail();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('.hits .number').first().waitFor();
  expect((await shown(page)).count).toBe(right[first]);
});

test('a program that starts and says nothing is given up in 15 seconds', async ({
  host,
  context,
}) => {
  const page = await searchPage(context, host);
  host.fail(/search-worker/, 'a script that does nothing');
  const begin = Date.now();
  await page.locator('#site-search').fill(first);
  await page.getByText('Search could not read its program').first().waitFor();
  await expectFault(page, 'its program');
  expect(Date.now() - begin).toBeLessThan(15_000);
});

test('where the list of meetings and topics fails, hits are shown and counts are not', async ({
  host,
  context,
}) => {
  const page = await searchPage(context, host);
  const right = await counts(context, host, [first]);
  host.fail(/catalog/);
  await ask(page, first);
  await page.locator('.facets summary').click();
  await page.getByText('Search could not read the list of meetings and topics').waitFor();
  expect((await shown(page)).count).toBe(right[first]);
  host.fail();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('.facet').first().waitFor();
});

test('who pressed “Try again” is led to what was found', async ({ host, context }) => {
  const page = await searchPage(context, host);
  host.fail(/pf_index$/);
  await ask(page, first);
  await page.getByRole('button', { name: 'Try again' }).focus();
  host.fail();
  await page.keyboard.press('Enter');
  await page.locator('.hits .number').first().waitFor();
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('count');
});

test('offline is a fault, which ends with it', async ({ host, context }) => {
  const right = await counts(context, host, [second]);
  const page = await searchPage(context, host);
  await ask(page, first);
  await context.setOffline(true);
  await ask(page, second);
  await expectFault(page, 'a part of its index: there is no connection');
  expect((await shown(page)).notes.join(' ')).not.toContain('no entry');
  await context.setOffline(false);
  await page.locator('.hits .number').first().waitFor();
  await answered(page);
  expect((await shown(page)).count).toBe(right[second]);
});

test('an index page that cannot be read is not said to have no entry', async ({
  host,
  context,
}) => {
  const page = await searchPage(context, host);
  host.fail(/pagefind|\/terms\//);
  await ask(page, first);
  await page.getByText(`The index of terms could not be read for “${first}” either.`).waitFor();
  expect((await shown(page)).notes.join(' ')).not.toContain('no entry');
});

test('a worker that dies is replaced', async ({ host, context }) => {
  const right = await counts(context, host, [second]);
  const page = await searchPage(context, host);
  await ask(page, first);
  await page.workers()[0]?.evaluate(() => {
    self.close();
  });
  await ask(page, second);
  expect((await shown(page)).count).toBe(right[second]);
});

test('a tab goes on with the index of a new deployment', async ({ host, sites, context }) => {
  const page = await searchPage(context, host);
  await ask(page, first);
  host.directory = sites[1] ?? '';
  const right = await counts(context, host, [second]);
  await ask(page, second);
  expect((await shown(page)).count).toBe(right[second]);
  await ask(page, 'nothingxyz');
  expect((await shown(page)).notes[0]).toContain('does not occur in any of the 22 texts');
});

test('what was found before does not stand under a query whose answer is slow', async ({
  host,
  context,
}) => {
  const right = await counts(context, host, [second]);
  const page = await searchPage(context, host);
  await ask(page, first);
  host.fail(/pf_index$/, 'held');
  const field = page.locator('#site-search');
  await field.fill('');
  // Whoever types on without a pause must not see them either.
  await field.pressSequentially(second, { delay: 150 });
  const { hits, count } = await shown(page);
  expect([hits, count]).toEqual([[], 'Loading the index…']);
  await field.press('Enter');
  host.fail();
  await answered(page);
  expect((await shown(page)).count).toBe(right[second]);
});

describe('a new deployment with another program', () => {
  const deployed = test.extend('deployment', async ({ sites }, { onCleanup }) => {
    const directory = await withOtherProgram(sites[1] ?? '');
    onCleanup(() => rm(directory, { recursive: true }));
    return directory;
  });

  deployed.for(['before', 'after'])(
    'is loaded %s the first answer, with the question',
    async (when, { deployment, host, context }) => {
      const page = await searchPage(context, host);
      if (when === 'after') await ask(page, first);
      host.directory = deployment;
      const right = await counts(context, host, [second]);
      // The page may be loaded anew before Enter is answered.
      const loaded = page.waitForEvent('load');
      await page.locator('#site-search').fill(second);
      await page.locator('#site-search').press('Enter');
      await loaded;
      await page.locator('.hits .number').first().waitFor();
      await answered(page);
      expect((await shown(page)).count).toBe(right[second]);
      expect(await page.locator('#site-search').inputValue()).toBe(second);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('site-search');
    },
  );

  deployed(
    'that fails too is said to, and not loaded again and again',
    async ({ deployment, host, context }) => {
      const page = await searchPage(context, host);
      let loads = 0;
      page.on('load', () => loads++);
      host.directory = deployment;
      host.fail(/pf_index$/);
      // The page may be loaded anew before Enter is answered.
      const loaded = page.waitForEvent('load');
      await page.locator('#site-search').fill(second);
      await page.locator('#site-search').press('Enter');
      await loaded;
      await expectFault(page, 'a part of its index');
      await page.getByRole('button', { name: 'Try again' }).click();
      await expectFault(page, 'a part of its index');
      expect(loads).toBe(1);
    },
  );
});

test('on a slow line it is said what is waited for, and then the answer comes', async ({
  host,
  context,
}) => {
  const right = await counts(context, host, [first, second]);
  const page = await searchPage(context, host);
  host.fail(/wasm|vocabulary|pf_/, 'slow');
  await page.locator('#site-search').fill(first);
  await page.locator('#site-search').press('Enter');
  await page.getByText('Loading the index…').first().waitFor();
  await page.getByText(/^It waits for .*its program/).waitFor();
  await answered(page);
  expect((await shown(page)).count).toBe(right[first]);
  await page.locator('#site-search').fill(second);
  await page.locator('#site-search').press('Enter');
  await expect.poll(async () => (await shown(page)).count, { timeout: 20_000 }).toBe(right[second]);
});

test('where its script does not load the page says so, with the index of terms', async ({
  host,
  context,
}) => {
  host.fail(/search\.astro/);
  const page = await context.newPage();
  await page.goto(`${host.address}search/?q=${first}`);
  await page.getByText('The search has not started').waitFor();
  expect(await page.locator('.letters a').count()).toBeGreaterThan(20);
});

/** A site with the scripts of its search under other names, as if they had changed. */
async function withOtherProgram(site: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'deployment-'));
  await cp(site, directory, { recursive: true });
  const scripts = join(directory, '_astro');
  const replaced = (text: string) => text.replaceAll(/(search[-.][\w.-]+)\.js/g, '$1.new.js');
  for (const name of await readdir(scripts)) {
    const text = await readFile(join(scripts, name), 'utf8');
    await rm(join(scripts, name));
    await writeFile(join(scripts, replaced(name)), replaced(text));
  }
  const page = join(directory, 'search', 'index.html');
  await writeFile(page, replaced(await readFile(page, 'utf8')));
  return directory;
}

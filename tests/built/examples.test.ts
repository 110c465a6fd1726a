import { expect, inject, test, vi } from 'vitest';
import { passagesOf } from '../../src/meeting/passages.ts';
import { readSite } from '../../src/site/read-site.ts';
import { decoded } from './attribute.ts';
import { parsedPage } from './parsed-page.ts';

const { site } = await readSite('content');
const [newest] = site?.meetings ?? [];
if (!site || !newest) throw new Error('no meeting');

/** Runs an example of the Data page with the built site in the place of the published one. */
async function run(code: string, log: (...words: string[]) => void): Promise<void> {
  const local = code.replaceAll(site?.origin ?? '', new URL(inject('siteAddress')).origin);
  // The example is JavaScript of our own page.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  await new Function('console', `return (async () => {${local}})()`)({ log });
}

test('the examples in JavaScript on the Data page work', async () => {
  const { document } = await parsedPage(inject('siteDirectory'), '/data/');
  const examples = document
    .querySelectorAll('pre code')
    .map((element) => decoded(element.textContent))
    .filter((code) => code.includes('await fetch'));
  expect(examples.length).toBeGreaterThanOrEqual(2);
  const log = vi.fn<(...words: string[]) => void>();
  for (const example of examples) await run(example, log);
  const items = passagesOf(newest).filter(({ passage }) => passage.kind === 'item');
  expect(log.mock.calls).toEqual(
    expect.arrayContaining(items.map(({ passage }) => [passage.number, passage.text])),
  );
});

import { expect, inject, test, vi } from 'vitest';
import { passagesOf } from '../../src/meeting/passages.ts';
import { meeting, site } from '../published-site.ts';
import { parsedPage } from './parsed-page.ts';

/** Runs an example of the Data page with the built site in the place of the published one. */
async function run(code: string, log: (...words: string[]) => void): Promise<void> {
  const local = code.replaceAll(site.origin, new URL(inject('siteAddress')).origin);
  // The example is JavaScript of our own page.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  await new Function('console', `return (async () => {${local}})()`)({ log });
}

test('the examples in JavaScript on the Data page work', async () => {
  const page = parsedPage(inject('siteDirectory'), '/data/');
  const examples = [...page.querySelectorAll('pre code')]
    .map(({ textContent }) => textContent)
    .filter((code) => code.includes('await fetch'));
  expect(examples.length).toBeGreaterThanOrEqual(2);
  const log = vi.fn<(...words: string[]) => void>();
  for (const example of examples) await run(example, log);
  const items = passagesOf(meeting).filter(({ passage }) => passage.kind === 'item');
  expect(log.mock.calls).toEqual(
    expect.arrayContaining(items.map(({ passage }) => [passage.number, passage.text])),
  );
});

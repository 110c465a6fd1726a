import { expect, inject, test } from 'vitest';
import { siteDirectory } from '../commands/site-directory.ts';
import { htmlFaults } from './html-faults.ts';

test('every page is valid HTML', async () => {
  expect(await htmlFaults(inject('siteDirectory'))).toEqual([]);
});

test('what is not valid is found', async () => {
  const directory = siteDirectory({
    'index.html': '<title>A</title><p id="a"><p id="a"><ul><p>B</p></ul><a href="/">  </a><b>C',
  });
  const faults = await htmlFaults(directory);
  expect(new Set(faults.map((fault) => fault.split(' ')[1]))).toEqual(
    new Set([
      'missing-doctype',
      'no-implicit-close',
      'no-dup-id',
      'element-permitted-content',
      'wcag/h30',
      'close-order',
    ]),
  );
});

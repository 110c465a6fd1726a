import { expect, test } from 'vitest';
import { formatDay, inDigits, listInWords, plural } from '../../src/meeting/in-words.ts';

const dayLength = 24 * 60 * 60 * 1000;

test('days and months are written as the locale data of British English write them', () => {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  for (let time = Date.UTC(2023, 0, 1); time < Date.UTC(2025, 0, 1); time += dayLength) {
    const iso = new Date(time).toISOString().slice(0, 10);
    expect(formatDay(iso)).toBe(day.format(time));
    expect(formatDay(iso.slice(0, 7))).toBe(month.format(time));
  }
});

test.each([0, 1, 2, 3, 4])('so is a list of %i', (length) => {
  const words = ['numbers', 'headings', 'notes', 'terms'].slice(0, length);
  expect(listInWords(words)).toBe(new Intl.ListFormat('en-GB').format(words));
});

test.each([0, 1, 12, 999, 1000, 26_892, 1_234_567])('so is the number %i', (number) => {
  expect(inDigits(number)).toBe(number.toLocaleString('en-GB'));
});

test('a noun is in the plural but of one', () => {
  const counts = [0, 1, 2000].map((count) => plural(count, 'result'));
  expect(counts).toEqual(['0 results', '1 result', '2,000 results']);
});

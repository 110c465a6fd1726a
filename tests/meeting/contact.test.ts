import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { contactAbout } from '../../src/meeting/contact.ts';
import { followUpsSchema } from '../../src/meeting/follow-ups.ts';

const site = { contact: '', origin: 'https://site.example', basePath: '/docs' };
const address = '/meetings/2024-05-02-hawaii/dicas-1/';
const page = `https://site.example/docs${address}`;
const form = (name: string) =>
  parse(readFileSync(`.github/ISSUE_TEMPLATE/${name}.yml`, 'utf8')) as {
    body: { id: string; attributes: { options?: string[] } }[];
  };

test.each([
  ['error', 'page'],
  ['what-followed', 'item'],
] as const)('the form “%s” has the page filled in, in a field that it has', (about, field) => {
  const contact = 'https://github.com/someone/summaries/issues/new/choose';
  const url = new URL(contactAbout({ ...site, contact }, about, address));
  expect(url.pathname).toBe('/someone/summaries/issues/new');
  expect(Object.fromEntries(url.searchParams)).toEqual({ template: `${about}.yml`, [field]: page });
  expect(form(about).body.map(({ id }) => id)).toContain(field);
});

test('a mail has the page in its subject, and any other contact stays as it is', () => {
  const mail = new URL(
    contactAbout({ ...site, contact: 'mailto:us@site.example' }, 'error', address),
  );
  expect(mail.searchParams.get('subject')).toBe(`Error on ${address}`);
  const contact = 'https://contact.example/us';
  expect(contactAbout({ ...site, contact }, 'error', address)).toBe(contact);
});

test('what followed is suggested in the fields of the content', () => {
  const entry = followUpsSchema.element.shape;
  const { source, retracted, id, follows, ...fields } = entry;
  expect([retracted, id, follows]).not.toContain(undefined);
  const asked = form('what-followed').body.map((field) => field.id);
  expect(asked.sort()).toEqual(
    ['item', ...Object.keys(fields), ...Object.keys(source.unwrap().shape)].sort(),
  );
  const options = (name: string) =>
    form('what-followed').body.find(({ id: field }) => field === name)?.attributes.options;
  expect(options('kind')).toEqual(source.unwrap().shape.kind.options);
  expect(options('language')).toEqual(source.unwrap().shape.language.options);
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { expect, inject, test } from 'vitest';
import {
  faultyDrawings,
  faultyRecords,
  fileChecks,
  filesBelow,
} from '../../src/publish/built-pages.ts';
import { passagesOf } from '../../src/meeting/passages.ts';
import { readSite } from '../../src/site/read-site.ts';
import { officialRecords } from '../../src/search/index/index-record.ts';
import { drawingsOfMeeting } from '../../src/typeset/drawings.ts';

const { site } = await readSite('content');
if (!site) throw new Error('no site');
const directory = inject('siteDirectory');
const paths = filesBelow(directory);
const checks = new Map(fileChecks(site, paths));

const title = 'Japan-U.S. Defense Ministerial Meeting (Summary)';
const words =
  'The Ministers confirmed that they will move forward with preparation to hold a Forum on Defense Industrial Cooperation, Acquisition and Sustainment (DICAS) as early as possible, and concurred that they will accelerate discussions on co-development, co-production, and co-sustainment through DICAS and further deepen defense equipment cooperation between the two countries.';
const first = 'On May 2, Defense Minister Kihara and Defense Secretary Austin';
const meeting = 'meetings/2024-05-02-hawaii';
const page = `${meeting}/index.html`;
const item = `${meeting}/dicas-1/index.html`;
const since = `${meeting}/since/index.html`;

/** Places of copies: the file, what stands before the copy there, and how the copy begins. */
const places: [place: string, file: string, before: string, copy: string][] = [
  ['the title of a meeting’s page', page, '<title>', title],
  ['its og:title', page, '"og:title" content="', title],
  ['its dc.title', page, '"dc.title" content="', title],
  ['its citation_abstract', page, '"citation_abstract" content="', first],
  ['its statement of rights', page, '"dc.rights" content="', title],
  ['the text of its card', page, '"og:image:alt" content="', title],
  ['its JSON-LD', page, '"name":"', title],
  ['its heading', page, '<h1', title],
  ['a sentence on it', page, 'id="dicas-1"', words],
  ['a citation on it', page, 'class="citations"', title],
  ['the title of an item’s page', item, '<title>', title],
  ['its og:title', item, '"og:title" content="', title],
  ['its description', item, '"og:description" content="', words],
  ['the text of its card', item, '"og:image:alt" content="', words],
  ['the title within it', item, ' countries.” – Ministry', title],
  ['its dc.title', item, '"dc.title" content="', title],
  ['its JSON-LD', item, '"Quotation","text":"', words],
  ['the name within it', item, '"@type":"Report"', title],
  ['the way to the meeting', item, 'class="trail"', title],
  ['its sentence', item, '<blockquote', words],
  ['the title of what followed', since, '<title>', title],
  ['the text of its card', since, '"og:image:alt" content="', title],
  ['the way from there to the meeting', since, 'class="trail"', title],
  ['a title on the home page', 'index.html', '<body', title],
  ['the list of meetings', 'meetings/index.html', '<body', title],
  ['the feed', 'feed.xml', '<entry>', title],
  ['the title of what followed in it', 'feed.xml', ': what followed', title],
  ['the sentence that it followed', 'feed.xml', '#since-2024-06-09-dicas', words],
  ['the JSON of all meetings', 'meetings.json', '"text":"', words],
  ['the title in it', 'meetings.json', '"title":"', title],
  ['the CSV of all meetings', 'meetings.csv', 'dicas-1', words],
  ['the title in it', 'meetings.csv', 'dicas-1', title],
  ['the JSON', `${meeting}.json`, '"dicas-1"', words],
  ['the CSV', `${meeting}.csv`, 'dicas-1', words],
  ['the Markdown', `${meeting}.md`, 'dicas-1', words],
  ['the title in it', `${meeting}.md`, '# ', title],
  ['the plain text', `${meeting}.txt`, '[dicas-1]', words],
  ['the text as received', `${meeting}.source.txt`, '', title],
  ['the BibTeX', `${meeting}.bib`, 'title = {{', title],
  ['the abstract in it', `${meeting}.bib`, 'abstract = {', first],
  ['the BibTeX of a sentence', `${meeting}.sentences.bib`, 'hawaii/dicas-1', words],
  ['the title in it', `${meeting}.sentences.bib`, 'hawaii/dicas-1', title],
  ['the RIS', `${meeting}.ris`, 'TI  - ', title],
  ['the abstract in it', `${meeting}.ris`, 'AB  - ', first],
  ['the CSL-JSON', `${meeting}.csl.json`, '"title": "', title],
  ['the abstract in it', `${meeting}.csl.json`, '"abstract": "', first],
];

/** Each changes one sign at a place, or two that stand side by side. */
const changes: Record<string, (text: string, at: number) => string> = {
  lost: (text, at) => text.slice(0, at) + text.slice(at + 1),
  another: (text, at) => text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + text.slice(at + 1),
  twice: (text, at) => text.slice(0, at + 1) + text.slice(at),
  'in turn': (text, at) =>
    text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
};

/** Letters before another one that is not the same. */
const changeable = /(?<!%\w?)([A-Za-z])(?!\1)(?=[a-z])/g;

test('no file has an altered copy as it was built', async () => {
  for (const path of checks.keys()) {
    const bytes = await readFile(join(directory, path));
    expect([path, problemsOf(path, bytes)]).toEqual([path, []]);
  }
});

test.each(places)('one sign changed in %s, %s, is found wherever it stands', async (...place) => {
  const [, path, before, copy] = place;
  const bytes = await readFile(join(directory, path));
  const text = String(bytes);
  const start = text.indexOf(copy, text.indexOf(before) + before.length);
  expect([text.includes(before), start >= 0]).toEqual([true, true]);
  const letters = [...copy.matchAll(changeable)];
  // At every letter of a title, at forty of a sentence.
  const step = Math.ceil(letters.length / 40);
  for (const { index } of letters.filter((_letter, at) => at % step === 0)) {
    for (const [change, apply] of Object.entries(changes)) {
      const altered = apply(text, start + index);
      const problems = problemsOf(path, altered);
      const where = `${change} at “${copy.slice(index, index + 9)}”`;
      expect([where, problems.length > 0]).toEqual([where, true]);
    }
  }
});

test.each(['Regional affairs', 'Equipment', 'Posture'])(
  'one letter changed in the official heading “%s” is found in every file that has it',
  async (heading) => {
    const shapes = await readSite(inject('shapesContent'));
    if (!shapes.site) throw new Error('no site');
    const built = inject('shapesDirectory');
    const letters = [...heading.matchAll(changeable)].map(({ index }) => index);
    const found: string[] = [];
    for (const [path, check] of fileChecks(shapes.site, filesBelow(built))) {
      const bytes = await readFile(join(built, path));
      const text = String(bytes);
      for (const { index } of text.matchAll(new RegExp(heading, 'g'))) {
        found.push(path);
        for (const [change, apply] of Object.entries(changes)) {
          const altered = apply(text, index + (letters[found.length % letters.length] ?? 0));
          const file = new VFile({ path, value: altered });
          check(file);
          const where = `${change} in ${path} at ${String(index)}`;
          expect([where, file.messages.length > 0]).toEqual([where, true]);
        }
      }
    }
    // Pages, tables, texts, references and feed.
    expect(new Set(found.map((path) => path.replace(/^[^.]*\.?/, ''))).size).toBeGreaterThan(5);
  },
);

test.each(['repeated the sentence “', 'A text has “'])(
  'one letter changed in a sentence that ours quote behind “%s” is found in every file of ours',
  async (before) => {
    const shapes = await readSite(inject('shapesContent'));
    if (!shapes.site) throw new Error('no site');
    const built = inject('shapesDirectory');
    const found: string[] = [];
    for (const [path, check] of fileChecks(shapes.site, filesBelow(built))) {
      const text = await readFile(join(built, path), 'utf8');
      for (const { index } of text.matchAll(new RegExp(before, 'g'))) {
        found.push(path);
        const start = index + before.length;
        const letters = [...text.slice(start, start + 30).matchAll(changeable)];
        const at = start + (letters[found.length % letters.length]?.index ?? 0);
        for (const [change, apply] of Object.entries(changes)) {
          const value = apply(text, at);
          const file = new VFile({ path, value });
          check(file);
          const where = `${change} in ${path} at ${String(index)}`;
          expect([where, file.messages.length > 0]).toEqual([where, true]);
        }
      }
    }
    const tokyo = 'meetings/2024-07-28-tokyo';
    expect(found.map((path) => path.replace(/notes\.\w+/, 'notes'))).toEqual(
      expect.arrayContaining(
        before.includes('repeated')
          ? [
              ...['since/index.html', 'launches/index.html'].map((page) => `${tokyo}/${page}`),
              ...['.json', '.since.csv'].map((extension) => tokyo + extension),
              ...['index.html', 'feed.xml', 'search/notes/notes-0.json'],
            ]
          : ['terms/index.html', `${tokyo}/launches/index.html`, 'search/notes/notes-0.json'],
      ),
    );
  },
);

test('one letter changed in the words of a card or of the PDF is found', () => {
  const [hawaii] = site.meetings;
  if (!hawaii) throw new Error('no meeting');
  const drawings = drawingsOfMeeting(site, hawaii);
  expect(faultyDrawings(site, hawaii, drawings)).toEqual([]);
  const official = [title, ...passagesOf(hawaii).map(({ passage }) => passage.text)];
  let count = 0;
  for (const drawing of drawings) {
    const data = JSON.stringify(drawing.data);
    for (const copy of official) {
      const [printed] = JSON.stringify(copy).slice(1, -1).split('\\n');
      for (
        let at = data.indexOf(printed ?? '');
        at >= 0;
        at = data.indexOf(printed ?? '', at + 1)
      ) {
        const letters = [...(printed ?? '').matchAll(changeable)].map(({ index }) => index);
        const apply = Object.entries(changes)[count % 4];
        const altered = apply?.[1](data, at + (letters[(count * 7) % letters.length] ?? 0)) ?? '';
        count++;
        const faulty = faultyDrawings(site, hawaii, [
          { ...drawing, data: JSON.parse(altered) as object },
        ]);
        const where = `${String(apply?.[0])} in ${drawing.address}: ${copy.slice(0, 20)}`;
        expect([where, faulty.length]).toEqual([where, 1]);
      }
    }
  }
  expect(count).toBeGreaterThan(30);
});

function problemsOf(path: string, value: string | Uint8Array): string[] {
  const file = new VFile({ path, value });
  checks.get(path)?.(file);
  return file.messages.map(({ reason }) => reason);
}

test('a character changed in the records of search is found', () => {
  const records = officialRecords(site.meetings);
  expect(faultyRecords(site, records)).toEqual([]);
  const [record] = records.filter(({ stored }) => stored.lines[0] === words);
  if (!record) throw new Error('no record');
  const others = records.filter((one) => one !== record);
  const stored = { ...record.stored, lines: [words.replace('confirmed', 'confirms')] };
  expect(faultyRecords(site, [...others, { stored }])).toHaveLength(1);
});

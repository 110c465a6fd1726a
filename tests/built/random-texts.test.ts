import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeWords } from '../../src/import/escape-words.ts';
import { readSite } from '../../src/site/read-site.ts';
import { builtSite } from '../build-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { withPermalinks } from '../with-permalinks.ts';

const sentences = [
  'They said that the ferry “will make the harbour strong.”',
  'They agreed to promote connectivity in the coming year.',
  'Unanimously.',
  'They will meet again in the coming year. ###',
  '日本側からは大臣が出席しました。',
  '　今回の会合においては協議が行われました。',
  'Ferry\u00A0sails on May 2, “2+2” etc.',
  'A & B < C > D "E" \'F\' {x} #1 100% $5 \\ *G*',
  'The Ministry of Foreign Affairs and Harbours of the Islands of Elmland welcomed it.',
  '• share seed stocks with the islands',
  '(a) repair the lights;',
  '- calm borders.',
  'They agreed to:',
  '▪ mend the quays',
  '‣ light the lamps',
  '➤ count the boats.',
  'https://harbours.example/a_b and us@harbours.example.',
];
const headings = ['Connectivity', '1. Ferry', '33.', 'Talks', 'Harbour Talks (Summary)', '食料'];
const titles = [
  'Harbour Talks (Summary)',
  'Talks',
  'Joint Statement of the Harbour Talks (Summary)',
  '港湾会談',
];
const publishers = [
  'Ministry of Harbours',
  'Ministry of Foreign Affairs and of the Harbours of Elmland',
  '港湾省',
];

/** How a text is laid out: its words are the same in each. */
const layouts: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/(.{12,30}?) /g, '$1\n'),
  (text) => text.replace(/(.{12,30}?) /g, '$1\r\n\t  '),
  (text) => text.replace(/ (?=\S+$)/, '\t').replace(' ', ' \t'),
  (text) => text.replace(/(\p{Script=Han}.{1,4})(?=\p{Script=Han})/gu, '$1\n'),
];

const meeting = fc.record({
  layout: fc.constantFrom(...layouts),
  itemLayout: fc.constantFrom(...layouts),
  title: fc.constantFrom(...titles),
  publisher: fc.constantFrom(...publishers),
  opening: fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }),
  topics: fc.array(
    fc.record({
      heading: fc.constantFrom(...headings),
      items: fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }),
    }),
    { maxLength: 3 },
  ),
  gap: fc.constantFrom('\n\n', '\n\n\n', '\r\n\r\n', '\n \t\n'),
});

type RandomMeeting = typeof meeting extends fc.Arbitrary<infer Value> ? Value : never;

/** Content of random meetings: each sentence is a paragraph. */
function contentOf(meetings: readonly RandomMeeting[]) {
  const files: Record<string, string> = {
    'site.yaml':
      'name: Random\norigin: https://random.example\ncontact: mailto:us@random.example\n',
  };
  for (const [index, texts] of meetings.entries()) {
    const { title, publisher, opening, topics, gap, ...laidOut } = texts;
    const id = `2001-01-${String(index + 1).padStart(2, '0')}-elm`;
    const day = `held: ${id.slice(0, 10)}\ninferred:\n  held: It is invented.\n`;
    const frame = `frame:\n  - title: ${title}\n  - publisher: ${publisher}\n  - text\n`;
    const facts = `title: ${title}\npublisher: ${publisher}\n${day}terms: https://terms.example/\n${frame}`;
    const blocks = topics.map(
      ({ heading, items }, topic) =>
        `## ${heading} {#topic${topic + 1}x${index} .official}\n\n${items.map((text, item) => `${item + 1}. ${laidOut.itemLayout(escapeWords(text)).replaceAll('\n', '\n   ')}`).join('\n\n')}`,
    );
    files[`meetings/${id}.md`] =
      `---\n${facts}---\n\n${[...opening.map(escapeWords), ...blocks].join('\n\n')}\n`;
    const underHeadings = topics.flatMap(({ heading, items }) => [heading, ...items]);
    const text = [title, publisher, ...opening, ...underHeadings];
    files[`sources/${id}.txt`] = text.map(laidOut.layout).join(gap) + gap;
  }
  return files;
}

test('random texts that the content checks accept always build', async () => {
  const [meetings = []] = fc.sample(fc.array(meeting, { minLength: 28, maxLength: 28 }), {
    numRuns: 1,
    seed: 24,
  });
  const files = contentOf(meetings);
  const { files: read } = await readSite(siteDirectory(await withPermalinks(files)));
  // Meetings that the checks refuse, as two numbers or texts are the same, are left out.
  const refused = read.flatMap(({ stem, messages }) => (stem && messages.length > 0 ? stem : []));
  const accepted = Object.fromEntries(
    Object.entries(files).filter(([path]) => !refused.some((id) => path.includes(id))),
  );
  expect(Object.keys(accepted).length).toBeGreaterThan(30);
  const content = siteDirectory(await withPermalinks(accepted));
  await builtSite({ CONTENT_DIR: content, TYPESET: 'off' });
});

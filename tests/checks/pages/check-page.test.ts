import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { checkPage } from '../../../src/checks/pages/check-page.ts';
import { markedTexts } from '../../../src/checks/pages/marked-texts.ts';
import { pageTexts } from '../../../src/checks/pages/page-texts.ts';
import { parseMeeting } from '../../../src/meeting/parse/parse-meeting.ts';
import { ruleExamples } from '../../problems/rule-examples.ts';
import { meetingPath, sampleFiles, sourcePath } from '../../sample-site.ts';
import { tableRows } from '../../table-rows.ts';

const meeting = parseMeeting(
  new VFile({ path: meetingPath, value: sampleFiles[meetingPath] }),
  new VFile({ value: sampleFiles[sourcePath] }),
);
const texts = meeting && pageTexts(meeting);

const { good, bad } = ruleExamples.page;
const page = `<!doctype html><style>[data-verbatim] { color: red }</style>
<h1 data-verbatim>Defense Ministerial Meeting (Summary)</h1>
<nav><a href="#deterrence"><span data-verbatim>2. Deterrence</span></a></nav>
<p data-verbatim>On May 2, Minister Kihara and Secretary Austin met at 11:53 (local time)
  for approximately 45 minutes in Hawaii.</p>
<p data-verbatim>The summary is as follows.</p>
<h2>1 Status quo</h2>
<p data-verbatim>The Ministers confirmed the status quo.</p>
${good}
<!-- <p data-verbatim>Never.</p> -->
<h2><span class="serif" data-verbatim>2. Deterrence</span></h2>
<p data-verbatim title="a > b">The Ministers discussed <a href="/x/">“2&#43;2”</a> and U.S. bases.</p>
<script>const html = '<p data-verbatim>';</script>`;

const record = `<h1>Item 1.2</h1><nav><span data-verbatim>2. Deterrence</span></nav>
<aside><p data-verbatim>The Ministers confirmed the status quo.</p></aside>${good}`;

const addresses = {
  meeting: '/meetings/2024-05-02-hawaii/',
  item: '/meetings/2024-05-02-hawaii/status-quo-2/',
};

test('a page with the words of the source passes', () => {
  expect(problems('meeting', page)).toEqual([]);
  expect(problems('item', record)).toEqual([]);
});

/** Faults: name, page, words, and what is written for them. */
const faults = tableRows(`
a number among the words | meeting | ${good} | ${bad}
a lost sentence | meeting | ${good}
a sentence twice | meeting | ${good} | ${good}${good}
another order | meeting | <p data-verbatim>The summary is as follows.</p>
a letter | meeting | bases. | basis.
editorial words | meeting | <h2>1 Status quo | <h2 data-verbatim>1 Status quo
an official heading not marked | meeting |  data-verbatim>2. Deterrence</span></h2> | >2. Deterrence</span></h2>
other words in navigation | meeting | <nav> | <nav><i data-verbatim>Deterrence</i>
an item without its words | item | ${good}
a neighbour that is none | item | ${good} | ${good}<p data-verbatim>The summary is as follows.</p>
half a sentence | item | They also concurred. | They also
a hidden sentence | item | <p data-verbatim>They | <p hidden data-verbatim>They
one that voices pass over | item | <aside> | <aside aria-hidden="true">
one out of reach | item | <aside> | <aside inert>
one styled away | item | <aside> | <aside style="color: red; display: none">
a sentence of which a word is hidden | item | also concurred | <b hidden>also</b> concurred
`);
test.each(faults)('%s is found on the page of the %s', (_, kind, from = '', to = '') => {
  const html = kind === 'meeting' ? page : record;
  expect(html).toContain(from);
  const changed = html.replace(from, () => to);
  expect(problems(kind === 'meeting' ? kind : 'item', changed)).not.toEqual([]);
});

test('a page of no meeting marks pieces of the texts only, which are visible', () => {
  const problemsOf = (html: string) => {
    const file = new VFile({ path: 'index.html', value: `<body>${html}</body>` });
    const otherTexts = new Set(['Defense Ministerial Meeting (Summary)']);
    checkPage(file, { officialTexts: [], otherTexts });
    return file.messages.length;
  };
  const title = '<a data-verbatim href="/x/">Defense Ministerial Meeting (Summary)</a>';
  expect(problemsOf(title)).toBe(0);
  expect(problemsOf(title.replace('Ministerial', 'Ministers’'))).toBe(1);
  expect(problemsOf(`<div hidden>${title}</div>`)).toBe(1);
});

test('editorial texts may quote official words, whole or altered', () => {
  const quotation = '<p>A spokesman said: The Ministers discussed “2+2” and no U.S. bases.</p>';
  expect(problems('item', record + quotation)).toEqual([]);
  expect(problems('item', `${record}<p>The Ministers confirmed the status quo.</p>`)).toEqual([]);
});

test('a problem shows what is marked, where, and what should be', () => {
  expect(problems('meeting', page.replace(good, bad))).toContain(
    '9:1  Text marked official on a built page must match the source: ' +
      '“1.2 They also concurred.”, not “They also concurred.”',
  );
});

test('a sentence that is in the text twice is on the page twice', () => {
  const officialTexts = ['A.', 'They met.', 'They met.', 'B.'];
  const countOfProblems = (words: readonly string[]) => {
    const html = words.map((piece) => `<p data-verbatim>${piece}</p>`).join('');
    const file = new VFile({ path: 'index.html', value: html });
    checkPage(file, { officialTexts, otherTexts: new Set() });
    return file.messages.length;
  };
  expect(countOfProblems(officialTexts)).toBe(0);
  expect(countOfProblems(['A.', 'They met.', 'B.'])).toBe(1);
  expect(countOfProblems(['A.', 'They met.', 'They met.', 'They met.', 'B.'])).toBe(1);
});

test('an element ends where it ends, also with others of its name inside', () => {
  const html = '<div data-verbatim>a <div>b</div> c</div> d';
  expect(markedTexts(html).map(({ text }) => text)).toEqual(['a b c']);
});

function problems(kind: keyof typeof addresses, html: string): string[] {
  const text = texts?.get(addresses[kind]);
  if (!text) throw new Error('no such page');
  const file = new VFile({ path: 'index.html', value: html });
  checkPage(file, text);
  return file.messages.map(({ line, column, reason }) => `${line ?? 0}:${column ?? 0}  ${reason}`);
}

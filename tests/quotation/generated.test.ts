import { diffWords } from 'diff';
import { describe, expect, test } from 'vitest';
import type { Site } from '../../src/meeting/site.ts';
import { hashOfWords } from '../../src/meeting/words.ts';
import { passagesOf } from '../../src/meeting/passages.ts';
import { checkQuotation } from '../../src/quotation/check-quotation.ts';
import type { OfficialSentence } from '../../src/quotation/compare.ts';
import { judge } from '../../src/quotation/judge.ts';
import { readQuotation } from '../../src/quotation/read-quotation.ts';
import { readSite } from '../../src/site/read-site.ts';
import { writeCorpus } from '../bench/corpus.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { meeting, site as publishedSite } from '../published-site.ts';
import { nodeClient, searchContent, writeSearch } from '../search/node-client.ts';
import { type RandomQuotation, randomQuotations } from './random-quotations.ts';

/** Maximum share of quotations with another verdict or sentence than the generator knows. */
const maxWrongShare = 0.005;

interface Named extends OfficialSentence {
  id: string;
}

function sentencesOf({ meetings }: Site): Named[][] {
  return meetings.map((meeting) =>
    passagesOf(meeting).map(({ passage: { id, text } }, position) => ({ id, text, position })),
  );
}

/** A site of generated meetings, and the client that searches it. */
async function searchCorpus(count: number) {
  const content = siteDirectory({});
  await writeCorpus(content, count);
  return searchContent(content);
}

/** Judged without the project’s own comparison: no word is added, removed or replaced. */
function hasSameWords(pasted: string, official: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return diffWords(plain(pasted), plain(official)).every(
    ({ added, removed }) => !added && !removed,
  );
}

/** Counts verdicts that are wrong, and those that call a false quotation true. */
class Tally {
  count = 0;
  readonly wrong: string[] = [];
  readonly falselyTrue: string[] = [];

  add(
    { pasted, kind, ids, how }: RandomQuotation,
    verdict: ReturnType<typeof judge>,
    got: string[],
  ) {
    this.count++;
    const line = `${how}: ${verdict.kind} ${got.join(' ')} instead of ${kind} ${ids.join(' ')}: ${pasted}`;
    const official = verdict.segments.map((segment) => segment.official).join('');
    const saysTrue = verdict.kind === 'exact' || verdict.kind === 'same-words';
    const isPlain = !/gap|citation|report/.test(how);
    if (saysTrue && kind !== 'exact' && kind !== 'same-words') this.falselyTrue.push(line);
    else if (saysTrue && isPlain && !hasSameWords(pasted, official)) this.falselyTrue.push(line);
    if (verdict.kind !== kind || !ids.every((id) => got.includes(id))) this.wrong.push(line);
  }

  expectRight() {
    expect(this.falselyTrue).toEqual([]);
    expect(this.wrong.slice(0, this.count * maxWrongShare)).toEqual(this.wrong);
  }
}

describe('generated quotations, true and false, get the right verdict', () => {
  test('of the real summary', { timeout: 600_000 }, () => {
    const texts = sentencesOf(publishedSite);
    const tally = new Tally();
    for (const quotation of randomQuotations(texts, 7000, 7)) {
      const sentences = texts[quotation.text] ?? [];
      const official = sentences.map(({ text }) => text).join('\n');
      const verdict = judge(readQuotation(quotation.pasted, official), sentences);
      const ids = verdict.sentences.map(({ id }) => id);
      tally.add(quotation, verdict, ids);
    }
    tally.expectRight();
  });

  test('of 200 generated meetings, found through the index', { timeout: 600_000 }, async () => {
    const { site, client } = await searchCorpus(200);
    const texts = sentencesOf(site);
    const tally = new Tally();
    for (const quotation of randomQuotations(texts, 3000, 11)) {
      const verdict = await checkQuotation(quotation.pasted, client);
      const ids = verdict.sentences.map(({ record }) => record.passage ?? '');
      tally.add(quotation, verdict, ids);
    }
    tally.expectRight();
  });
});

test('a sentence of many meetings is where its citation and its neighbours say', async () => {
  const { site, client } = await searchCorpus(40);
  const meeting = site.meetings.findLast((one) =>
    passagesOf(one).some(({ passage }) => passage.text === 'The summary is as follows.'),
  );
  const pasted = `“The summary is as follows.” ${site.origin}/meetings/${meeting?.id}/preamble-2/`;
  const { kind, wrongReferences, sentences } = await checkQuotation(pasted, client);
  expect(kind).toBe('exact');
  expect(sentences.map(({ record }) => record.meeting?.id)).toContain(meeting?.id);
  expect(wrongReferences).toEqual([]);
  // The repeated sentence is between two that only this meeting has.
  const beginning = meeting ? passagesOf(meeting).slice(0, 3) : [];
  const text = beginning.map(({ passage }) => passage.text).join(' ');
  expect((await checkQuotation(text, client)).kind).toBe('exact');
});

test('what a quotation names is found, or said not to be there', async () => {
  const client = nodeClient(await writeSearch(publishedSite));
  const { title } = meeting;
  const quotation = passagesOf(meeting).at(-1)?.passage.text ?? '';
  const checked = async (pasted: string) => {
    const { kind, isInMarks, wrongReferences } = await checkQuotation(pasted, client);
    return [kind, isInMarks, ...wrongReferences];
  };
  expect(await checked(`“${quotation}” (${title}, May 3, 2024)`)).toEqual(['exact', false]);
  expect(await checked(title)).toEqual(['exact', false]);
  expect(await checked(`Nothing was agreed, says “${title}”`)).toEqual(['differs', false]);
  expect(await checked(`“${quotation}” [7.2]`)).toEqual(['exact', false]);
  expect(await checked(`“${quotation}” [4.1]`)).toEqual(['exact', false, '4.1']);
  expect(await checked(`Item 4.1 states that “${quotation}”`)).toEqual(['exact', true, '4.1']);
  const address = `${publishedSite.origin}/meetings/2024-07-28-tokyo/`;
  expect(await checked(`“${quotation}” ${address}`)).toEqual(['exact', false, '2024-07-28-tokyo']);
  expect(await checked(`“${quotation}” (2.5.24)`)).toEqual(['exact', false]);
});

test('earlier wording is exact, with the day of its correction', async () => {
  const { site } = await readSite('content');
  const [meeting] = site?.meetings ?? [];
  const ids = site?.permalinks.meetings[meeting?.id ?? '']?.ids;
  const passage =
    meeting && passagesOf(meeting).find(({ passage }) => passage.text.includes(' not '));
  if (!site || !ids || !passage) throw new Error('No sentence to correct');
  const { id, text } = passage.passage;
  const earlier = text.replace(' not ', ' ');
  ids[id] = {
    sha256: hashOfWords(text),
    history: [{ until: '2024-05-12', sha256: hashOfWords(earlier), text: earlier }],
  };
  const client = nodeClient(await writeSearch(site));
  const checked = async (pasted: string) => {
    const { kind, sentences } = await checkQuotation(pasted, client);
    return [
      kind,
      ...sentences.map(({ record }) => `${record.passage ?? ''} ${record.until ?? ''}`),
    ];
  };
  expect(await checked(`“${earlier}”`)).toEqual(['exact', ' 12 May 2024']);
  expect(await checked(`“${text}”`)).toEqual(['exact', `${id} `]);
});

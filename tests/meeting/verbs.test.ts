import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../src/meeting/passages.ts';
import { verbsOf } from '../../src/meeting/verbs.ts';
import { readSite } from '../../src/site/read-site.ts';

describe('the ministers’ verbs are those of the text itself', () => {
  test.each([
    ['The Ministers welcomed the progress and agreed to go on.', ['welcomed', 'agreed']],
    ['They agreed to speak again.', ['agreed']],
    ['Defense Minister Kihara and Defense Secretary Austin held discussions.', ['held']],
    [
      'Minister Hamada explained the Strategy, and Secretary Austin expressed support.',
      ['explained', 'expressed'],
    ],
    [
      'The two Ministers, based on these discussions, strongly condemned the launches.',
      ['condemned'],
    ],
    ['Both Ministers have decided to meet again.', ['decided']],
    ['At the outset, the Ministers exchanged views.', ['exchanged']],
  ])('%s', (text, verbs) => {
    expect(verbsOf(text)).toEqual(verbs);
  });
});

describe('what is not the ministers’ doing is none', () => {
  test.each([
    ['an adverb', 'The Ministers once again concurred the importance of it.', ['concurred']],
    [
      'what others confirmed',
      'The Ministers affirmed initiatives, which were confirmed at the Summit.',
      ['affirmed'],
    ],
    [
      'a participle with its agent',
      'The Ministers noted the plan drafted and endorsed by officials.',
      ['noted'],
    ],
    [
      'a participle with its occasion',
      'The Ministers noted the plan made and agreed at the Summit.',
      ['noted'],
    ],
    ['a passive', 'The Ministers were briefed on the matter.', []],
    ['a wish', 'They need to strengthen the Alliance and proceed.', []],
    ['somebody else’s', 'The efforts of the Ministers advanced the matter.', []],
    [
      'what they are told to do',
      'The Ministers confirmed that they shared this view.',
      ['confirmed'],
    ],
    ['a heading’s word', 'Shared values and agreed principles.', []],
  ])('%s', (_what, text, verbs) => {
    expect(verbsOf(text)).toEqual(verbs);
  });
});

test('of the summary of Hawaii the verbs are these', async () => {
  const { site } = await readSite('content');
  const meeting = site?.meetings.find(({ id }) => id === '2024-05-02-hawaii');
  if (!meeting) throw new Error('no such meeting');
  expect(
    Object.fromEntries(
      passagesOf(meeting).map(({ passage }) => [passage.id, verbsOf(passage.text)]),
    ),
  ).toEqual({
    'preamble-1': ['held'],
    'preamble-2': [],
    'status-quo-1': ['reaffirmed'],
    'strategic-initiatives-1': ['affirmed'],
    'strategic-initiatives-2': ['affirmed'],
    'command-and-control-1': ['concurred'],
    'dicas-1': ['confirmed', 'concurred'],
    'extended-deterrence-1': ['concurred'],
    'southwestern-region-1': ['concurred'],
    'realignment-1': ['concurred'],
    'realignment-2': ['concurred', 'confirmed'],
  });
});

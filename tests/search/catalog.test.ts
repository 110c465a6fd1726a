import { describe, expect, test } from 'vitest';
import { FacetIndex } from '../../src/search/answer/facet-index.ts';
import { catalogOf } from '../../src/search/index/catalog.ts';
import { documentFacets } from '../../src/search/index/document-facets.ts';
import { searchDocuments } from '../../src/search/index/search-document.ts';
import { verbsOf } from '../../src/meeting/verbs.ts';
import { parse } from '../meeting/parse.ts';

const nested = `A.

## Region {#region}

1. B.

### Bases {#bases}

1. The Ministers welcomed C and agreed on D, which were confirmed at the Summit.
2. They once again concurred.

## Deterrence {#deterrence}

1. E.
`;

const earlier = `## 2. Region {#regional-affairs .official}

1. They agreed.
`;

const meetings = [
  { ...parse(nested), people: ['Minister One', 'Secretary Two'] },
  { ...parse(earlier), id: '2023-05-06-place', people: ['Minister One'] },
];
const documents = searchDocuments(meetings);
const catalog = catalogOf(meetings);

test('a catalog tells every document its meeting, year, people, topics and verbs', () => {
  const facets = documentFacets(catalog);
  expect(
    facets.map(({ meeting, year, person, topic, verb }) =>
      [meeting, year, person, topic, verb].map((values) => values.map(({ name }) => name)),
    ),
  ).toEqual(
    documents.map(({ kind, meeting, headings, lines }) => [
      [`${meeting.id === '2023-05-06-place' ? '6 May 2023' : meeting.day}, ${meeting.title}`],
      [meeting.id.slice(0, 4)],
      meetings.find(({ id }) => id === meeting.id)?.people,
      headings.map(({ heading }) => heading.replace('2. ', '')),
      kind === 'frame' ? [] : verbsOf(lines[0] ?? ''),
    ]),
  );
  expect(facets[2]?.topic.map(({ name }) => name)).toEqual(['Region', 'Bases']);
  expect(facets[2]?.verb.map(({ name }) => name)).toEqual(['welcomed', 'agreed']);
  expect(facets[0]?.meeting[0]?.name).toBe('31 January 2024, A Meeting (Summary)');
});

describe('the facets of hits', () => {
  const index = new FacetIndex(catalog);
  const hits = documents.map((_, document) => ({
    document,
    label: 'exact' as const,
    variants: [],
    together: false,
  }));
  const counted = (facet: string) =>
    index
      .count(hits, {})
      .find((one) => one.facet === facet)
      ?.values.map(({ value, count }) => `${value} ${count}`);
  const passing = (filters: Parameters<typeof index.select>[1]) =>
    index.select(hits, filters).map(({ document }) => document);

  test('topics under the same words are one, whatever their numbers and ids', () => {
    expect(counted('topic')).toEqual(['region 4', 'bases 2', 'deterrence 1']);
  });

  test('years stand in time order, meetings newest first, verbs by count and letters', () => {
    expect(counted('year')).toEqual(['2023 2', '2024 6']);
    expect(counted('meeting')).toEqual(['2024-01-31-place 6', '2023-05-06-place 2']);
    expect(counted('verb')).toEqual(['agreed 2', 'concurred 1', 'welcomed 1']);
    expect(counted('person')).toEqual(['Minister One 8', 'Secretary Two 6']);
  });

  test('days pass from the first to the last one, both included', () => {
    expect(passing({ from: '2024-01-31' })).toHaveLength(6);
    expect(passing({ from: '2024-02-01' })).toEqual([]);
    expect(passing({ to: '2023-05-06' })).toHaveLength(2);
    expect(passing({ from: '2023-05-06', to: '2024-01-31' })).toHaveLength(8);
    expect(passing({ to: '2023-05-05' })).toEqual([]);
  });

  test('a topic may be named by an id', () => {
    expect(index.chosen({ topic: 'regional-affairs' })).toEqual([
      { filter: 'topic', value: 'region', name: 'Region' },
    ]);
  });

  test('by days, meetings follow one another, each in the order of its text', () => {
    const inOrder = (order: 'newest' | 'oldest') =>
      index.inOrder(hits.toReversed(), order).map(({ document }) => document);
    expect(inOrder('newest')).toEqual([0, 1, 2, 3, 4, 6, 5, 7]);
    expect(inOrder('oldest')).toEqual([5, 7, 0, 1, 2, 3, 4, 6]);
  });
});

import type { LoadedHit } from '../../src/search/answer/answer.ts';
import type { SearchClient } from '../../src/search/answer/search-client.ts';
import type { Label } from '../../src/search/query/clause.ts';
import type { Seen } from './seen.ts';

const wording: Record<Label, string> = {
  id: '',
  exact: '',
  form: 'in the form',
  otherwise: 'written otherwise',
  name: 'under another name',
  heading: 'only in the heading',
  fact: 'a fact of this meeting',
};

/** An answer of the client as a reader would see it, for the tables of truth. */
export async function seenOfAnswer(client: SearchClient, query: string): Promise<Seen> {
  const request = { query, filters: {}, order: 'best' as const };
  const answer = await client.search(request);
  const { official, partial, absent, remarks } = answer;
  const hits = (await client.load(request, [...official, ...partial])).map(seenHit);
  const near = absent.flatMap(({ suggestions }) => suggestions);
  const nearHits = await Promise.all(
    near.map((one) => client.load({ ...request, query: one.query }, one.hits)),
  );
  const unquoted = remarks.find(({ kind }) => kind === 'unquoted');
  const excluded = remarks.flatMap((one) => (one.kind === 'excluded' ? one.asked : []));
  const count = official.length > 0 ? `${official.length} results` : `${partial.length} results with some of the words`; // prettier-ignore
  return {
    count: official.length + partial.length === 0 ? 'No results' : count,
    notes: [
      ...absent.map(({ asked }) => `“${asked}” does not occur.`),
      ...near.map(({ words }) => `These have “${words.join('”, “')}”:`),
      ...excluded.map((word) => `Left out: sentences with “${word}”.`),
    ],
    links: [...hits, ...nearHits.flat().map(seenHit)].flatMap(({ links }) => links),
    hits,
    offers: unquoted ? ['Found without quotation marks'] : [],
    suggestions: near.flatMap(({ words }) => words),
  };
}

function seenHit({ record, label, words }: LoadedHit): Seen['hits'][number] {
  const [, meeting = '', id = 'title'] = /^\/meetings\/\d{4}-\d\d-\d\d-([^/]*)\/(?:#(.*))?$/.exec(record.address) ?? []; // prettier-ignore
  const place = meeting;
  const facts = words.filter((word) => word.label === 'fact').map(({ as }) => as);
  return {
    passage: `${place}/${id}`,
    links: [`${place}/${id}`],
    name: record.name,
    labels: [wording[label], ...facts].join(': '),
  };
}

import { expect, test } from 'vitest';
import { searchContent } from './node-client.ts';

const { client } = await searchContent('tests/fixtures/forms');

async function hits(query: string) {
  const request = { query, filters: {}, order: 'best' as const };
  return client.load(request, (await client.search(request)).official);
}

test('a point is found with the sentence that introduces it', async () => {
  const [hit] = await hits('"seed stocks"');
  expect(hit?.record).toMatchObject({
    leadIn: 'They agreed to: ',
    lines: ['• share seed stocks with the islands'],
  });
  const [later] = await hits('growers');
  expect(later?.record.leadIn).toBe(
    'They agreed to: … • hold a fair in the coming spring, which will ',
  );
});

test('a meeting of several days is found by each of them', async () => {
  for (const day of ['23 July 2018', 'July 24, 2018', '2018-07-24']) {
    const [hit] = await hits(`${day} seed`);
    expect([day, hit?.record.meeting?.day]).toEqual([day, '23–24 July 2018']);
  }
});

test('a phrase over two Japanese sentences is shown without a space between them', async () => {
  const [hit] = await hits('「確認しました。今後も」');
  expect(hit?.record.lines).toEqual([
    '　両大臣は、昨年の収穫を確認しました。今後も、緊密に協力することで一致しました。',
  ]);
});

test.for(['3 June 2019', '2019年6月3日', '2019-06'])(
  '%s is found as it is printed in Japanese',
  async (query) => {
    const found = await hits(query);
    expect(found.flatMap(({ record }) => record.lines).join()).toContain('令和元年６月３日、');
  },
);

test.for([
  ['できる'],
  ['への'],
  ['はじめ'],
  ['港湾大臣協力'],
  ['食料の収穫', '食料 収穫'],
  ['会合について', '会合'],
  ['食料・収穫', '食料 収穫'],
] as const)('%s is absent, all of it; what is suggested: %s', async ([query, meant]) => {
  const { absent } = await client.search({ query, filters: {}, order: 'best' });
  const told = absent.map(({ asked, suggestions }) => [asked, suggestions[0]?.words[0]]);
  expect(told).toEqual([[query, meant]]);
});

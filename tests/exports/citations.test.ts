import { describe, expect, test } from 'vitest';
import { citations } from '../../src/exports/citations.ts';
import type { Meeting } from '../../src/meeting/meeting.ts';
import { passagesOf } from '../../src/meeting/passages.ts';
import { sampleSite } from './sample-site.ts';

const site = await sampleSite();
const [hawaii, awkward] = site.meetings as [Meeting, Meeting];
const address = 'https://summaries.example/sub/meetings/2024-05-02-hawaii/dicas-1/';
const title = 'Japan-U.S. Defense Ministerial Meeting (Summary)';

function cite(meeting: Meeting, id: string) {
  const place = passagesOf(meeting).find(({ passage }) => passage.id === id);
  if (!place) throw new Error(`No passage ${id}`);
  return citations(site, meeting, place.passage);
}

describe('an item is cited with its number and address', () => {
  test.each([
    [
      'APA',
      `Ministry of Defense (Japan). (2024, May 3). <em>${title}</em>. Ministerial Summaries. ${address}`,
      '(Ministry of Defense (Japan), 2024, item 4.1)',
    ],
    [
      'Chicago, notes',
      `Ministry of Defense (Japan). “${title}.” Ministerial Summaries, May 3, 2024. ${address}.`,
      `Ministry of Defense (Japan), “${title},” Ministerial Summaries, May 3, 2024, item 4.1, ${address}.`,
    ],
    [
      'Chicago, author-date',
      `Ministry of Defense (Japan). 2024. “${title}.” Ministerial Summaries, May 3. ${address}.`,
      '(Ministry of Defense (Japan) 2024, item 4.1)',
    ],
    [
      'MLA',
      `Ministry of Defense (Japan). “${title}.” <em>Ministerial Summaries</em>, 3 May 2024, ${address}.`,
      '(Ministry of Defense (Japan), item 4.1)',
    ],
  ])('in %s', (name, referenceHtml, inTextHtml) => {
    const citation = cite(hawaii, 'dicas-1').find((one) => one.name === name);
    expect(citation).toMatchObject({ referenceHtml, inTextHtml });
  });
});

test('no style changes the words of an official title', () => {
  for (const { referenceHtml } of cite(awkward, 'regional-1')) {
    expect(referenceHtml).toContain('Defense “2+2” &amp; Co. &lt;Summary&gt;, part 1');
  }
});

test('a meeting without a day of publication is cited without a date', () => {
  expect(cite(awkward, 'regional-1')[0]?.referenceHtml).toContain('(n.d.)');
});

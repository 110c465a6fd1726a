import { expect, test } from 'vitest';
import { notesHaving } from '../../src/search/answer/our-notes.ts';
import { ourNotes } from '../../src/search/index/our-notes.ts';
import { readSite } from '../../src/site/read-site.ts';

const { site } = await readSite('content');
if (!site) throw new Error('no site');
const notes = ourNotes(site);
const found = (query: string) =>
  notesHaving(query, notes).map(({ address }) => address.replace(/.*#/, ''));

// Worked out by reading content/terms.yaml and content/follow-ups.
test.each([
  ['AMRAAM', ['since-2025-03-30-missile-co-production', 'since-2024-12-11-dicas-third-meeting']],
  ['"SM-6"', ['since-2025-03-30-missile-co-production']],
  ['missiles SM-6', ['since-2025-03-30-missile-co-production']],
  ['Yonaguni', ['southwestern-region', 'since-2024-07-28-resolute-dragon-24']],
  ['what is DICAS', undefined],
  ['日米同盟', ['alliance']],
  [
    'Ishigaki OR Yonaguni',
    [
      'southwestern-region',
      'since-2025-09-11-resolute-dragon-25',
      'since-2024-07-28-resolute-dragon-24',
    ],
  ],
  ['Resolute Dragon -Ishigaki', ['since-2024-07-28-resolute-dragon-24']],
  ['patrol Naha', ['since-2025-10-23-naha-patrols']],
  ['AUKUS', []],
  ['', []],
])('%s', (query, expected) => {
  if (expected) expect(found(query)).toEqual(expected);
  else expect(found(query)).toContain('dicas');
});

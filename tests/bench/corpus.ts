import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { faultOfTopicId } from '../../src/meeting/ids.ts';
import { parseMeeting } from '../../src/meeting/parse/parse-meeting.ts';
import { verbatimSpans } from '../../src/meeting/verbatim-spans.ts';
import { withPermalinks } from '../with-permalinks.ts';
import { readFiles, writeFiles } from '../write-files.ts';
import { Random } from './random.ts';
import { forms, words } from './words.ts';

const dayMs = 24 * 60 * 60 * 1000;
const monthAndDay = new Intl.DateTimeFormat('en-US', {
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});

/**
 * Writes the content of a site of `count` meetings into a directory: the real content, and generated
 * meetings of about 24 sentences in 7 to 12 topics, as the ministry's have. The same count gives the
 * same bytes.
 */
export async function writeCorpus(directory: string, count: number): Promise<void> {
  cpSync('content', directory, { recursive: true });
  const missing = count - readdirSync(join(directory, 'meetings')).length;
  const random = new Random(1);
  const meetings = new Map<string, string>();
  for (let day = Date.UTC(2005, 0, 10); meetings.size < missing;) {
    const { id, markdown } = randomMeeting(random, new Date(day).toISOString().slice(0, 10));
    if (!meetings.has(id)) meetings.set(id, markdown);
    // On some days there are several.
    if (random.fraction() < 0.75) day += random.whole(1, 12) * dayMs;
  }
  const files = Object.fromEntries(
    Array.from(meetings, ([id, markdown]) => [
      [`meetings/${id}.md`, markdown],
      [`sources/${id}.txt`, sourceOf(id, markdown)],
    ]).flat() as [string, string][],
  );
  writeFiles(directory, files);
  writeFiles(directory, await withPermalinks(readFiles(directory), '2026-11-25'));
}

function randomMeeting(random: Random, held: string): { id: string; markdown: string } {
  const place = phrase(random, 'place');
  const title = `Japan-${random.pick(counterparts)} Defense Ministerial Meeting (Summary)`;
  const printedDay = monthAndDay.format(new Date(held));
  const [minister, secretary] = [phrase(random, 'person'), phrase(random, 'person')];
  const minutes = random.whole(3, 24) * 5;
  const time = `${String(random.whole(8, 18)).padStart(2, '0')}:${random.whole(10, 59)}`;
  const markdown = `---
title: ${title}
publisher: Ministry of Defense
published: ${held}
held: ${held}
time: ${time}
duration: about ${minutes} minutes
place: ${place}
people:
  - Defense Minister ${minister}
  - Defense Secretary ${secretary}
inferred:
  held: The text says “On ${printedDay}” without a year; the year is that of its publication.
sources:
  - language: en
    address: https://ministry.example/en/article/${held}-${place.toLowerCase()}.html
terms: https://ministry.example/terms.html
frame:
  - title: ${title}
  - published: ${printedDay}, ${held.slice(0, 4)}
  - publisher: Ministry of Defense
  - furniture: In Japanese
  - text
  - furniture: ${title}(PDF)
---

On ${printedDay}, Defense Minister ${minister} and Defense Secretary ${secretary} held discussions from ${time} (local time) for approximately ${minutes} minutes in ${place}.
${phrase(random, 'opening')}

${randomTopics(random)}`;
  return { id: `${held}-${place.toLowerCase()}`, markdown };
}

const counterparts = ['U.S.', 'Australia', 'Philippines', 'Republic of Korea', 'India', 'France'];

function randomTopics(random: Random): string {
  const official = random.fraction() < 0.3;
  const notes: string[] = [];
  const ids = new Set<string>();
  const topicCount = random.whole(7, 12);
  const topics = Array.from({ length: topicCount }, (_, index) => {
    const { heading, id } = randomHeading(random, ids);
    const sentences = Array.from({ length: random.whole(1, topicCount < 10 ? 4 : 3) }, () =>
      phrase(random, 'item'),
    );
    const hasNote = random.fraction() < 0.1;
    if (hasNote) notes.push(`[^${id}]: ${phrase(random, 'note')}`);
    const items = sentences.map((text, at) => {
      // A blank line begins a paragraph.
      const separator = at === 0 ? '' : random.fraction() < 0.3 ? '\n' : '\n\n';
      return `${separator}${at + 1}. ${text}`;
    });
    const attributes = `{#${id}${official ? ' .official' : ''}}`;
    return `## ${official ? `${index + 1}. ` : ''}${heading} ${attributes}\n\n${items.join('')}${hasNote ? `[^${id}]` : ''}`;
  });
  return `${[...topics, ...notes].join('\n\n')}\n`;
}

/** A heading whose id no other topic of the meeting has. */
function randomHeading(random: Random, ids: Set<string>): { heading: string; id: string } {
  for (;;) {
    const heading = phrase(random, 'heading').replace(/^./, (letter) => letter.toUpperCase());
    const id = (heading.toLowerCase().match(/[a-z]+/g) ?? []).slice(0, 4).join('-');
    if (ids.has(id) || faultOfTopicId(id)) continue;
    ids.add(id);
    return { heading, id };
  }
}

/** The official text of a meeting file, a block for each paragraph. */
function sourceOf(id: string, markdown: string): string {
  const file = new VFile({ path: `${id}.md`, value: markdown });
  const meeting = parseMeeting(file);
  if (!meeting) throw new Error(`The generated meeting is wrong: ${file.messages.join('; ')}`);
  let text = '';
  let paragraph: number | undefined;
  for (const span of verbatimSpans(meeting)) {
    const ordinal = span.kind === 'passage' ? span.passage.paragraph : undefined;
    const continues = ordinal !== undefined && ordinal === paragraph;
    text += `${text === '' ? '' : continues ? ' ' : '\n\n'}${span.text}`;
    paragraph = ordinal;
  }
  return text;
}

/** Every pair of a head and a tail: invented names, meant to be nobody’s. */
function pairs(heads: string, tails: string, separator = ''): string[] {
  return tails
    .split(' ')
    .flatMap((tail) => heads.split(' ').map((head) => head + separator + tail));
}

/** What a `{slot}` of a phrase may be, the commonest first, after the first published summary. */
const grammar: Record<string, readonly string[]> = {
  ...words,
  nouns: words.noun.map(forms.plural),
  verbs: words.verb.map(forms.third),
  verbed: words.verb.map(forms.past),
  verbing: words.verb.map(forms.ing),
  person: pairs(
    'Ari Bel Cor Dan Els Fen Gar Iso Lin Mori Naga Oka Saka Taka',
    'berg da field kawa mura son wood',
  ),
  place: pairs(
    'Ash Bay East Fair Iwa Kuro Long New Port Shira Stone West',
    'bridge bury ford haven jima minato port saki',
  ),
  exercise: pairs(
    'Amber Brave Clear Eager Iron Keen Noble Rapid',
    'Anchor Beacon Dawn Falcon Orbit Shield',
    ' ',
  ),
  programme: pairs('AC BI CO DE FU JA KE MA PA RE SI TO', 'CAP DIX FAM LIN MET STA'),
  adverb: 'closely further continuously steadily jointly together promptly firmly actively'.split(
    ' ',
  ),
  said: ['confirmed', 'concurred', 'affirmed', 'reaffirmed', 'welcomed', 'once again confirmed'],
  alliance: ['the Alliance', 'the two countries', 'the U.S. Forces and Self Defense Forces'],
  object: [
    'the {noun} of {nouns}',
    '{adjective} {noun} and {mass}',
    '{mass}',
    'the {adjective} {noun} of {alliance}',
    '{verbed} {nouns} and {mass}',
    'the {programme} {noun}',
    'the exercise {exercise} in {place}',
    'co-development, co-production, and co-sustainment of {nouns}',
    'the return of {place} {noun} and its relocation to {place}',
  ],
  circumstance: [
    'in order to {verb} {object}',
    'through {object}',
    'from the perspective of {verbing} {object}',
    'as early as possible',
    'which {verbs} {object}',
    'on the occasion of the next security “2+2” meeting',
    'at the {adjective} {noun} in {place}',
  ],
  agreement: [
    'that they will {adverb} {verb} {object} {circumstance}, and {said} that they will {verb} {object} {circumstance}',
    'the importance of {adverb} {verbing} {object} {circumstance}, and of {verbing} {object}',
    'that they should not {verb} {object}, and that they need to {verb} {object} {circumstance}',
    'on {object}, {verbed} {circumstance}, and on {verbing} {object} {circumstance}',
  ],
  item: ['The Ministers {said} {agreement}.', 'They also {said} {agreement}.'],
  heading: [
    '{adjective} {noun}',
    '{mass} and {nouns}',
    '{nouns} of {alliance}',
    '{verbing} {nouns}',
  ],
  note: ['The Japanese text speaks of {object}.'],
  opening: ['The summary is as follows.', 'They held {adjective} discussions on {object}.'],
};

function phrase(random: Random, kind: string): string {
  const choices = grammar[kind];
  if (!choices) throw new Error(`The grammar has no ${kind}`);
  return random.pick(choices).replace(/\{(\w+)\}/g, (_, slot: string) => phrase(random, slot));
}

import { draftTopics, type DraftTopic } from './draft-topics.ts';
import { printedDay } from './printed-day.ts';
import type { Random } from './random.ts';
import { sentence } from './sentence.ts';

/** A generated meeting, before it is written down as Markdown and as its source. */
export interface Draft {
  id: string;
  title: string;
  /** Days as YYYY-MM-DD. */
  held: string;
  published: string;
  /** HH:MM. */
  time: string;
  minutes: number;
  place: string;
  people: [string, string];
  /** Of its source. */
  address: string;
  preamble: [string, string];
  topics: DraftTopic[];
}

/** Drafts a meeting of a day: a preamble of two sentences and ten items in four to seven topics. */
export function draft(random: Random, held: string): Draft {
  const place = sentence(random, 'place');
  const time = `${twoDigits(random.whole(8, 18))}:${twoDigits(random.whole(0, 59))}`;
  const minutes = random.whole(3, 24) * 5;
  const people: [string, string] = [
    `Defense Minister ${sentence(random, 'person')}`,
    `Defense Secretary ${sentence(random, 'person')}`,
  ];
  return {
    id: `${held}-${place.toLowerCase()}`,
    title: `Japan-${random.pick(counterparts)} Defense Ministerial Meeting (Summary)`,
    held,
    published: held,
    time,
    minutes,
    place,
    people,
    address: `https://ministry.example/en/article/${hexadecimal(random, 40)}.html`,
    preamble: [
      `On ${printedDay(held)}, ${people.join(' and ')} held discussions from ${time} (local time) for approximately ${minutes} minutes in ${place}.`,
      sentence(random, 'opening'),
    ],
    topics: draftTopics(random),
  };
}

const counterparts = ['U.S.', 'Australia', 'Philippines', 'Republic of Korea', 'India', 'France'];

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function hexadecimal(random: Random, length: number): string {
  return Array.from({ length }, () => random.whole(0, 15).toString(16)).join('');
}

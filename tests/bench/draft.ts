import { draftTopics, type DraftTopic, type MeetingSize } from './draft-topics.ts';
import { sentence } from './grammar.ts';
import { Random } from './random.ts';

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

const firstDay = Date.UTC(2005, 0, 10);
const dayLength = 24 * 60 * 60 * 1000;

/** The first `count` of an endless row of drafts over the years, several on some days, ids all different. */
export function drafts(count: number, size: MeetingSize): Draft[] {
  const random = new Random(1);
  const found = new Map<string, Draft>();
  let day = firstDay;
  while (found.size < count) {
    const meeting = draft(random, new Date(day).toISOString().slice(0, 10), size);
    if (!found.has(meeting.id)) found.set(meeting.id, meeting);
    if (random.fraction() < 0.75) day += random.whole(1, 12) * dayLength;
  }
  return [...found.values()];
}

/** Drafts a meeting of a day: a preamble of two sentences and items in topics. */
function draft(random: Random, held: string, size: MeetingSize): Draft {
  const place = sentence(random, 'place');
  const time = `${twoDigits(random.whole(8, 18))}:${twoDigits(random.whole(0, 59))}`;
  const minutes = random.whole(3, 24) * 5;
  const people: [string, string] = [
    `Defense Minister ${sentence(random, 'person')}`,
    `Defense Secretary ${sentence(random, 'person')}`,
  ];
  const id = `${held}-${place.toLowerCase()}`;
  return {
    id,
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
    topics: draftTopics(random, size),
  };
}

const counterparts = ['U.S.', 'Australia', 'Philippines', 'Republic of Korea', 'India', 'France'];

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function hexadecimal(random: Random, length: number): string {
  return Array.from({ length }, () => random.whole(0, 15).toString(16)).join('');
}

const monthAndDay = new Intl.DateTimeFormat('en-US', {
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});

/** A day as official texts print it, without its year: `2024-05-02` is “May 2”. */
export function printedDay(iso: string): string {
  return monthAndDay.format(new Date(iso));
}

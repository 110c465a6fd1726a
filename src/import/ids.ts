import { faultOfTopicId } from '../meeting/ids.ts';
import type { Facts } from './facts-of.ts';

/** The id of a meeting: its day, and its place, means or title; undefined where no day is known. */
export function meetingIdOf(facts: Facts, title: string, opening: string): string | undefined {
  const day = facts.held ?? facts.published;
  const means = /\b(?:tele)?phone\b/i.test(title + opening)
    ? 'telephone'
    : /\bvideo|\bonline\b|\bvirtual/i.test(title + opening)
      ? 'video'
      : undefined;
  const name = means ?? idOf(facts.place ?? '') ?? idOf(title.replace(/\(.*?\)/g, '')) ?? 'meeting';
  return day && `${day}-${name}`;
}

/** Gives out ids for the topics of one meeting: of official headings, and placeholders for editorial ones. */
export class TopicIds {
  /** Sentences outside topics have ids that begin like this. */
  readonly #taken = new Set(['preamble', 'text']);
  #placeholders = 0;

  /** An id made of a heading, or a placeholder where none can be made that is free. */
  ofHeading(text: string): string {
    const id = idOf(text);
    if (id === undefined || this.#taken.has(id) || faultOfTopicId(id)) return this.placeholder();
    this.#taken.add(id);
    return id;
  }

  /** `placeholder-a`, … `placeholder-z`, `placeholder-za`, …: a person has to put a better one. */
  placeholder(): string {
    const count = this.#placeholders++;
    const letter = String.fromCharCode(97 + (count % 26));
    return `placeholder-${'z'.repeat(Math.floor(count / 26))}${letter}`;
  }
}

const mostWords = 6;

/** An id made of the first words of a text: “1. Regional affairs” is `regional-affairs`. */
function idOf(text: string): string | undefined {
  const slugWords = text
    .normalize('NFKD')
    .replace(/[’'.]|\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '' && part !== 'the');
  const firstWordIndex = slugWords.findIndex((part) => /^[a-z]/.test(part));
  const id =
    firstWordIndex === -1 ? [] : slugWords.slice(firstWordIndex, firstWordIndex + mostWords);
  // Digits behind the last hyphen are for items.
  while (/^\d+$/.test(id.at(-1) ?? '')) id.pop();
  return id.length > 0 ? id.join('-') : undefined;
}

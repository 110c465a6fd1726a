import type { Random } from './random.ts';
import { sentence } from './sentence.ts';

/** A headed part of a generated meeting. */
export interface DraftTopic {
  id: string;
  heading: string;
  /** The heading is numbered and stands in the source too. */
  official: boolean;
  /** Sentences, by the paragraphs of the source. */
  paragraphs: string[][];
  /** An editorial note on the last sentence. */
  note: string | undefined;
}

const items = 10;

/** Four to seven topics of one meeting, with ten items in all. */
export function draftTopics(random: Random): DraftTopic[] {
  const sizes = Array.from({ length: random.whole(4, 7) }, () => 1);
  for (let rest = items - sizes.length; rest > 0; rest--) {
    const topic = random.whole(0, sizes.length - 1);
    sizes[topic] = (sizes[topic] ?? 0) + 1;
  }
  const official = random.fraction() < 0.3;
  const taken = new Set<string>();
  return sizes.map((size, index) => {
    const words = heading(random, taken);
    return {
      id: idOf(words),
      heading: official ? `${index + 1}. ${words}` : words,
      official,
      paragraphs: paragraphs(random, size),
      note: random.fraction() < 0.1 ? sentence(random, 'note') : undefined,
    };
  });
}

/** Words whose id no other heading of the meeting has. */
function heading(random: Random, taken: Set<string>): string {
  for (;;) {
    const words = sentence(random, 'heading').replace(/^./, (first) => first.toUpperCase());
    const id = idOf(words);
    if (taken.has(id)) continue;
    taken.add(id);
    return words;
  }
}

function idOf(words: string): string {
  return (
    words
      .toLowerCase()
      .match(/[a-z]+/g)
      ?.slice(0, 4)
      .join('-') ?? ''
  );
}

function paragraphs(random: Random, sentences: number): string[][] {
  const found: string[][] = [];
  for (let rest = sentences; rest > 0; rest--) {
    const last = found.at(-1);
    const text = sentence(random, 'item');
    if (last && random.fraction() < 0.3) last.push(text);
    else found.push([text]);
  }
  return found;
}

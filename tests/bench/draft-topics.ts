import { faultOfTopicId } from '../../src/meeting/ids.ts';
import { sentence } from './grammar.ts';
import type { Random } from './random.ts';

/**
 * How large meetings are: `ten` items in four to seven topics, or about `24` in seven to twelve, as
 * the ministry's own have, of which some were corrected or have got other ids since.
 */
export type MeetingSize = 10 | 24;

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
  /** Wording of the first sentence before it was corrected. */
  earlierWording?: string;
}

/** The topics of one meeting. */
export function draftTopics(random: Random, size: MeetingSize): DraftTopic[] {
  const [least, most] = size === 10 ? [4, 7] : [7, 12];
  const sizes = Array.from({ length: random.whole(least, most) }, () => 1);
  const items = size === 10 ? 10 : random.whole(16, 32);
  for (let rest = items - sizes.length; rest > 0; rest--) {
    const topic = random.whole(0, sizes.length - 1);
    sizes[topic] = (sizes[topic] ?? 0) + 1;
  }
  const official = random.fraction() < 0.3;
  const taken = new Set<string>();
  return sizes.map((length, index) => {
    const words = heading(random, taken);
    const id = idOf(words);
    return {
      id,
      heading: official ? `${index + 1}. ${words}` : words,
      official,
      paragraphs: paragraphs(random, length),
      note: random.fraction() < 0.1 ? sentence(random, 'note') : undefined,
      // In one meeting of ten a sentence was corrected.
      ...(size === 24 && random.fraction() < 0.01 && { earlierWording: sentence(random, 'item') }),
    };
  });
}

/** Words whose id may be one, and no other heading of the meeting has. */
function heading(random: Random, taken: Set<string>): string {
  for (;;) {
    const words = sentence(random, 'heading').replace(/^./, (first) => first.toUpperCase());
    const id = idOf(words);
    if (taken.has(id) || faultOfTopicId(id)) continue;
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

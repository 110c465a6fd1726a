import { type Word, wordsOf } from '../text/words.ts';

/** A stretch of a query: what stands between quotation marks, after a minus, or else. */
export interface Segment {
  text: string;
  quoted: boolean;
  /** A minus stands before it: `-Futenma`, `-"local communities"`. */
  excluded: boolean;
  /** OR stands before it. */
  either: boolean;
  /** Nothing follows it that ends its last word: no space, no closing mark. */
  open: boolean;
}

const quoted = /["“”„«»「『]([^"“”„«»「」『』]*)(["“”«»」』]?)/gu;
const minus = String.raw`(?<=^|\s)\p{Pd}`;
const excludedWord = new RegExp(String.raw`${minus}(?=[^\s\p{Pd}])\S+`, 'gu');
const or = /(?<=^|\s)OR(?=\s|$)/g;

/** Splits a query at its quotation marks, straight, curly or Japanese (the last may be missing), at OR and at excluded words. */
export function segmentsOf(query: string): Segment[] {
  const segments: Segment[] = [];
  let either = false;
  const add = (text: string, kind: Partial<Segment> = {}) => {
    if (text.trim() === '') return;
    const open = !/\s$/.test(text);
    segments.push({ text, quoted: false, excluded: false, open, either, ...kind });
    either = false;
  };
  const unquoted = (text: string) => {
    let end = 0;
    for (const { 0: word, index } of text.matchAll(excludedWord)) {
      add(text.slice(end, index));
      add(word.slice(1), { excluded: true, open: index + word.length === text.length });
      end = index + word.length;
    }
    add(text.slice(end));
  };
  const outside = (text: string) => {
    text.split(or).forEach((part, at) => {
      either ||= at > 0;
      unquoted(part);
    });
  };
  let end = 0;
  for (const { 0: whole, 1: text = '', 2: close, index } of query.matchAll(quoted)) {
    const before = query.slice(end, index);
    const excluded = new RegExp(`${minus}$`, 'u').test(before);
    outside(excluded ? before.slice(0, -1) : before);
    add(text, { quoted: true, excluded, open: close === '' && !/\s$/.test(text) });
    end = index + whole.length;
  }
  outside(query.slice(end));
  return segments;
}

/** The words of a segment, its text as it is or in other signs of the same places; of Japan’s only Japan. */
export function segmentWords(
  { text, quoted }: Pick<Segment, 'text' | 'quoted'>,
  written = text,
): Word[] {
  return wordsOf(written).filter(
    ({ word, joined, start }) =>
      quoted || !joined || word !== 's' || !/['’]/.test(text.charAt(start - 1)),
  );
}

/** What must be there, one of each `all`, and what must not. */
export interface Demand<Asked> {
  all: Asked[][];
  without: Asked[];
}

/** Puts together what the segments of a query ask for, each by itself. */
export function demandOf<Asked>(
  segments: readonly Segment[],
  askedIn: (segment: Segment, at: number) => Asked[],
): Demand<Asked> {
  const demand: Demand<Asked> = { all: [], without: [] };
  let either = false;
  segments.forEach((segment, at) => {
    const asked = askedIn(segment, at);
    // Words that are left out between it and OR do not part them.
    either ||= segment.either;
    const [first, ...rest] = asked;
    if (segment.excluded) demand.without.push(...asked);
    else if (first !== undefined) {
      const before = either ? demand.all.pop() : [];
      demand.all.push([...(before ?? []), first], ...rest.map((one) => [one]));
      either = false;
    }
  });
  return demand;
}

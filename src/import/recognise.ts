import { countsParagraph, frameRole, numbered, splitRunOn, titleRank } from './line-forms.ts';
import type { FrameRole } from '../meeting/facts.ts';
import { linesOf } from './lines.ts';
import { type Unit, unitsOf } from './units.ts';

/** A received text, told apart: every word of it is in one of the parts, in order. */
export interface Recognised {
  header: FrameWords[];
  body: Part[];
  footer: FrameWords[];
}

/** A line of the frame. */
export interface FrameWords {
  role: FrameRole;
  text: string;
}

/** A heading of the source, a paragraph, a point of the list after it, or a line of the page. */
export type Part =
  | { kind: 'heading'; text: string; level: number; certain: boolean }
  | { kind: 'paragraph'; text: string; block: number }
  | { kind: 'point'; text: string; level: number; block: number }
  | { kind: 'furniture'; text: string };

/** What the numbers before paragraphs do, if a person has said so. */
export type Numbers = 'paragraphs' | 'text';

/** Tells frame, headings and paragraphs of a text apart. Throws where there is no sentence in it. */
export function recognise(text: string, numbers?: Numbers): Recognised {
  const units = unitsOf(linesOf(text));
  const isText = ({ kind }: Unit) => kind !== 'line';
  let start = units.findIndex(isText);
  if (start === -1) throw new Error('has no sentence: it is not the whole text');
  const end = endOfText(units, start);
  while (isHeading(units[start - 1])) start--;
  return {
    header: frameOf(units.slice(0, start), true),
    body: partsOf(units.slice(start, end), numbers),
    footer: frameOf(units.slice(end), false),
  };
}

function isHeading(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'line') return false;
  return frameRole(unit.text) === undefined && numbered(unit.text) !== undefined;
}

/** What has no stop in it or at its end is rather a label of the page: “Joint Statement on …”. */
const label = /^[^.:;!?。：；！？]{1,200}$/;

/** Behind the last sentence there are only labels, however long. */
function endOfText(units: readonly Unit[], start: number): number {
  const end = units.findLastIndex(
    ({ kind, text }) => kind === 'point' || (kind === 'prose' && !label.test(text)),
  );
  return end < start ? units.findLastIndex(({ kind }) => kind !== 'line') + 1 : end + 1;
}

/** Says who the publisher is, where a banner may name another one. */
const signed = /^(?:from|by|issued by|published by):/i;

/**
 * The line that is most like a title is it, if no other is as much, or is beside it. A banner is the
 * publisher if no line says another one. What else has no role is left to a person.
 */
function frameOf(units: readonly Unit[], mayHaveTitle: boolean): FrameWords[] {
  const ranks: number[] = units.map(({ text }) =>
    mayHaveTitle && frameRole(text) === undefined ? titleRank(text.trim()) : 0,
  );
  const best = Math.max(0, ...ranks);
  const title = ranks.indexOf(best);
  const isBeside = (index: number) =>
    ranks[index] !== undefined && ranks[index] > 0 && units[index]?.block === units[title]?.block;
  const isTitle =
    best > 0 && title === ranks.lastIndexOf(best) && !isBeside(title - 1) && !isBeside(title + 1);
  const isSigned = units.some(({ text }) => signed.test(text.trim()));
  return units.map(({ text }, index): FrameWords => {
    if (isTitle && index === title) return { role: 'title', text };
    const role = frameRole(text) ?? 'unrecognised';
    return { role: isSigned && role === 'publisher' ? 'unrecognised' : role, text };
  });
}

const deepest = 5;

function partsOf(units: readonly Unit[], numbers: Numbers | undefined): Part[] {
  /** Styles of the headings, and markers of the points, that are open, outermost first. */
  let styles: string[] = [];
  let markers: string[] = [];
  const heading = (text: string, style: string, certain: boolean): Part => {
    const outerStyles = styles.filter((open) => open !== 'paragraph');
    styles = opened(outerStyles.slice(0, deepest - 1), style);
    return { kind: 'heading', text, level: styles.length, certain };
  };
  const splits = headedParagraphs(units, numbers);
  const isFurniture = ({ kind, text }: Unit) => kind === 'line' && frameRole(text) === 'furniture';
  return units.flatMap((unit, index): Part[] => {
    const { kind, text, block, marker = '' } = unit;
    if (kind === 'point') {
      markers = opened(markers, marker);
      return [{ kind, text, level: markers.length, block }];
    }
    if (isFurniture(unit)) return [{ kind: 'furniture', text }];
    markers = [];
    if (kind === 'line') {
      const numberStyle = numbered(text)?.style;
      if (numberStyle !== undefined) return [heading(text, numberStyle, true)];
      // “Article 2” and “Cooperation”: the second of two is inside the first, which has nothing else.
      const previous = units.slice(0, index).findLast((one) => !isFurniture(one));
      let style = 'none';
      while (previous?.kind === 'line' && styles.includes(style)) style += ' inside';
      return [heading(text, style, false)];
    }
    const split = splits.get(unit);
    const paragraph: Part = { kind: 'paragraph', text: split?.rest ?? text, block };
    return split ? [heading(split.heading, split.style, false), paragraph] : [paragraph];
  });
}

/** What is open after a style: one level deeper if it is new, else its own level. */
function opened(open: readonly string[], style: string): string[] {
  const index = open.indexOf(style);
  return index === -1 ? [...open, style] : open.slice(0, index + 1);
}

/**
 * Paragraphs that begin with their heading. Where the source counts its paragraphs, “1.”, “2.”, …, each
 * number heads its paragraph, so that it shows once and no sentence is quoted with it. Numbers that do
 * not count from 1 stay where they are.
 */
function headedParagraphs(units: readonly Unit[], numbers: Numbers | undefined) {
  const splits = new Map<Unit, { heading: string; rest: string; style: string }>();
  const prose = units.filter(({ kind }) => kind === 'prose' && numbers !== 'text');
  for (const unit of prose) {
    const runOn = splitRunOn(unit.text);
    if (runOn) splits.set(unit, { ...runOn, style: '1.' });
  }
  const counted = prose.filter(
    (unit) => countsParagraph(unit.text) && (numbers === 'paragraphs' || !splits.has(unit)),
  );
  const counts = counted.map(({ text }) => numbered(text)?.count);
  const isCount = counts.length > 1 && counts.every((count, index) => count === index + 1);
  for (const unit of isCount || numbers === 'paragraphs' ? counted : []) {
    const { number: heading = '' } = numbered(unit.text) ?? {};
    const rest = unit.text.slice(unit.text.indexOf(heading) + heading.length);
    splits.set(unit, { heading, rest, style: 'paragraph' });
  }
  return splits;
}

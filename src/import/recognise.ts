import { frameRole, numbered, splitRunOn } from './line-forms.ts';
import type { FrameRole } from '../meeting/facts.ts';
import { linesOf } from './lines.ts';
import { type Unit, unitsOf } from './units.ts';

/** A received text, told apart: every word of it is in one of the parts, in order. */
export interface Recognised {
  before: FrameWords[];
  body: Part[];
  after: FrameWords[];
}

/** A line of the frame. */
export interface FrameWords {
  role: FrameRole;
  words: string;
}

/** A heading of the source, or a paragraph. */
export type Part =
  | { kind: 'heading'; words: string; level: number; certain: boolean }
  | { kind: 'paragraph'; words: string };

/** Tells frame, headings and paragraphs of a text apart. Throws where there is no sentence in it. */
export function recognise(text: string): Recognised {
  const units = unitsOf(linesOf(text));
  const isProse = ({ kind }: Unit) => kind === 'prose';
  let start = units.findIndex(isProse);
  if (start === -1) throw new Error('has no sentence: it is not the whole text');
  const end = units.findLastIndex(isProse) + 1;
  while (isHeading(units[start - 1])) start--;
  return {
    before: frameOf(units.slice(0, start), true),
    body: partsOf(units.slice(start, end)),
    after: frameOf(units.slice(end), false),
  };
}

function isHeading(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'line') return false;
  const words = unit.words.trim();
  return frameRole(words) === undefined && numbered(words) !== undefined;
}

/** The first line with no other role is the title; what else has none is left to a person. */
function frameOf(units: readonly Unit[], mayHaveTitle: boolean): FrameWords[] {
  let untitled = mayHaveTitle;
  return units.map(({ words }) => {
    const role = frameRole(words.trim());
    if (role) return { role, words };
    const title = untitled;
    untitled = false;
    return { role: title ? 'title' : 'unrecognised', words };
  });
}

const deepest = 5;

function partsOf(units: readonly Unit[]): Part[] {
  /** Styles of the headings that are open, outermost first: a new style is one level deeper. */
  let open: string[] = [];
  const levelOf = (style: string) => {
    const known = open.indexOf(style);
    open = known === -1 ? [...open.slice(0, deepest - 1), style] : open.slice(0, known + 1);
    return open.length;
  };
  return units.flatMap(({ kind, words }): Part[] => {
    if (kind === 'line') {
      const style = numbered(words.trim())?.style;
      const level = levelOf(style ?? 'none');
      return [{ kind: 'heading', words, level, certain: style !== undefined }];
    }
    const runOn = splitRunOn(words);
    if (!runOn) return [{ kind: 'paragraph', words }];
    const heading = { kind: 'heading' as const, words: runOn.heading, level: levelOf('1.') };
    return [
      { ...heading, certain: false },
      { kind: 'paragraph', words: runOn.rest },
    ];
  });
}

import { endsSentence } from '../meeting/words.ts';
import { frameRole, numbered } from './line-forms.ts';
import type { Line } from './lines.ts';

/** Lines that belong together: a line by itself, or a paragraph of prose. */
export interface Unit {
  kind: 'line' | 'prose';
  words: string;
  block: number;
}

const bullet = /^(?:[-–—*]\s|[•・○●◦])/;
/** Characters up to which a line that ends no sentence may stand by itself. */
const short = 60;
const shortHeading = 100;
const shortTitle = 200;

/** Puts the lines of a text together: what is wrapped or listed is one paragraph again. */
export function unitsOf(lines: readonly Line[]): Unit[] {
  const perLine = paragraphPerLine(lines);
  const units: Unit[] = [];
  lines.forEach((line, index) => {
    const { words, block } = line;
    const before = units.at(-1);
    const prose = before?.kind === 'prose' && before.block === block ? before : undefined;
    if (prose && (!endsSentence(prose.words) || isListed(line, prose))) prose.words += ` ${words}`;
    else if (standsAlone(line, index, lines[index + 1])) units.push({ kind: 'line', words, block });
    else if (prose && !perLine) prose.words += ` ${words}`;
    else units.push({ kind: 'prose', words, block });
  });
  return joinLists(units);
}

/** A bullet, or an indented number where a list was announced: “in the areas below:”. */
function isListed({ words, indented }: Line, before?: Unit): boolean {
  if (bullet.test(words.trim())) return true;
  return indented && numbered(words) !== undefined && /: ?(?:\d|\(|$)/.test(before?.words ?? '');
}

function standsAlone(line: Line, index: number, next: Line | undefined): boolean {
  const words = line.words.trim();
  if (frameRole(words)) return true;
  if (endsSentence(words) || isListed(line)) return false;
  if (index === 0) return words.length <= shortTitle;
  if (numbered(words)) return words.length <= shortHeading;
  const lastOfBlock = next?.block !== line.block;
  return words.length <= short && (lastOfBlock || /^[^\p{Ll}]/u.test(next.words));
}

/** Without blank lines in it, a text has a paragraph a line, unless its lines are wrapped. */
function paragraphPerLine(lines: readonly Line[]): boolean {
  const long = lines.filter(({ words }) => words.length > short);
  const oneBlock = long.every(({ block }) => block === long[0]?.block);
  return oneBlock && long.every(({ words }) => endsSentence(words));
}

/** Numbered lines that follow each other are no headings but a list: part of a paragraph. */
function joinLists(units: readonly Unit[]): Unit[] {
  const joined: Unit[] = [];
  units.forEach((unit, index) => {
    const before = joined.at(-1);
    if (!inList(units, index)) {
      joined.push({ ...unit });
    } else if (before && (before.words.endsWith(':') || inList(units, index - 1))) {
      before.words += ` ${unit.words}`;
    } else {
      joined.push({ ...unit, kind: 'prose' });
    }
  });
  return joined;
}

function inList(units: readonly Unit[], index: number): boolean {
  const style = styleOf(units[index]);
  const around = [units[index - 1], units[index + 1]];
  return style !== undefined && around.some((unit) => styleOf(unit) === style);
}

function styleOf(unit: Unit | undefined): string | undefined {
  return unit?.kind === 'line' ? numbered(unit.words.trim())?.style : undefined;
}

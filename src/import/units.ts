import { endsSentence, joinWords } from '../meeting/words.ts';
import { countsParagraph, frameRole, numbered } from './line-forms.ts';
import type { Line } from './lines.ts';

/** Lines that belong together: a line by itself, a paragraph of prose, or a point of a list. */
export interface Unit {
  kind: 'line' | 'prose' | 'point';
  text: string;
  block: number;
  /** The form of what a point begins with: “•”, “(a)”. */
  marker?: string;
}

const bullet = /^([-–—−*o·])\s|^([•・○●◦▪■□➤▶‣⁃✓※])/u;
/** “①”, “（ア）” and “ア　”. */
const japaneseLetter = /^(?:([①-⑳])|[（(][ア-ン][)）]|[ア-ン][\s\u3000.．)）])/u;
const letter = /^\(?(?:[a-z]|[ivx]{1,4})\)\s*(?=\S)/;
/** Characters up to which a line that ends no sentence may stand by itself. */
const short = 60;
/** Part of the longest line from which a line has no room for the next word. */
const fullness = 0.8;
/** Characters from which a line is wrapped rather than a heading, if another line follows it. */
const wrappedLine = 70;
const shortHeading = 100;
const shortTitle = 200;

/** Puts the lines of a text together: what is wrapped or listed is one paragraph, or point, again. */
export function unitsOf(lines: readonly Line[]): Unit[] {
  const perLine = paragraphPerLine(lines);
  const units: Unit[] = [];
  const width = Math.max(0, ...lines.map(({ text }) => text.length));
  const isFull = (line: Line | undefined, next: string) =>
    (line?.text.length ?? 0) + (/^\S*/.exec(next)?.[0].length ?? 0) > width * fullness;
  lines.forEach((line, index) => {
    const { text, block } = line;
    const previous = units.at(-1);
    const marker = markerOf(line, previous);
    const open = previous?.kind !== 'line' && previous?.block === block ? previous : undefined;
    const isUnfinished =
      open &&
      !endsSentence(open.text) &&
      (isFull(lines[index - 1], text) || !beginsAnew(text, open.kind));
    const isLine = isAlone(line, units, lines[index + 1]);
    const mayGoOn = open?.kind === 'prose' && !perLine && !countsParagraph(text);
    const add = (kind: Unit['kind']) => units.push({ kind, text, block });
    if (frameRole(text)) add('line');
    else if (marker !== undefined) units.push({ kind: 'point', text, block, marker });
    else if (open && (isUnfinished || (mayGoOn && !isLine)))
      open.text = joinWords(`${open.text}\n${text}`);
    else add(isLine ? 'line' : 'prose');
  });
  return joinNumbers(units);
}

/** Whether a line begins something new although what is before it has no stop. */
function beginsAnew(text: string, openKind: Unit['kind']): boolean {
  const { number = '', rest = '' } = numbered(text) ?? {};
  if (number !== '' && !/^\p{Ll}/u.test(rest)) return openKind === 'point' || /\D$/.test(number);
  return openKind === 'point' && /^[\p{Lu}\p{Lo}\u3000]/u.test(text);
}

/** What a point of a list begins with; letters and numbers only after what announces a list. */
function markerOf({ text, indented }: Line, previous: Unit | undefined): string | undefined {
  const line = text.trimStart();
  const [, spaced, attached = spaced] = bullet.exec(line) ?? [];
  if (attached !== undefined) return attached;
  const [isJapanese, circled] = japaneseLetter.exec(line) ?? [];
  if (isJapanese !== undefined) return circled === undefined ? 'ア' : '①';
  const isList = previous?.kind === 'point' || announcement.test(previous?.text ?? '');
  if (!isList) return undefined;
  // “(i)” after “(h)” is a letter.
  if (letter.test(line))
    return roman.test(line) && !/^\(?h\)/.test(previous?.text.trim() ?? '') ? '(i)' : '(a)';
  const { style, rest = '' } = numbered(line) ?? {};
  return indented || /^\p{Ll}|[;；]$/u.test(rest) ? style : undefined;
}

const announcement = /(?:[:：]|\b(?:and|or|to|will|that))\s*$/;
const roman = /^\(?(?:i|[ivx]{2,4})\)/;

/** Whether a line after some units is a heading, a title or a label rather than a part of the text. */
function isAlone(line: Line, before: readonly Unit[], next: Line | undefined): boolean {
  const text = line.text.trim();
  // No heading begins with a small letter or ends in a comma, and no Japanese one has a comma.
  if (endsSentence(text) || /^\p{Ll}|[。！？].|、|,$/u.test(text)) return false;
  const lastOfBlock = next?.block !== line.block;
  const isFirst = before.every((unit) => frameRole(unit.text) === 'furniture');
  const isBeforeText = before.every(({ kind }) => kind === 'line');
  if (isFirst || (isBeforeText && lastOfBlock)) return text.length <= shortTitle;
  const isWrapped = !lastOfBlock && (/^\p{Ll}/u.test(next.text) || text.length > wrappedLine);
  if (numbered(text)) return text.length <= shortHeading && !isWrapped;
  return text.length <= short && (lastOfBlock || /^[^\p{Ll}]/u.test(next.text));
}

/** Without blank lines in it, a text has a paragraph a line, unless its lines are wrapped. */
function paragraphPerLine(lines: readonly Line[]): boolean {
  const long = lines.filter(({ text }) => text.length > short);
  const oneBlock = long.every(({ block }) => block === long[0]?.block);
  return oneBlock && long.every(({ text }) => endsSentence(text));
}

/** Numbered lines that follow each other are no headings but a list: points, or one paragraph. */
function joinNumbers(units: readonly Unit[]): Unit[] {
  const styles = units.map(({ kind, text }) =>
    kind === 'line' ? numbered(text)?.style : undefined,
  );
  let previous: Unit | undefined;
  return units.map((unit, index) => {
    const marker = styles[index];
    const isOfList = [styles[index - 1], styles[index + 1]].includes(marker);
    const isPoint = previous?.kind === 'point' || previous?.text.endsWith(':');
    if (marker === undefined || !isOfList) previous = unit;
    else previous = isPoint ? { ...unit, kind: 'point', marker } : { ...unit, kind: 'prose' };
    return previous;
  });
}

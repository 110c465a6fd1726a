import { splitAttributes } from '../meeting/parse/attributes.ts';
import type { Imported } from './import-text.ts';

/** What an editor should look at after an import: what was recognised, and what is left to do. */
export function remarks({ markdown, recognised }: Imported): string[] {
  const [, facts = ''] = /^---\n([^]*?)^(?:terms|frame):/m.exec(markdown) ?? [];
  const { before, body, after } = recognised;
  const headings = markdown.split('\n').filter((line) => /^##+ /.test(line));
  const unnamed = headings.filter((line) => /\{#placeholder-[a-z]+ \.official\}$/.test(line));
  const left = [
    ...(facts.includes('PLACEHOLDER') ? ['the facts that are PLACEHOLDER'] : []),
    ...[...before, ...after]
      .filter(({ role }) => role === 'unrecognised')
      .map(({ words }) => `a role for “${words}”, a line of the frame`),
    ...unnamed.map((line) => `an id for “${wordsOf(line)}”, if it is a heading of the source`),
    ...(headings.some((line) => line.startsWith('## PLACEHOLDER'))
      ? ['a heading and an id for each PLACEHOLDER']
      : []),
  ];
  return [
    'Recognised; compare it with the text:',
    ...facts
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
    ...body.flatMap((part) => (part.kind === 'heading' ? [`  heading: ${part.words}`] : [])),
    ...(left.length > 0 ? ['Left to you:', ...left.map((line) => `  ${line}`)] : []),
  ];
}

function wordsOf(heading: string): string {
  return splitAttributes(heading.replace(/^#+ /, '')).words;
}

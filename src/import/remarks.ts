import type { Imported } from './import-text.ts';

/** What an editor should look at after an import: what was recognised, and what is left to do. */
export function remarks({ markdown, recognised }: Imported): string[] {
  const [, facts = ''] = /^---\n([^]*?)^(?:terms|frame):/m.exec(markdown) ?? [];
  const { before, body, after } = recognised;
  const headings = body.filter((part) => part.kind === 'heading');
  const left = [
    ...[...before, ...after]
      .filter(({ role }) => role === 'unrecognised')
      .map(({ words }) => `a role for “${words}”, a line of the frame`),
    ...headings
      .filter(({ certain }) => !certain)
      .map(({ words }) => `an id for “${words}”, if it is a heading of the source`),
    ...(markdown.includes('\n## PLACEHOLDER') ? ['a heading and an id for each PLACEHOLDER'] : []),
  ];
  return [
    'Recognised; compare it with the text:',
    ...facts
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
    ...headings.map(({ words }) => `  heading: ${words}`),
    ...(left.length > 0 ? ['Left to you:', ...left.map((line) => `  ${line}`)] : []),
  ];
}

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { visible } from '../../src/problems/invisible.ts';
import { type Rule, rules } from '../../src/problems/rules.ts';
import { readSite } from '../../src/site/read-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { sampleFiles } from '../sample-site.ts';
import { withPermalinks } from '../with-permalinks.ts';
import { ruleExamples } from './rule-examples.ts';

const mark = '‸';

const sample = await withPermalinks(sampleFiles);

test('the good sample has no problem', async () => {
  expect(await problemsOf(sample)).toEqual([]);
});

const ofContent = Object.entries(ruleExamples).flatMap(([rule, { broken }]) =>
  broken ? [[rule, broken] as const] : [],
);

test.each(ofContent)(
  '%s: its bad example breaks this rule, there, and no other',
  async (rule, broken) => {
    const marked = broken(sample);
    const files = Object.fromEntries(
      Object.entries(marked).map(([path, text]) => [path, text.replace(mark, '')]),
    );
    const isRecorded = Object.keys(files).some((path) => path.startsWith('permalinks/'));
    const complete = isRecorded ? files : await withPermalinks(files);
    expect(await problemsOf(complete)).toEqual([`${placeOfMark(marked)}  ${rule}`]);
  },
);

test('every rule has an example, and a sentence for what must hold and for the cure', () => {
  expect(Object.keys(ruleExamples).sort()).toEqual(Object.keys(rules).sort());
  for (const { must, cure } of Object.values(rules)) {
    expect(must).toMatch(/^[A-Z].* must .*[^.]$/);
    expect(cure).toMatch(/^[A-Z].*\.$/);
  }
});

test('docs/rules.md lists every rule, in order, with these examples, and no other', () => {
  const rows = readFileSync('docs/rules.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.replace(/ +/g, ' '));
  expect(rows).toEqual((Object.keys(rules) as Rule[]).map(ruleRow));
});

async function problemsOf(files: Record<string, string>): Promise<string[]> {
  const directory = siteDirectory(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path,
        Buffer.from(text, text.includes('\x93') ? 'latin1' : 'utf8'),
      ]),
    ),
  );
  const read = await readSite(directory);
  return read.files.flatMap(({ path, messages }) =>
    messages.map(
      ({ line, column, ruleId }) =>
        `${path.slice(directory.length + 1)}:${line ?? 0}:${column ?? 0}  ${ruleId ?? ''}`,
    ),
  );
}

function placeOfMark(files: Record<string, string>): string {
  const [path, text] = Object.entries(files).find(([, file]) => file.includes(mark)) ?? ['', ''];
  const lines = text.slice(0, text.indexOf(mark)).split('\n');
  return `${path}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

/** The row that docs/rules.md has for a rule. */
function ruleRow(rule: Rule): string {
  const { good, bad } = ruleExamples[rule];
  return `| \`${rule}\` | ${code(good)} | ${code(bad)} |`;
}

/** As code; a line break shows as an arrow. */
function code(example: string): string {
  const line = visible(example.trim().replace(/\n+/g, ' ⏎ '));
  return line.includes('`') ? `\`\`${line}\`\`` : `\`${line}\``;
}

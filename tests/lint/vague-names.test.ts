import { expect, test } from 'vitest';
import { declaredNames, declaredNamesBelow } from './vague-names.ts';

/** Highest share of vague names in `src`, in percent. */
const maxVaguePercent = 2;

test(`at most ${maxVaguePercent} % of the names in src are vague`, () => {
  const declared = declaredNamesBelow('src');
  const vague = declared.filter(({ isVague }) => isVague);
  const list = vague.map(({ path, line, name }) => `${path}:${line}  ${name}`).join('\n');
  expect((100 * vague.length) / declared.length, list).toBeLessThanOrEqual(maxVaguePercent);
});

test.each([
  ['one.ts', 'const found = 1;', ['found']],
  ['one.ts', 'let kept: number; var own = 2;', ['kept', 'own']],
  [
    'one.ts',
    'const { text: first, ...rest } = {};\nfor (const [all] of []) {}',
    ['first', 'rest', 'all'],
  ],
  ['one.ts', 'const foundPage = 1; const f = (found: string) => found;', []],
  [
    'one.astro',
    '---\nconst own = 1;\n---\n<p>const kept = 1</p>\n<script>\nlet now = 2;\n</script>',
    ['own', 'now'],
  ],
])('in %s, %j declares the vague names %j', (path, code, vague) => {
  const names = declaredNames(path, code).filter(({ isVague }) => isVague);
  expect(names.map(({ name }) => name)).toEqual(vague);
});

test('a name is reported at its line', () => {
  expect(declaredNames('one.astro', '---\n\nconst own = 1;\n---\n')).toMatchObject([{ line: 3 }]);
});

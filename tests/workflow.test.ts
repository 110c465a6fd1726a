import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

test.each(['.github/workflows/site.yml', 'README.md', 'src/problems/rules.ts'])(
  'every command that %s names is there',
  (path) => {
    const named = [...readFileSync(path, 'utf8').matchAll(/\bnpm run ([a-z]+)/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [line, name = ''] of named) expect(scripts, line).toHaveProperty(name);
  },
);

test('nothing is published from a pull request or without passing the checks', () => {
  const { permissions, jobs } = parse(readFileSync('.github/workflows/site.yml', 'utf8')) as {
    permissions: object;
    jobs: Record<string, { if?: string; needs?: string; permissions?: object }>;
  };
  expect(permissions).toEqual({ contents: 'read' });
  expect(jobs['check']?.permissions).toBeUndefined();
  expect(jobs['publish']?.needs).toBe('check');
  expect(jobs['publish']?.if).toContain("github.ref == 'refs/heads/main'");
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const { scripts, allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  allowScripts: Record<string, boolean>;
};

test.each(['.github/workflows/site.yml', 'README.md', 'src/problems/rules.ts'])(
  'every command that %s names is there',
  (path) => {
    const named = [...readFileSync(path, 'utf8').matchAll(/\bnpm run ([a-z]+)/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [line, name = ''] of named) expect(scripts, line).toHaveProperty(name);
  },
);

interface Job {
  if?: string;
  needs?: string | string[];
  'timeout-minutes'?: number;
  permissions?: Record<string, 'read' | 'write'>;
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
}

const workflow = readFileSync('.github/workflows/site.yml', 'utf8');
const { permissions, jobs } = parse(workflow) as {
  permissions: object;
  jobs: Record<string, Job>;
};
const mayWrite = ({ permissions = {} }: Job) => Object.values(permissions).includes('write');

test('nothing is published or written from a pull request or without passing the checks', () => {
  expect(permissions).toEqual({ contents: 'read' });
  expect(Object.values(jobs).filter(mayWrite)).toHaveLength(2);
  for (const [name, job] of Object.entries(jobs).filter(([, job]) => mayWrite(job))) {
    const before = jobsBefore(name);
    expect(before[0]).toBe('check');
    const conditions = [...before, name].map((each) => jobs[each]?.if ?? '');
    expect(conditions.join()).toContain("github.ref == 'refs/heads/main'");
    expect(conditions.join()).toContain("github.event_name != 'pull_request'");
    expect(job.if ?? '').not.toContain('always()');
  }
});

test('each job has the rights that it needs, and a time limit', () => {
  const rights = Object.entries(jobs).map(([name, job]) => [name, job.permissions]);
  expect(Object.fromEntries(rights)).toEqual({
    check: { actions: 'read', contents: 'read', deployments: 'read', pages: 'read' },
    record: { contents: 'write' },
    build: { contents: 'read', pages: 'read' },
    publish: {
      actions: 'read',
      attestations: 'write',
      contents: 'read',
      deployments: 'read',
      'id-token': 'write',
      pages: 'write',
    },
  });
  for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThan(60);
});

test('no program of others runs beside a token that can write', () => {
  for (const job of Object.values(jobs)) {
    const installs = job.steps.some(({ run = '' }) => /^\s*npm /m.test(run));
    if (!installs) continue;
    expect(mayWrite(job)).toBe(false);
    const [checkout] = job.steps;
    expect(checkout?.uses).toMatch(/^actions\/checkout@/);
    expect(checkout?.with?.['persist-credentials']).toBe(false);
  }
});

test('every action is named by its commit, with its version beside it', () => {
  const lines = workflow.split('\n').filter((line) => line.includes('uses:'));
  const steps = Object.values(jobs).flatMap((job) => job.steps.filter(({ uses }) => uses));
  expect(lines).toHaveLength(steps.length);
  for (const line of lines)
    expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+(\.\d+)*$/);
});

/** The names of the jobs that must succeed first, in their order. */
function jobsBefore(name: string): string[] {
  const needs = [jobs[name]?.needs ?? []].flat();
  return needs.flatMap((need) => [...jobsBefore(need), need]);
}

test('every package has an integrity, and its scripts run only where they are allowed', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { integrity?: string; hasInstallScript?: true }>;
  };
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  expect(installed.length).toBeGreaterThan(600);
  for (const [path, { integrity }] of installed) {
    expect([path, integrity]).toEqual([path, expect.stringMatching(/^sha512-[\w+/]{86}==$/)]);
  }
  expect(readFileSync('.npmrc', 'utf8')).toContain('strict-allow-scripts=true\n');
  const withScripts = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = withScripts.map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(Object.keys(allowScripts)).toEqual([...new Set(names)].sort());
});

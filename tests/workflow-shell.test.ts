import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { siteDirectory } from './commands/site-directory.ts';

interface Workflow {
  jobs: Record<string, { steps: { run?: string; name?: string; id?: string }[] }>;
}
const { jobs } = parse(readFileSync('.github/workflows/site.yml', 'utf8')) as Workflow;

const live = {
  '2024-05-02-hawaii': { ids: { dicas: {}, 'dicas-1': { sha256: 'aa' } } },
  terms: { ids: { dicas: {} } },
};

/** What GitHub and the site answer, and the directories of a runner. */
let state: Record<string, string>;
let root: string;
beforeEach(() => {
  // `gh` answers with the value of the address that is asked for, curl with the live record.
  const gh = `#!/bin/bash
key=$(sed 's,[^A-Za-z0-9],_,g' <<<"$2"); value="GH_\${key#repos_o_r_}"
if [ -z "\${!value+x}" ]; then echo 'gh: Not Found (HTTP 404)' >&2; exit 1; fi
if [ "\${!value}" = down ]; then echo 'gh: error connecting' >&2; exit 1; fi
[ -z "\${!value}" ] || printf '%s\\n' "\${!value}"\n`;
  const curl = `#!/bin/bash
while [ "$1" != --output ]; do shift; done
[ "$LIVE" != 404 ] || { echo 'curl: (22) 404' >&2; exit 22; }
printf '%s' "$LIVE" > "$2"\n`;
  root = siteDirectory({ 'bin/gh': gh, 'bin/curl': curl, 'temp/x': '', env: '', output: '' });
  for (const name of ['gh', 'curl']) chmodSync(join(root, 'bin', name), 0o755);
  state = {
    GH_pages: 'https://o.github.io/r/',
    GH_deployments_environment_github_pages_per_page_100: '7',
    GH_deployments_environment_github_pages_per_page_20: '7',
    GH_deployments_7: 'new',
    GH_deployments_7_statuses: 'inactive\nsuccess',
    GH_compare_old___new: 'ahead',
    GH_compare_new___new: 'identical',
    LIVE: JSON.stringify(live),
  };
});

/** Runs a step as GitHub does, in a directory that has the scripts of the repository. */
function run(
  job: string,
  step: number | string,
  variables: Record<string, string> = {},
  cwd = '.',
) {
  const steps = jobs[job]?.steps ?? [];
  const found = steps.find(({ name, id }) => name === step || id === step);
  const script = join(root, 'step.sh');
  writeFileSync(script, found?.run ?? 'exit 99');
  const env = {
    PATH: `${join(root, 'bin')}:${process.env['PATH'] ?? ''}`,
    HOME: root,
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_SHA: 'new',
    GITHUB_RUN_ID: '1',
    GITHUB_ENV: join(root, 'env'),
    GITHUB_OUTPUT: join(root, 'output'),
    RUNNER_TEMP: join(root, 'temp'),
    ...state,
    ...variables,
  };
  const { status, stdout, stderr } = spawnSync('bash', ['-e', script], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
}

const fetchStep = 'Fetch the published record';
const published = () => readFileSync(join(root, 'env'), 'utf8');

test('the check compares with the record that is live', () => {
  expect(run('check', fetchStep)).toMatchObject({ status: 0 });
  expect(published()).toBe(`PUBLISHED=${join(root, 'temp/published.json')}\n`);
  expect(readFileSync(join(root, 'temp/published.json'), 'utf8')).toBe(JSON.stringify(live));
});

test.each(['404', '<!doctype html>', '', '[]', '{}', '{"a":'])(
  'a live record that is %j stops',
  (LIVE) => {
    const { status, text } = run('check', fetchStep, { LIVE });
    expect([status, text]).toEqual([
      1,
      expect.stringContaining('::error::https://o.github.io/r/permalinks.json'),
    ]);
    expect(published()).toBe('');
  },
);

test('only a confirmed first deployment means that nothing is published', () => {
  state['GH_deployments_7_statuses'] = 'failure';
  const { status, text } = run('check', fetchStep);
  expect([status, text]).toEqual([1, expect.stringContaining('tick “First deployment”')]);
  for (const variables of [{ FIRST_DEPLOYMENT: 'true' }, { GITHUB_EVENT_NAME: 'pull_request' }]) {
    expect(run('check', fetchStep, variables).status).toBe(0);
    expect(published()).toBe('');
  }
  state['GH_deployments_7_statuses'] = 'success';
  expect(run('check', fetchStep, { FIRST_DEPLOYMENT: 'true', LIVE: '404' }).status).toBe(1);
});

test('without Pages the message says what to click; if GitHub is down nothing is assumed', () => {
  const { GH_pages: pages, ...others } = state;
  expect(pages).toBeDefined();
  state = others;
  expect(run('check', fetchStep).text).toContain('Choose Settings, Pages, Source “GitHub Actions”');
  state = { ...others, GH_pages: 'down' };
  expect(run('check', fetchStep, { FIRST_DEPLOYMENT: 'true' })).toMatchObject({
    status: 1,
    text: expect.stringContaining('GitHub does not answer') as string,
  });
});

/** A checkout with an origin, and the new record as it was downloaded. */
function checkout(record: Record<string, object>): string {
  const entry = JSON.stringify({ recorded: '2024-06-01', ids: { a: {}, 'a-1': { sha256: 'aa' } } });
  const clone = siteDirectory({ 'content/permalinks/2024-05-02-x.json': entry });
  const git = (...words: string[]) => execFileSync('git', words, { cwd: clone });
  mkdirSync(join(clone, '.github'));
  for (const name of ['check-new-record.sh', 'compare-records.sh', 'published-record.sh']) {
    symlinkSync(resolve('.github', name), join(clone, '.github', name));
  }
  git('init', '-qb', 'main');
  git('add', 'content');
  git('-c', 'user.name=A', '-c', 'user.email=a@a.example', 'commit', '-qm', 'All');
  execFileSync('git', ['init', '-q', '--bare', join(root, 'origin')]);
  git('remote', 'add', 'origin', join(root, 'origin'));
  git('push', '-qu', 'origin', 'main');
  mkdirSync(join(root, 'temp/record'));
  for (const [name, value] of Object.entries({
    '2024-05-02-x.json': JSON.parse(entry) as object,
    ...record,
  })) {
    writeFileSync(join(root, 'temp/record', name), JSON.stringify(value));
  }
  return clone;
}

test('new ids are committed and pushed before they are published', () => {
  const clone = checkout({ '2024-06-01-y.json': { recorded: '2024-06-02', ids: { b: {} } } });
  expect(run('record', 'record', {}, clone)).toMatchObject({ status: 0 });
  const head = execFileSync('git', ['rev-parse', 'main'], {
    cwd: join(root, 'origin'),
    encoding: 'utf8',
  });
  expect(readFileSync(join(root, 'output'), 'utf8')).toBe(`commit=${head}`);
  expect(existsSync(join(clone, 'content/permalinks/2024-06-01-y.json'))).toBe(true);
});

test('if main is protected the message says what to do', () => {
  const clone = checkout({ '2024-06-01-y.json': { recorded: '2024-06-02', ids: { b: {} } } });
  writeFileSync(join(root, 'origin/hooks/pre-receive'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const { status, text } = run('record', 'record', {}, clone);
  expect([status, text]).toEqual([
    1,
    expect.stringContaining('commit content/permalinks in a pull request'),
  ]);
  expect(readFileSync(join(root, 'output'), 'utf8')).toBe('');
});

const lie = {
  'a-1': { sha256: 'bb', history: [{ until: '2024-06-02', sha256: 'aa', text: 'Lie.' }] },
};
test.each<[string, Record<string, object>]>([
  ['earlier wording', { '2024-05-02-x.json': { recorded: '2024-06-01', ids: { a: {}, ...lie } } }],
  ['earlier wording in a new file', { 'y.json': { recorded: '2024-06-01', ids: lie } }],
  ['a withdrawal', { '2024-05-02-x.json': { withdrawn: '2024-06-02', ids: {} } }],
  ['an unknown field', { 'y.json': { ids: {}, script: 'x' } }],
  ['another kind of file', { 'y.sh': {} }],
  ['a hidden file', { '.gitattributes': {} }],
])('%s that a package may have written is not committed', (_, record) => {
  const { status, text } = run('record', 'record', {}, checkout(record));
  expect([status, text]).toEqual([1, expect.stringContaining('The new record is not committed')]);
});

test('an older run never replaces a newer deployment', () => {
  const step = 'Refuse to replace a newer deployment';
  expect(run('publish', step)).toMatchObject({ status: 0 });
  expect(run('publish', step, { GITHUB_SHA: 'old' })).toMatchObject({
    status: 1,
    text: expect.stringContaining('does not replace it') as string,
  });
});

test.each<[string, object, number]>([
  ['all of it', live, 0],
  [
    'a correction',
    {
      ...live,
      '2024-05-02-hawaii': {
        ids: { dicas: {}, 'dicas-1': { sha256: 'bb', history: [{ sha256: 'aa' }] } },
      },
    },
    0,
  ],
  [
    'a withdrawal',
    { ...live, '2024-05-02-hawaii': { withdrawn: 'x', ids: { dicas: [], 'dicas-1': ['aa'] } } },
    0,
  ],
  [
    'another hash',
    { ...live, '2024-05-02-hawaii': { ids: { dicas: {}, 'dicas-1': { sha256: 'bb' } } } },
    1,
  ],
  ['an ID less', { ...live, '2024-05-02-hawaii': { ids: { 'dicas-1': { sha256: 'aa' } } } }, 1],
  ['a meeting less', { terms: live.terms }, 1],
  ['a term less', { ...live, terms: { ids: {} } }, 1],
])('right before publishing a record with %s is compared once more', (_, built, status) => {
  mkdirSync(join(root, 'temp/built'));
  writeFileSync(join(root, 'temp/built/permalinks.json'), JSON.stringify(built));
  const result = run('publish', 'Compare the record with the live one once more');
  expect([result.status, result.text]).toEqual([status, expect.any(String)]);
});

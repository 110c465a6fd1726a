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
import { commit, git, siteDirectory } from './commands/site-directory.ts';

interface Workflow {
  jobs: Record<string, { steps: { run?: string; name?: string; id?: string }[] }>;
}
const { jobs } = parse(readFileSync('.github/workflows/site.yml', 'utf8')) as Workflow;

const live = {
  '2024-05-02-hawaii': { ids: { dicas: {}, 'dicas-1': { sha256: 'aa' } } },
  terms: { ids: { dicas: {} } },
};

const run3 = 'https://github.com/o/r/actions/runs/3/job/4';

/** What GitHub and the site answer, and the directories of a runner. */
let state: Record<string, string>;
let root: string;
beforeEach(() => {
  // `gh` answers with the value of the address that is asked for, curl with the live record. As the
  // real ones, both print the body of a 404.
  const gh = `#!/bin/bash
key=$(sed 's,[^A-Za-z0-9],_,g' <<<"$2"); value="GH_\${key#repos_o_r_}"
while [ "$1" != --jq ]; do shift; done
if [ -z "\${!value+x}" ]; then echo '{"message":"Not Found"}'; echo 'gh: Not Found (HTTP 404)' >&2; exit 1; fi
if [ "\${!value}" = down ]; then echo 'gh: error connecting' >&2; exit 1; fi
jq -r "$2" <<<"\${!value}"\n`;
  const curl = `#!/bin/bash
while [ "$1" != --output ]; do shift; done
[ "$LIVE" != down ] || exit 7
printf '%s' "$LIVE" > "$2"
[ "$LIVE" = 404 ] && printf 404 || printf 200\n`;
  root = siteDirectory({ 'bin/gh': gh, 'bin/curl': curl, 'temp/x': '', env: '', output: '' });
  for (const name of ['gh', 'curl']) chmodSync(join(root, 'bin', name), 0o755);
  state = {
    GH_pages: '{"html_url":"https://o.github.io/r/"}',
    GH_deployments_environment_github_pages_per_page_100: '[{"id":7}]',
    GH_deployments_environment_github_pages_per_page_20: '[{"id":7}]',
    GH_deployments_7: '{"sha":"new"}',
    GH_deployments_7_statuses: `[{"state":"inactive"},{"state":"success","log_url":"${run3}"}]`,
    GH_actions_runs_3: '{"path":".github/workflows/site.yml"}',
    GH_compare_old___new: '{"status":"ahead"}',
    GH_compare_new___new: '{"status":"identical"}',
    LIVE: JSON.stringify(live),
  };
});

/** Runs a step as GitHub does, in a directory that has the scripts of the repository. */
function run(job: string, step: string, variables: Record<string, string> = {}, cwd = '.') {
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
  const { status, stdout, stderr } = spawnSync('bash', ['-e', script], { cwd, env });
  return { status, text: `${String(stdout)}${String(stderr)}` };
}

function expectRefused({ status, text }: ReturnType<typeof run>, message: string): void {
  expect([status, text]).toEqual([1, expect.stringContaining(message)]);
}

const fetchStep = 'Fetch the published record';
const published = () => readFileSync(join(root, 'env'), 'utf8');

test('the check compares with the record that is live', () => {
  expect(run('check', fetchStep)).toMatchObject({ status: 0 });
  expect(published()).toBe(`PUBLISHED=${join(root, 'temp/published.json')}\nDEPLOYED=new\n`);
  expect(readFileSync(join(root, 'temp/published.json'), 'utf8')).toBe(JSON.stringify(live));
});

test.each(['404', 'down', '<!doctype html>', '', '[]', '{}', '{"a":'])(
  'a live record that is %j stops',
  (LIVE) => {
    const result = run('check', fetchStep, { LIVE });
    expectRefused(result, '::error::https://o.github.io/r/permalinks.json');
    expect(published()).toBe('');
  },
);

test('only a confirmed first deployment means that nothing is published', () => {
  const statuses = state['GH_deployments_7_statuses'] ?? '';
  state['GH_deployments_7_statuses'] = '[{"state":"failure"}]';
  expectRefused(run('check', fetchStep), 'tick “First deployment”');
  for (const variables of [{ FIRST_DEPLOYMENT: 'true' }, { GITHUB_EVENT_NAME: 'pull_request' }]) {
    expect(run('check', fetchStep, variables).status).toBe(0);
    expect(published()).toBe('');
  }
  state['GH_deployments_7_statuses'] = statuses;
  const lost = run('check', fetchStep, { FIRST_DEPLOYMENT: 'true', LIVE: '404' });
  expectRefused(lost, 'remove the deployment: gh api');
});

test('a site that “Deploy from a branch” made before is no record that was lost', () => {
  state = { ...state, LIVE: '404', GH_actions_runs_3: '{"path":"dynamic/pages/x"}' };
  expect(run('check', fetchStep).text).toContain('tick “First deployment”');
  expect(run('check', fetchStep, { FIRST_DEPLOYMENT: 'true' }).status).toBe(0);
  expect(existsSync(join(root, 'temp/published.json'))).toBe(false);
  for (const run7 of ['down', '{"path":".github/workflows/site.yml"}']) {
    state['GH_actions_runs_3'] = run7;
    expect(run('check', fetchStep, { FIRST_DEPLOYMENT: 'true' }).status).toBe(1);
  }
  expect(published()).toBe('');
});

test('tests run unless only content was changed since the last deployment', () => {
  const clone = checkout({});
  const change = (path: string, text: string) => {
    writeFileSync(join(clone, path), text);
    git(clone, 'add', path);
    commit(clone);
    return headOf(clone);
  };
  writeFileSync(join(root, 'bin/npm'), '#!/bin/sh\necho "npm $*"\n', { mode: 0o755 });
  const step = 'Test, unless only content was changed since the last deployment';
  const tests = (DEPLOYED: string) => run('check', step, { DEPLOYED }, clone);
  const deployed = change('code.ts', '');
  change('content/site.yaml', 'name: A');
  expect(tests(deployed)).toEqual({ status: 0, text: '' });
  for (const unknown of ['', 'f'.repeat(40)]) expect(tests(unknown).text).toContain('npm test');
  // A change of code that was never deployed is tested with the content that follows.
  change('code.ts', 'code');
  change('content/site.yaml', 'name: B');
  expect(tests(deployed)).toEqual({ status: 0, text: 'npm test\n' });
});

test('without Pages the message says what to click; if GitHub is down nothing is assumed', () => {
  const { GH_pages: pages, ...others } = state;
  expect(pages).toBeDefined();
  state = others;
  expect(run('check', fetchStep).text).toContain('Choose Settings, Pages, Source “GitHub Actions”');
  state = { ...others, GH_pages: 'down' };
  const unanswered = run('check', fetchStep, { FIRST_DEPLOYMENT: 'true' });
  expectRefused(unanswered, 'GitHub does not answer');
});

/** A checkout with an origin, and the new record as it was downloaded. */
function checkout(record: Record<string, object | undefined>): string {
  const clone = siteDirectory({ 'content/permalinks/2024-05-02-x.json': JSON.stringify(meeting) });
  mkdirSync(join(clone, '.github'));
  for (const name of ['check-new-record.sh', 'compare-records.sh', 'published-record.sh']) {
    symlinkSync(resolve('.github', name), join(clone, '.github', name));
  }
  git(clone, 'init', '-qb', 'main');
  git(clone, 'add', 'content');
  commit(clone);
  git(root, 'init', '-q', '--bare', 'origin');
  git(clone, 'remote', 'add', 'origin', join(root, 'origin'));
  git(clone, 'push', '-qu', 'origin', 'main');
  mkdirSync(join(root, 'temp/record'));
  const files = { '2024-05-02-x.json': meeting, ...record };
  for (const [name, value] of Object.entries<object | undefined>(files)) {
    if (value) writeFileSync(join(root, 'temp/record', name), JSON.stringify(value));
  }
  return clone;
}

const meeting = {
  recorded: '2024-06-01',
  followUps: { since: { recorded: '2024-06-02', sha256: 'cc' } },
  ids: { a: {}, 'a-1': { sha256: 'aa' } },
};

function headOf(directory: string): string {
  const words = ['rev-parse', 'main'];
  return execFileSync('git', words, { cwd: directory, encoding: 'utf8' }).trim();
}

test('new ids and changed events are committed and pushed before they are published', () => {
  const since = { recorded: '2024-06-02', updated: '2024-06-03', sha256: 'dd' };
  const clone = checkout({
    '2024-05-02-x.json': { ...meeting, followUps: { since, 'since-2': since } },
    '2024-06-01-y.json': { recorded: '2024-06-02', ids: { b: {} } },
    'terms.json': { ids: { term: { recorded: '2024-06-02', sha256: 'ee' } } },
  });
  expect(run('record', 'record', {}, clone)).toMatchObject({ status: 0 });
  const head = headOf(join(root, 'origin'));
  expect(readFileSync(join(root, 'output'), 'utf8')).toBe(`commit=${head}\n`);
  expect(existsSync(join(clone, 'content/permalinks/2024-06-01-y.json'))).toBe(true);
});

test('if main is protected the message says what to do', () => {
  const clone = checkout({ '2024-06-01-y.json': { recorded: '2024-06-02', ids: { b: {} } } });
  writeFileSync(join(root, 'origin/hooks/pre-receive'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const result = run('record', 'record', {}, clone);
  expectRefused(result, 'commit content/permalinks in a pull request');
  expect(readFileSync(join(root, 'output'), 'utf8')).toBe('');
});

const lie = {
  'a-1': { sha256: 'bb', history: [{ until: '2024-06-02', sha256: 'aa', text: 'Lie.' }] },
};
const changed = (change: object) => ({ '2024-05-02-x.json': { ...meeting, ...change } });
test.each<[string, Record<string, object | undefined>]>([
  ['earlier wording', changed({ ids: { a: {}, ...lie } })],
  ['earlier wording in a new file', { 'y.json': { recorded: '2024-06-01', ids: lie } }],
  ['a withdrawal', { '2024-05-02-x.json': { withdrawn: '2024-06-02', ids: {} } }],
  ['another day', changed({ recorded: '2024-05-31' })],
  ['a day of correction', changed({ updated: '2024-06-02' })],
  ['another day of an event', changed({ followUps: { since: { recorded: 'x', sha256: 'cc' } } })],
  ['an event less', changed({ followUps: {} })],
  ['another hash', changed({ ids: { ...meeting.ids, 'a-1': { sha256: 'bb' } } })],
  ['an ID less', changed({ ids: { a: {} } })],
  ['a file less', { '2024-05-02-x.json': undefined }],
  ['an unknown field', { 'y.json': { ids: {}, script: 'x' } }],
  ['another kind of file', { 'y.sh': {} }],
  ['a hidden file', { '.gitattributes': {} }],
])('%s that a package may have written is not committed', (_, record) => {
  const result = run('record', 'record', {}, checkout(record));
  expectRefused(result, 'The new record is not committed');
});

const refuseStep = 'Refuse to replace a newer deployment';

test('an older run never replaces a newer deployment', () => {
  expect(run('publish', refuseStep)).toMatchObject({ status: 0 });
  expectRefused(run('publish', refuseStep, { GITHUB_SHA: 'old' }), 'does not replace it');
});

test('a deployment that cannot be read is not taken for an older one', () => {
  state['GH_deployments_environment_github_pages_per_page_20'] = 'down';
  expect(run('publish', refuseStep).status).toBe(1);
});

const withdrawn = { withdrawn: '2024-06-02', ids: { dicas: [], 'dicas-1': ['aa'] } };
const liveWith = (ids: object) => ({ ...live, '2024-05-02-hawaii': { ids } });
const correction = { sha256: 'bb', history: [{ sha256: 'aa' }] };
test.each<[string, object, number, object?]>([
  ['all of it', live, 0],
  ['a withdrawal of before', { a: withdrawn }, 0, { a: withdrawn }],
  ['a withdrawal less', { a: { ...live['2024-05-02-hawaii'] } }, 1, { a: withdrawn }],
  ['another withdrawal', { a: { ...withdrawn, reason: 'x' } }, 1, { a: withdrawn }],
  ['a correction', liveWith({ dicas: {}, 'dicas-1': correction }), 0],
  ['a withdrawal', { ...live, '2024-05-02-hawaii': withdrawn }, 0],
  ['another hash', liveWith({ dicas: {}, 'dicas-1': { sha256: 'bb' } }), 1],
  ['an ID less', liveWith({ 'dicas-1': { sha256: 'aa' } }), 1],
  ['a meeting less', { terms: live.terms }, 1],
  ['a term less', { ...live, terms: { ids: {} } }, 1],
])(
  'right before publishing a record with %s is compared once more',
  (_, built, status, before = live) => {
    state['LIVE'] = JSON.stringify(before);
    mkdirSync(join(root, 'temp/built'));
    writeFileSync(join(root, 'temp/built/permalinks.json'), JSON.stringify(built));
    const result = run('publish', 'Compare the record with the live one once more');
    expect([result.status, result.text]).toEqual([status, expect.any(String)]);
  },
);

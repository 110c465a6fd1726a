import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '../../src/serve/static-server.ts';
import { siteDirectory } from './site-directory.ts';

const start = fileURLToPath(new URL('../../src/commands/start.ts', import.meta.url));

test('npm start passes over a port in use, says so, serves, and ends on SIGINT', async () => {
  const directory = siteDirectory({
    'dist/index.html': 'Hello',
    'content/site.yaml':
      'name: Any\norigin: https://any.example\ncontact: mailto:a@any.example\nbasePath: /docs\n',
  });
  const other = await serve(directory, { port: 0, base: '/' });
  onTestFinished(other.close);
  const { port } = new URL(other.address);

  const started = startIn(directory, { PORT: port });
  let output = '';
  for await (const line of createInterface(started.stdout)) {
    output += `${line}\n`;
    if (line.includes('http')) break;
  }
  expect(output).toContain(`Port ${port} is in use; trying ${Number(port) + 1}.\n`);
  const [address = ''] = /http:\S+/.exec(output) ?? [];
  expect(new URL(address).pathname).toBe('/docs/');
  expect(await (await fetch(address)).text()).toBe('Hello');

  started.kill('SIGINT');
  expect(await once(started, 'exit')).toEqual([0, null]);
});

test('a missing dist/ is told in a sentence', async () => {
  const started = startIn(siteDirectory({}), {});
  expect(await text(started.stderr)).toMatch(/dist does not exist: check its name and folder\n$/);
});

test.each(['http', '-1', '70000'])('PORT=%s is refused in a sentence', async (PORT) => {
  const started = startIn(siteDirectory({ 'dist/index.html': '' }), { PORT });
  const exit = once(started, 'exit');
  const [line] = (await once(createInterface(started.stderr), 'line')) as [string];
  expect(line).toBe(`PORT must be a number from 0 to 65535: "${PORT}"`);
  expect(await exit).toEqual([1, null]);
});

test('--help prints the usage, and what it does not know is refused with it', async () => {
  const help = startIn(siteDirectory({}), {}, ['--help']);
  expect(await text(help.stdout)).toMatch(/^Usage: npm start\n/);
  const odd = startIn(siteDirectory({}), {}, ['--open']);
  const [errors, exit] = await Promise.all([text(odd.stderr), once(odd, 'exit')]);
  expect(errors).toMatch(/^Unknown option '--open'[^]*Usage: npm start/);
  expect(errors).not.toContain('node:');
  expect(exit).toEqual([1, null]);
});

function startIn(directory: string, env: Record<string, string>, words: string[] = []) {
  const started = spawn(process.execPath, [start, ...words], {
    cwd: directory,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void started.kill());
  return started;
}

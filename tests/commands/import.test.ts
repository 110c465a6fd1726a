import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command } from './command.ts';
import { siteDirectory } from './site-directory.ts';

const seed = readFileSync('content/sources/2024-05-02-hawaii.txt');

test('standard input becomes a source, byte for byte, and a meeting file', async () => {
  const directory = siteDirectory({});
  const { status, output } = await command('import', directory, [], seed);
  expect(status).toBe(0);
  expect(output).toContain('Standard input is now');
  expect(output).toContain('a heading and an ID for each PLACEHOLDER');
  expect(readFileSync(join(directory, 'sources/2024-05-02-hawaii.txt')).equals(seed)).toBe(true);
  expect(filesIn(directory)).toEqual([
    'meetings/2024-05-02-hawaii.md',
    'sources/2024-05-02-hawaii.txt',
  ]);
});

test('nothing is overwritten, and no half of a meeting is left behind', async () => {
  const meeting = 'meetings/2024-05-02-hawaii.md';
  const directory = siteDirectory({ [meeting]: 'Mine' });
  const { status, errors } = await command('import', directory, [], seed);
  expect(status).toBe(1);
  expect(errors).toContain(`${join(directory, meeting)} exists already`);
  expect(filesIn(directory)).toEqual([meeting]);
  expect(readFileSync(join(directory, meeting), 'utf8')).toBe('Mine');
});

test('of several texts each is imported by itself', async () => {
  const received = siteDirectory({ 'good.txt': seed, 'empty.txt': '', 'odd.txt': 'A title' });
  const directory = siteDirectory({});
  const words = ['empty.txt', 'odd.txt', 'good.txt', 'none.txt'].map((name) =>
    join(received, name),
  );
  const { status, output, errors } = await command('import', directory, words);
  expect(status).toBe(1);
  expect(errors).toContain('empty.txt is empty. Nothing was written.');
  expect(errors).toContain('odd.txt has no sentence');
  expect(errors).toContain('none.txt does not exist: check its name and folder');
  expect(output).toContain('good.txt is now');
  expect(filesIn(directory)).toHaveLength(2);
});

test('a text without a date asks for the id, and takes it', async () => {
  const text = 'A call (Summary)\n\nThe Ministers spoke.';
  const directory = siteDirectory({});
  const { errors } = await command('import', directory, [], text);
  expect(errors).toContain(
    'has no day that is certainly that of the meeting: give the meeting its id, --id YYYY-MM-DD-place',
  );
  const { errors: odd } = await command('import', directory, ['--id', '../../escape'], text);
  expect(odd).toContain('cannot have the id “../../escape”');
  expect(filesIn(directory)).toEqual([]);
  await command('import', directory, ['--id', '2024-05-02-call'], text);
  expect(filesIn(directory)).toContain('meetings/2024-05-02-call.md');
});

test('--help prints the usage, and an option that there is not is refused with it', async () => {
  const directory = siteDirectory({});
  const help = await command('import', directory, ['--help']);
  expect(help).toMatchObject({ status: 0, errors: '' });
  expect(help.output).toContain('Usage: npm run import');
  const odd = await command('import', directory, ['--place', 'Hawaii']);
  expect(odd.status).toBe(1);
  expect(odd.errors).toMatch(/^Unknown option '--place'.*\n\nUsage: npm run import/s);
  expect(odd.errors).not.toContain('node:');
});

function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(directory.length + 1))
    .sort();
}

// `npm run import -- text.txt …`, or from standard input: makes a meeting of an official text.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { decodeText } from '../import/decode-text.ts';
import { importText } from '../import/import-text.ts';
import { remarks } from '../import/remarks.ts';
import type { Numbers } from '../import/recognise.ts';
import { sentenceOfError } from '../problems/system-errors.ts';
import { visible } from '../problems/invisible.ts';
import { contentDirectory } from '../site/current-site.ts';

const usage = `Usage: npm run import -- [--id YYYY-MM-DD-place] [--numbers paragraphs|text] [text.txt …]

Makes a source and a meeting file of an official text: of each file named, or of standard input.
--id gives one meeting its id, which is otherwise made of its day and place.
--numbers says what the numbers before paragraphs are: they count the paragraphs, or are part of
the text.`;

const words = readArguments();
if (words?.help) console.log(usage);
else if (words) await importAll(words);

interface Words {
  paths: string[];
  id?: string;
  numbers?: Numbers;
  help?: boolean;
}

function readArguments(): Words | undefined {
  try {
    const { values, positionals: paths } = parseArgs({
      allowPositionals: true,
      options: {
        id: { type: 'string' },
        numbers: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (paths.length > 1 && values.id !== undefined) {
      throw new Error('--id names one meeting: import one text at a time');
    }
    const { numbers, ...others } = values;
    if (numbers !== undefined && numbers !== 'paragraphs' && numbers !== 'text') {
      throw new Error(`--numbers must be “paragraphs” or “text”, not “${numbers}”`);
    }
    return { ...others, ...(numbers !== undefined && { numbers }), paths };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exitCode = 1;
    return undefined;
  }
}

async function importAll({ paths, id, numbers }: Words): Promise<void> {
  if (paths.length === 0) await importFrom('Standard input', buffer(process.stdin), id, numbers);
  for (const path of paths) await importFrom(path, readFile(path), id, numbers);
}

async function importFrom(
  name: string,
  received: Promise<Uint8Array>,
  id: string | undefined,
  numbers: Numbers | undefined,
): Promise<void> {
  try {
    const bytes = await received;
    const imported = importText(decodeText(bytes), id, numbers);
    const sources = join(contentDirectory(), 'sources');
    const meetings = join(contentDirectory(), 'meetings');
    for (const folder of [sources, meetings]) await mkdir(folder, { recursive: true });
    const source = join(sources, `${imported.id}.txt`);
    const meeting = join(meetings, `${imported.id}.md`);
    await writeNewFiles([
      [source, bytes],
      [meeting, imported.markdown],
    ]);
    const lines = [`${name} is now`, `  ${source}`, `  ${meeting}`, ...remarks(imported)];
    console.log(lines.map(visible).join('\n'));
  } catch (error) {
    console.error(`${name} ${visible(sentenceOfError(error))}. Nothing was written.`);
    process.exitCode = 1;
  }
}

/** Writes files that must not be there yet, all of them or none. Throws where one is there. */
async function writeNewFiles(files: readonly [path: string, bytes: string | Uint8Array][]) {
  const written: string[] = [];
  try {
    for (const [path, bytes] of files) {
      await writeFile(path, bytes, { flag: 'wx' });
      written.push(path);
    }
  } catch (error) {
    await Promise.all(written.map((path) => rm(path)));
    throw (error as NodeJS.ErrnoException).code === 'EEXIST'
      ? new Error(
          `cannot be written: ${(error as NodeJS.ErrnoException).path ?? ''} is there already (another meeting of that day needs an id of its own, --id)`,
        )
      : error;
  }
}

// `npm run import -- text.txt …`, or from standard input: makes a meeting of an official text.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { decodeText } from '../import/decode-text.ts';
import { importText } from '../import/import-text.ts';
import { remarks } from '../import/remarks.ts';
import type { Numbers } from '../import/recognise.ts';
import { faultOf } from '../problems/system-errors.ts';
import { visible } from '../problems/invisible.ts';
import { contentDirectory } from '../site/current-site.ts';
import { writeFiles } from '../site/write-files.ts';
import { readWords, refuseWords } from './run-command.ts';

const usage = `npm run import -- [--id YYYY-MM-DD-place] [--numbers paragraphs|text] [text.txt …]

Makes a source and a meeting file of an official text: of each file named, or of standard input.
--id gives one meeting its ID, which is otherwise made of its day and place.
--numbers says what the numbers before paragraphs are: they count the paragraphs, or are part of
the text.`;

const { options, words: paths } = readWords(usage, {
  id: { type: 'string' },
  numbers: { type: 'string' },
});
const { id, numbers } = options as { id?: string; numbers?: Numbers };
if (paths.length > 1 && id !== undefined) {
  refuseWords('--id names one meeting: import one text at a time', usage);
}
if (numbers !== undefined && !['paragraphs', 'text'].includes(numbers)) {
  refuseWords(`--numbers must be “paragraphs” or “text”, not “${numbers}”`, usage);
}
if (paths.length === 0) await importFrom('Standard input', buffer(process.stdin));
for (const path of paths) await importFrom(path, readFile(path));

async function importFrom(name: string, received: Promise<Uint8Array>): Promise<void> {
  try {
    const bytes = await received;
    const imported = importText(decodeText(bytes), id, numbers);
    const source = join(contentDirectory(), 'sources', `${imported.id}.txt`);
    const meeting = join(contentDirectory(), 'meetings', `${imported.id}.md`);
    const present = [source, meeting].find((path) => existsSync(path));
    if (present !== undefined) {
      throw new Error(
        `cannot be written: ${present} exists already. To import it again, delete its two files; another meeting of that day needs an ID of its own (--id)`,
      );
    }
    await writeFiles({ [source]: bytes, [meeting]: imported.markdown });
    const lines = [`${name} is now`, `  ${source}`, `  ${meeting}`, ...remarks(imported)];
    console.log(lines.map(visible).join('\n'));
  } catch (error) {
    console.error(`${name} ${visible(faultOf(error))}. Nothing was written.`);
    process.exitCode = 1;
  }
}

// `npm run import -- text.txt …`, or a text on standard input: makes a source and a meeting file
// of each official text. Nothing is overwritten, and of a text that fails nothing is written.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { decodeText } from '../import/decode-text.ts';
import { importText } from '../import/import-text.ts';
import { remarks } from '../import/remarks.ts';
import { contentDirectory } from '../site/current-site.ts';
import { writeNewFiles } from './write-new-files.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { id: { type: 'string' } },
});
if (positionals.length > 1 && values.id !== undefined) {
  console.error('--id names one meeting: import one text at a time');
  process.exit(1);
}
if (positionals.length === 0) await importFrom('Standard input', buffer(process.stdin));
for (const path of positionals) await importFrom(path, readFile(path));

async function importFrom(name: string, received: Promise<Uint8Array>): Promise<void> {
  try {
    const bytes = await received;
    const imported = importText(decodeText(bytes), values.id);
    const sources = join(contentDirectory(), 'sources');
    const meetings = join(contentDirectory(), 'meetings');
    for (const folder of [sources, meetings]) await mkdir(folder, { recursive: true });
    const source = join(sources, `${imported.id}.txt`);
    const meeting = join(meetings, `${imported.id}.md`);
    await writeNewFiles([
      [source, bytes],
      [meeting, imported.markdown],
    ]);
    console.log([`${name} is now`, `  ${source}`, `  ${meeting}`, ...remarks(imported)].join('\n'));
  } catch (error) {
    console.error(`${name} ${(error as Error).message}. Nothing was written.`);
    process.exitCode = 1;
  }
}

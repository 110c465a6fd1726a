// `npm start`: serves dist/, which npm's `prestart` has built, until it is interrupted.
import { sentenceOfError } from '../problems/system-errors.ts';
import { contentDirectory } from '../site/current-site.ts';
import { readSettings } from '../site/read-settings.ts';
import { serveOnFreePort } from '../serve/static-server.ts';
import { readWords, refuseWords } from './run-command.ts';

const usage = `npm start

Builds the site, serves dist/ on this machine and prints the address. PORT=8080 npm start takes
another port than 4321.`;

const [extra] = readWords(usage, {}).words;
if (extra !== undefined) refuseWords(`“${extra}” is no option.`, usage);
const { PORT = '4321' } = process.env;
if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65535) {
  refuseWords(`PORT must be a number from 0 to 65535: "${PORT}"`, usage);
}

try {
  const { settings } = await readSettings(contentDirectory());
  const base = settings?.basePath ?? '';
  const site = await serveOnFreePort('dist', { port: Number(PORT), base });
  console.log(`The site is at ${site.address} (Ctrl+C ends it)`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void site.close());
} catch (error) {
  console.error(sentenceOfError(error));
  process.exitCode = 1;
}

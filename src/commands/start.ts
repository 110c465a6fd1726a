// `npm start`: serves dist/, which npm's `prestart` has built, until it is interrupted.
import { parseArgs } from 'node:util';
import { contentDirectory } from '../site/current-site.ts';
import { readSettings } from '../site/read-settings.ts';
import { serveOnFreePort } from '../serve/static-server.ts';

const usage = `Usage: npm start

Builds the site, serves dist/ on this machine and prints the address. PORT=8080 npm start takes
another port than 4321.`;

try {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
} catch (error) {
  console.error(`${(error as Error).message}\n\n${usage}`);
  process.exit(1);
}

const { PORT = '4321' } = process.env;
if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65535) {
  console.error(`PORT must be a number from 0 to 65535: "${PORT}"`);
  process.exit(1);
}

const { settings } = await readSettings(contentDirectory());
const site = await serveOnFreePort('dist', {
  port: Number(PORT),
  base: settings?.basePath ?? '',
});
console.log(`The site is at ${site.address} (Ctrl+C ends it)`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void site.close());

// `npm start`: serves dist/, which npm's `prestart` has built, until it is interrupted.
import { contentDirectory } from '../site/current-site.ts';
import { readSettings } from '../site/read-settings.ts';
import { serveOnFreePort } from '../serve/static-server.ts';

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

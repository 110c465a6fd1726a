import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { VFile } from 'vfile';
import { searchAddress } from '../meeting/addresses.ts';
import { plural } from '../meeting/in-words.ts';
import { href, type Site } from '../meeting/site.ts';
import { comparedWithNothing, reportProblems } from '../problems/report-problems.ts';
import { sentenceOfError } from '../problems/system-errors.ts';
import { contentDirectory, currentSite, forgetCurrentSite } from '../site/current-site.ts';
import { drawingAt, writeDrawings } from '../typeset/draw.ts';
import { checkBuiltPages } from './check-built-pages.ts';
import { searchFileAt, writeSearchIndex } from './search-files.ts';

/** `prepare`, the pages and `complete` are everything that a build does, in order. */
async function prepare(directory: string, logger: AstroIntegrationLogger): Promise<void> {
  const { files, isCompared } = await currentSite();
  if (!isCompared) logger.warn(comparedWithNothing);
  failOnProblems(files, (problems) => `The content has ${problems}; nothing was built.`);
  emptyOutput(directory);
}

async function complete(site: Site, directory: string): Promise<void> {
  const pages = checkBuiltPages(site, directory);
  failOnProblems(pages, (problems) => `The built pages have ${problems}.`);
  await linkSearchProgram(site, directory);
  await writeSearchIndex(site, directory);
  await writeDrawings(site, directory);
}

/**
 * Has the built search page load the search program itself, a round trip before another script could
 * ask for it. The program’s address is known only once the scripts are built.
 */
async function linkSearchProgram(site: Site, directory: string): Promise<void> {
  const scripts = await readdir(join(directory, '_astro'));
  const program = scripts.find((name) => name.startsWith('search-page'));
  if (program === undefined) throw new Error('The build has no search program');
  const page = join(directory, searchAddress, 'index.html');
  const script = `<script type="module" src="${href(site, `/_astro/${program}`)}"></script>`;
  await writeFile(page, (await readFile(page, 'utf8')).replace('</head>', `${script}</head>`));
}

/** Builds what pages alone do not make, and in dev answers with it and reloads on changes. */
export function publishSite(): AstroIntegration {
  let outDir = '';
  return {
    name: 'publish-site',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        // Astro ignores pages whose names begin with an underscore; hosts want this very name.
        injectRoute({ pattern: '/_headers', entrypoint: './src/publish/headers.ts' });
        // As ES modules the search programs load what few readers need when they need it.
        updateConfig({ vite: { build: { emptyOutDir: false }, worker: { format: 'es' } } });
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ logger }) => prepare(outDir, logger).catch(failOfSystem),
      'astro:build:done': async () => {
        const { site } = await currentSite();
        if (site) await complete(site, outDir).catch(failOfSystem);
      },
      'astro:server:setup': ({ server }) => {
        const directory = resolve(contentDirectory());
        const report = async () => reportProblems((await currentSite()).files);
        void report();
        server.watcher.add(directory);
        server.watcher.on('all', (_event, path) => {
          if (!resolve(path).startsWith(directory)) return;
          forgetCurrentSite();
          void report();
          // Makes Astro forget the paths that the pages gave it.
          server.environments.ssr.hot.send('astro:content-changed', {});
          server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          fileAt(pathname).then((bytes) => {
            // Browsers know the other files by their first bytes.
            if (pathname.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
            if (bytes) response.end(bytes);
            else next();
          }, next);
        });
      },
    },
  };
}

/** In dev, a file that no page makes. `path` has the base path. */
async function fileAt(path: string): Promise<Uint8Array | undefined> {
  const { site } = await currentSite();
  return site && ((await searchFileAt(site, path)) ?? drawingAt(site, path));
}

/** Prints the problems of files. Throws if there are any. */
function failOnProblems(files: readonly VFile[], message: (problems: string) => string): void {
  const count = reportProblems(files);
  if (count > 0) fail(message(plural(count, 'problem')));
}

/** Ends the build with a sentence. Astro prints the stack of an error that has one. */
function fail(sentence: string): never {
  throw Object.assign(new Error(sentence), { stack: '' });
}

/** Says what the system refused: a full disk, a directory that may not be written. */
function failOfSystem(error: unknown): never {
  if ((error as NodeJS.ErrnoException).syscall !== undefined) fail(`${sentenceOfError(error)}.`);
  throw error;
}

/**
 * Empties the output directory, but for the repository that some publish it from. Astro empties it
 * with `new Set(".git")`, a set of four letters, and so deletes `.git`:
 * https://github.com/withastro/astro/issues/6151 quotes the line.
 */
function emptyOutput(directory: string): void {
  mkdirSync(directory, { recursive: true });
  for (const name of readdirSync(directory)) {
    if (name !== '.git') rmSync(resolve(directory, name), { recursive: true });
  }
}

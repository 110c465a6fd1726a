import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { plural } from '../meeting/in-words.ts';
import { contentDirectory, currentSite, forgetCurrentSite } from '../site/current-site.ts';
import { comparedWithNothing, reportProblems } from '../problems/report-problems.ts';

/** Holds the build to the content: it fails once, with every problem listed; dev reloads on change. */
export function content(): AstroIntegration {
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        // Astro ignores pages whose names begin with an underscore; hosts want this very name.
        injectRoute({ pattern: '/_headers', entrypoint: './src/publish/headers.ts' });
      },
      'astro:build:start': async ({ logger }) => {
        const { files, isCompared } = await currentSite();
        if (!isCompared) logger.warn(comparedWithNothing);
        const count = reportProblems(files);
        if (count > 0)
          throw new Error(`The content has ${plural(count, 'problem')}; nothing was built.`);
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
          // Astro's own word for this: it forgets the paths that the pages gave it.
          server.environments.ssr.hot.send('astro:content-changed', {});
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}

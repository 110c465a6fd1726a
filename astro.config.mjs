import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { buildPlace } from './src/publish/build-place.ts';
import { builtPages } from './src/publish/built-pages.ts';
import { content } from './src/publish/content.ts';
import { exportRoutes } from './src/publish/export-routes.ts';
import { absoluteUrl } from './src/meeting/site.ts';
import { currentSite } from './src/site/current-site.ts';
import { removedFiles } from './src/publish/removed-files.ts';
import { removedPages } from './src/publish/removed-pages.ts';
import { oneCopy } from './src/publish/one-copy.ts';
import { oldOutput } from './src/publish/old-output.ts';
import { searchIndex } from './src/publish/search-index.ts';
import { typeset } from './src/typeset/typeset.ts';

const { site } = await currentSite();
const removed = new Set(
  site ? removedPages(site).map(({ address }) => absoluteUrl(site, address)) : [],
);
/** Leave removed and withdrawn pages out of the sitemap. @param {string} page */
const filter = (page) => !removed.has(page);

export default defineConfig({
  ...(site && { site: site.origin, base: site.basePath || '/' }),
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // While one page is written the next is made: thirty thousand take a sixth less time, and less work.
  build: { concurrency: 16 },
  // A script in the page would need a hash in the policy; as a file it needs none.
  vite: {
    build: { assetsInlineLimit: 0 },
    // Only builds read them, and a first query has no room for fifty bytes.
    worker: { rolldownOptions: { output: { comments: { annotation: false } } } },
  },
  integrations: [
    buildPlace(),
    content(),
    oneCopy(),
    exportRoutes(),
    searchIndex(),
    oldOutput(),
    builtPages(),
    typeset(),
    removedFiles(),
    sitemap({ filter }),
  ],
});

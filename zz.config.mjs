import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { builtPages } from './src/publish/built-pages.ts';
import { content } from './src/publish/content.ts';
import { currentSite } from './src/publish/current-site.ts';
import { searchIndex } from './src/publish/search-index.ts';

const { site } = await currentSite();

export default defineConfig({
  ...(site && { site: site.origin, base: site.basePath || '/' }),
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // A script in the page would need a hash in the policy; as a file it needs none.
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [content(), builtPages(), searchIndex(), sitemap()],
});

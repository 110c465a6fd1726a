import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { isRemovedPage } from './src/publish/removed-pages.ts';
import { publishSite } from './src/publish/publish-site.ts';
import { currentSite } from './src/site/current-site.ts';

const { site } = await currentSite();

export default defineConfig({
  ...(site && { site: site.origin, base: site.basePath || '/' }),
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  server: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 4321) },
  // A script in the page would need a hash in the policy; as a file it needs none.
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [
    publishSite(),
    sitemap({ filter: (page) => !(site && isRemovedPage(site, page)) }),
  ],
});

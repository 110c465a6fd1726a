import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { absoluteUrl } from './src/meeting/site.ts';
import { publishSite } from './src/publish/publish-site.ts';
import { removedPages } from './src/permalinks/removed-pages.ts';
import { currentSite } from './src/site/current-site.ts';

const { site } = await currentSite();
// Pages that only say what was at their address are in no sitemap.
const removedUrls = site ? removedPages(site).map(({ address }) => absoluteUrl(site, address)) : [];

export default defineConfig({
  ...(site && { site: site.origin, base: site.basePath || '/' }),
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  server: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 4321) },
  // A script in the page would need a hash in the policy; as a file it needs none.
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [publishSite(), sitemap({ filter: (page) => !removedUrls.includes(page) })],
});

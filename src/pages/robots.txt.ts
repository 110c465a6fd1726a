import type { APIRoute } from 'astro';
import { sitemapAddress } from '../meeting/addresses.ts';
import { absoluteUrl } from '../meeting/site.ts';
import { pageSite } from '../publish/pages.ts';

export const GET: APIRoute = async () => {
  const sitemap = absoluteUrl(await pageSite(), sitemapAddress);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};

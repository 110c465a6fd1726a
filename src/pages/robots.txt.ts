import type { APIRoute } from 'astro';
import { permanent } from '../meeting/site.ts';
import { pageSite } from '../build/pages.ts';

export const GET: APIRoute = async () => {
  const sitemap = permanent(await pageSite(), '/sitemap-index.xml');
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};

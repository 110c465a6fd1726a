import type { APIRoute } from 'astro';
import { siteFiles } from '../exports/site-files.ts';
import { pageSite } from './pages.ts';

/** The endpoint of the file about the whole site whose route is asked for. */
export const GET: APIRoute = async ({ routePattern }) => {
  const file = siteFiles.find(({ address }) => address === routePattern);
  if (!file) throw new Error(`No file has the route ${routePattern}`);
  return new Response(file.render(await pageSite()), {
    headers: { 'content-type': file.mediaType },
  });
};

import type { APIRoute, GetStaticPaths } from 'astro';
import type { SiteFile } from '../exports/format.ts';
import { siteFiles } from '../exports/formats.ts';
import { pageSite } from '../publish/pages.ts';

/** Every file about the whole site that is not in `public`. */
export const GET: APIRoute<{ siteFile: SiteFile }> = async ({ props: { siteFile } }) =>
  new Response(siteFile.render?.(await pageSite()), {
    headers: { 'content-type': siteFile.mediaType },
  });

export const getStaticPaths: GetStaticPaths = () =>
  siteFiles.flatMap((siteFile) => {
    if (!siteFile.render) return [];
    const [, file, extension] = /^\/(.*)\.(\w+)$/.exec(siteFile.address) ?? [];
    return { params: { file, extension }, props: { siteFile } };
  });

import type { APIRoute } from 'astro';
import { pageSite } from '../../publish/pages.ts';
import { type SearchFile, searchData } from '../../publish/search-data.ts';

export async function getStaticPaths() {
  const files = Object.values(await searchData(await pageSite()));
  return files.map((file) => ({ params: { file: file.name }, props: file }));
}

export const GET: APIRoute<SearchFile> = ({ props }) => new Response(props.text);

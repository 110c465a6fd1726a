import type { APIRoute } from 'astro';
import { pageSite } from '../../publish/pages.ts';
import { searchJson } from '../../publish/search-files.ts';

export async function getStaticPaths() {
  const files = searchJson(await pageSite());
  return [...files].map(([file, text]) => ({ params: { file }, props: { text } }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);

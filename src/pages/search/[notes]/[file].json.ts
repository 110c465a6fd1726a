import type { APIRoute } from 'astro';
import { pageSite } from '../../../publish/pages.ts';
import { publishedNotes } from '../../../publish/published-notes.ts';

export async function getStaticPaths() {
  const { directory, files } = publishedNotes(await pageSite());
  return [...files].map(([file, text]) => ({
    params: { notes: directory, file },
    props: { text },
  }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);

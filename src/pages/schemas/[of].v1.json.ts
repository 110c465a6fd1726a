import type { APIRoute } from 'astro';
import { jsonSchema } from '../../exports/json-schema.ts';
import { pageSite } from '../../build/pages.ts';

interface Props extends Record<string, unknown> {
  of: 'meeting' | 'meetings';
}

export function getStaticPaths() {
  return (['meeting', 'meetings'] as const).map((of) => ({ params: { of }, props: { of } }));
}

/** The schemas that the JSON files meet. */
export const GET: APIRoute<Props> = async ({ props: { of } }) =>
  new Response(jsonSchema(await pageSite(), of), {
    headers: { 'content-type': 'application/schema+json' },
  });

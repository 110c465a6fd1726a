import type { APIRoute } from 'astro';
import { stylesheets } from '../styles/stylesheet.ts';

/** The style of the pages of sentences. */
export const GET: APIRoute = () =>
  new Response(stylesheets.sentence.css, {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });

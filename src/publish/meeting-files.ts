import type { APIRoute, GetStaticPaths } from 'astro';
import { formats, hasFormat, meetingFiles } from '../exports/formats.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { routeOf } from './export-routes.ts';
import { pageSite } from './pages.ts';

/** The endpoint of every meeting in the format whose route is asked for. */
export const GET: APIRoute<{ meeting: Meeting }> = async ({ props: { meeting }, routePattern }) => {
  const format = meetingFiles.find((one) => routeOf(one) === routePattern);
  if (!format?.render) throw new Error(`No format has the route ${routePattern}`);
  const { render, mediaType } = format;
  return new Response(render(await pageSite(), meeting, formats), {
    headers: { 'content-type': mediaType },
  });
};

export const getStaticPaths: GetStaticPaths = async ({ routePattern }) => {
  const site = await pageSite();
  const format = meetingFiles.find((one) => routeOf(one) === routePattern);
  return site.meetings
    .filter((meeting) => format && hasFormat(site, meeting, format))
    .map((meeting) => ({ params: { meeting: meeting.id }, props: { meeting } }));
};

import type { APIRoute } from 'astro';
import { escapeXml } from '../exports/escape-xml.ts';
import { iconAddress, searchAddress } from '../meeting/addresses.ts';
import { absoluteUrl } from '../meeting/site.ts';
import { pageSite } from '../publish/pages.ts';

/** Adds the site to a browser’s search engines: https://developer.mozilla.org/docs/Web/XML/Guides/OpenSearch */
export const GET: APIRoute = async () => {
  const site = await pageSite();
  // The format allows 16 characters; whole words look better.
  const [shortName = ''] = /^.{1,16}(?=\s|$)/u.exec(site.name) ?? [site.name.slice(0, 16)];
  const search = `${absoluteUrl(site, searchAddress)}?q={searchTerms}`;
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(shortName)}</ShortName>
  <Description>${escapeXml(`Search ${site.name}`)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escapeXml(absoluteUrl(site, iconAddress))}</Image>
  <Url type="text/html" template="${escapeXml(search)}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
};

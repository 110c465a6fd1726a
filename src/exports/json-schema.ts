import { z } from 'zod';
import { fileAddress, schemaAddress } from '../meeting/addresses.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';
import { meetingSchema, meetingsSchema } from './data-schema.ts';
import type { SiteFile } from './format.ts';
import { json } from './json.ts';

const mediaType = 'application/schema+json';

/** The schema that the JSON of a meeting meets. */
export const meetingJsonSchema = {
  name: 'JSON Schema of a meeting',
  address: schemaAddress('meeting'),
  purpose: 'What each field of a meeting’s JSON holds, which are official and which editorial',
  mediaType,
  example: (site) => `import json, jsonschema, urllib.request
read = lambda address: json.load(urllib.request.urlopen(address))
meeting = read('${newestJson(site)}')
jsonschema.validate(meeting, read(meeting['$schema']))`,
  render: (site) => jsonSchema(site, schemaAddress('meeting'), meetingSchema),
} satisfies SiteFile;

/** The schema that the JSON of all meetings meets. */
export const meetingsJsonSchema = {
  name: 'JSON Schema of all meetings',
  address: schemaAddress('meetings'),
  purpose: 'The same for the file of all meetings',
  mediaType,
  example: (site) => `curl -O ${absoluteUrl(site, schemaAddress('meetings'))}`,
  render: (site) => jsonSchema(site, schemaAddress('meetings'), meetingsSchema),
} satisfies SiteFile;

function newestJson(site: Site): string {
  const [newest] = site.meetings;
  return newest ? absoluteUrl(site, fileAddress(newest.id, json.extension)) : '';
}

/** JSON Schema 2020-12. It lets unknown fields pass, so that data of a later build still meets it. */
function jsonSchema(site: Site, address: string, of: z.ZodType): string {
  const { $schema, ...schema } = z.toJSONSchema(of, { target: 'draft-2020-12', io: 'input' });
  const published = { $schema, $id: absoluteUrl(site, address), ...schema };
  return `${JSON.stringify(published, null, 2)}\n`;
}

import { z } from 'zod';
import { fileAddress, schemaAddress, type SchemaVersion } from '../meeting/addresses.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';
import { meetingSchema, meetingsSchema, passageSchema } from './data-schema.ts';
import type { SiteFile } from './format.ts';
import { json } from './json.ts';

const mediaType = 'application/schema+json';

/** The schema of the JSON of a meeting. */
export const meetingJsonSchema = {
  name: 'JSON Schema, one summary',
  address: schemaAddress('meeting'),
  purpose: 'What each field holds, and whether it is official or editorial',
  mediaType,
  example: (site) => `import json, jsonschema, urllib.request
read = lambda address: json.load(urllib.request.urlopen(address))
meeting = read('${newestJson(site)}')
jsonschema.validate(meeting, read(meeting['$schema']))`,
  render: (site) => jsonSchema(site, 'meeting'),
} satisfies SiteFile;

/** The schema of the JSON of all meetings. */
export const meetingsJsonSchema = {
  name: 'JSON Schema, all summaries',
  address: schemaAddress('meetings'),
  purpose: 'The same for all summaries',
  mediaType,
  example: (site) => `curl -O ${absoluteUrl(site, schemaAddress('meetings'))}`,
  render: (site) => jsonSchema(site, 'meetings'),
} satisfies SiteFile;

/** The schemas of version 1, for files that somebody keeps: their passages have the field `verbs`. */
export const formerJsonSchemas = (['meeting', 'meetings'] as const).map(
  (of) =>
    ({
      name: `JSON Schema, ${of === 'meeting' ? 'one summary' : 'all summaries'}, version 1`,
      address: schemaAddress(of, 1),
      purpose: 'For files downloaded before December 2026, with the field “verbs”',
      mediaType,
      example: (site) => `curl -O ${absoluteUrl(site, schemaAddress(of, 1))}`,
      render: (site) => jsonSchema(site, of, 1),
    }) satisfies SiteFile,
);

function newestJson(site: Site): string {
  const [newest] = site.meetings;
  return newest ? absoluteUrl(site, fileAddress(newest.id, json.extension)) : '';
}

/** JSON Schema 2020-12. It lets unknown fields pass, so that data of a later build still meets it. */
function jsonSchema(site: Site, of: 'meeting' | 'meetings', version?: SchemaVersion): string {
  const { $schema, ...schema } = z.toJSONSchema(of === 'meeting' ? meetingSchema : meetingsSchema, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (version === 1 && zodSchema === passageSchema) addVerbs(jsonSchema);
    },
  });
  const published = { $schema, $id: absoluteUrl(site, schemaAddress(of, version)), ...schema };
  return `${JSON.stringify(published, null, 2)}\n`;
}

/** Adds the field that passages of version 1 have, where it was. */
function addVerbs(passage: z.core.JSONSchema.BaseSchema): void {
  const verbs = {
    type: 'array',
    items: { type: 'string' },
    description: 'Verbs used, as in `text`: “affirmed”; taken mechanically',
  } as const;
  const fields = Object.entries(passage.properties ?? {});
  fields.splice(
    fields.findIndex(([name]) => name === 'address'),
    0,
    ['verbs', verbs],
  );
  passage.properties = Object.fromEntries(fields);
  const required = passage.required ?? [];
  passage.required = required.toSpliced(required.indexOf('address'), 0, 'verbs');
}

import { z } from 'zod';
import { schemaAddress } from '../meeting/addresses.ts';
import { absoluteUrl } from '../meeting/site.ts';
import { meetingSchema, meetingsSchema } from './data-schema.ts';
import type { SiteFile } from './format.ts';

/** The schemas of the JSON files. Those of version 1 are in `public/schemas` and never change. */
export const jsonSchemas: readonly SiteFile[] = [
  {
    ...schemaFile('meeting', 2, meetingSchema),
    name: 'JSON Schema, one summary',
    purpose: 'What each field holds, and whether it is official or editorial',
  },
  {
    ...schemaFile('meetings', 2, meetingsSchema),
    name: 'JSON Schema, all summaries',
    purpose: 'The same for all summaries',
  },
  {
    ...schemaFile('meeting', 1),
    name: 'JSON Schema, one summary, version 1',
    purpose: 'For files downloaded before December 2026, with the field “verbs”',
  },
  {
    ...schemaFile('meetings', 1),
    name: 'JSON Schema, all summaries, version 1',
    purpose: 'For files downloaded before December 2026, with the field “verbs”',
  },
];

/** JSON Schema 2020-12. It lets unknown fields pass, so that data of a later build still meets it. */
function schemaFile(of: 'meeting' | 'meetings', version: 1 | 2, dataSchema?: z.ZodType) {
  const address = schemaAddress(of, version);
  return {
    address,
    mediaType: 'application/schema+json',
    example: (site) => `curl -O ${absoluteUrl(site, address)}`,
    render:
      dataSchema &&
      ((site) => {
        const { $schema, ...schema } = z.toJSONSchema(dataSchema, {
          target: 'draft-2020-12',
          io: 'input',
        });
        const published = { $schema, $id: absoluteUrl(site, address), ...schema };
        return `${JSON.stringify(published, null, 2)}\n`;
      }),
  } satisfies Partial<SiteFile>;
}

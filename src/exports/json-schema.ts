import { z } from 'zod';
import { schemaAddress } from '../meeting/addresses.ts';
import { absoluteUrl } from '../meeting/site.ts';
import { meetingSchema, meetingsSchema, passageSchema } from './data-schema.ts';
import type { SiteFile } from './format.ts';

/** The schemas of the JSON files. Those of version 1 are for files that somebody has downloaded. */
export const jsonSchemas: readonly SiteFile[] = ([2, 1] as const).flatMap((version) => [
  schemaFile('meeting', 'one summary', version, meetingSchema),
  schemaFile('meetings', 'all summaries', version, meetingsSchema),
]);

/** JSON Schema 2020-12. It lets unknown fields pass, so that data of a later build still meets it. */
function schemaFile(
  of: 'meeting' | 'meetings',
  subject: string,
  version: 1 | 2,
  dataSchema: z.ZodType,
): SiteFile {
  const address = schemaAddress(of, version);
  return {
    name: `JSON Schema, ${subject}${version === 1 ? ', version 1' : ''}`,
    address,
    purpose:
      version === 1
        ? 'For files downloaded before December 2026, with the field “verbs”'
        : of === 'meeting'
          ? 'What each field holds, and whether it is official or editorial'
          : 'The same for all summaries',
    mediaType: 'application/schema+json',
    example: (site) => `curl -O ${absoluteUrl(site, address)}`,
    render(site) {
      const { $schema, ...schema } = z.toJSONSchema(dataSchema, {
        target: 'draft-2020-12',
        io: 'input',
        override: ({ zodSchema, jsonSchema }) => {
          if (version === 1 && zodSchema === passageSchema) addVerbs(jsonSchema);
        },
      });
      const published = { $schema, $id: absoluteUrl(site, address), ...schema };
      return `${JSON.stringify(published, null, 2)}\n`;
    },
  };
}

/** Adds the field that passages of version 1 have. */
function addVerbs(passage: z.core.JSONSchema.BaseSchema): void {
  const description = 'Verbs used, as in `text`: “affirmed”; taken mechanically';
  const verbs = { type: 'array', items: { type: 'string' }, description } as const;
  passage.properties = { ...passage.properties, verbs };
  passage.required = [...(passage.required ?? []), 'verbs'];
}

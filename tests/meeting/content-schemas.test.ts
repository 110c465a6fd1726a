import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { followUpsSchema } from '../../src/meeting/follow-ups.ts';
import { termsSchema } from '../../src/meeting/terms.ts';

describe.each<{ name: string; file: string; built: z.ZodType; faults: object[] }>([
  {
    name: 'follow-ups',
    file: 'follow-ups/2024-05-02-hawaii.yaml',
    built: followUpsSchema,
    faults: [{ id: 'dicas' }, { date: '9 June' }, { follows: [] }, { quality: 'good' }],
  },
  {
    name: 'terms',
    file: 'terms.yaml',
    built: termsSchema,
    faults: [{ id: 'The Alliance' }, { names: [] }, { printed: 'x' }, { related: ['x'] }],
  },
])('$name', ({ name, file, built, faults }) => {
  const schema = JSON.parse(readFileSync(`content/${name}.schema.json`, 'utf8')) as object;
  const entries = parse(readFileSync(`content/${file}`, 'utf8')) as object[];
  const validate = new Ajv2020({ validateFormats: false }).compile(schema);

  test('the schema that completes entries in editors is that of the build', () => {
    expect(schema).toEqual(z.toJSONSchema(built, { io: 'input' }));
  });

  test('editors accept the entries', () => {
    expect(validate(entries)).toBe(true);
  });

  test.each(faults)('editors mark %j', (fault) => {
    expect(validate([{ ...entries[0], ...fault }])).toBe(false);
  });
});

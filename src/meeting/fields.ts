import { z } from 'zod';
import { invisibleIn } from '../problems/invisible.ts';

// The forms that fields of YAML have. Each message completes “It must be …”.

/** Words on one line: a line break in a title would begin a new record in some exports. */
export const line = z
  .string()
  .regex(/\S/, 'words')
  .refine((text) => !/[\n\r]/.test(text), 'words on one line');

/** An editorial text without hidden characters. */
export const editorialLine = line.refine((text) => invisibleIn(text).length === 0, {
  error: ({ input }) => {
    const codes = invisibleIn(String(input)).map(({ code }) => code);
    return `words without ${[...new Set(codes)].join(', ')}, which does not show`;
  },
});

export const day = z.iso.date('a day as YYYY-MM-DD').describe('A day as YYYY-MM-DD');

/** The language of a text. */
export const language = z.enum(['en', 'ja'], '“en” or “ja”');

export const address = z
  .url({ protocol: /^https?$/, error: 'an http(s) address' })
  .refine((text) => /^\S+$/.test(text) && invisibleIn(text).length === 0, 'an address of one word');

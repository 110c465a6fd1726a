import type { MeetingFormat } from './format.ts';

/** The document for paper; `src/typeset` sets it. */
export const pdf = {
  name: 'PDF',
  extension: 'pdf',
  purpose: 'For printing and briefings: tagged, with sentence numbers and permanent links',
  mediaType: 'application/pdf',
  holds: 'sentences',
  example: (address) => `curl -O ${address}`,
} satisfies MeetingFormat;

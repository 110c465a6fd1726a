import type { MeetingFormat } from './format.ts';

/** The document for paper; `src/typeset` sets it. */
export const pdf = {
  name: 'PDF',
  extension: 'pdf',
  purpose: 'For a briefing file: tagged, with item numbers and permalinks',
  mediaType: 'application/pdf',
  example: (address) => `curl -O ${address}`,
} satisfies MeetingFormat;

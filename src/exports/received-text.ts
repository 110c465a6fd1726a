import type { MeetingFormat } from './format.ts';

/** The official text as received, byte for byte. */
export const receivedText = {
  name: 'Official text as copied',
  extension: 'source.txt',
  purpose: 'The official text byte for byte, to check this edition against',
  mediaType: 'text/plain; charset=utf-8',
  holds: 'source',
  example: (address, { source }) => `curl -s ${address} | sha256sum   # ${source.sha256}`,
  render: (_site, { source }) => source.text,
} satisfies MeetingFormat;

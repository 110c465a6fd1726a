import { VFile } from 'vfile';
import { checkMeeting } from '../../src/checks/check-meeting.ts';
import { parseMeeting } from '../../src/meeting/parse/parse-meeting.ts';

/** The problems of one meeting file against one source, in order. */
export function problemsOfWords(markdown: string, source: string) {
  const file = new VFile({ path: 'content/meetings/2024-05-02-hawaii.md', value: markdown });
  const meeting = parseMeeting(file, new VFile({ value: source }));
  if (meeting) checkMeeting(file, meeting);
  return file.messages;
}

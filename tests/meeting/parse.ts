import { VFile } from 'vfile';
import type { Meeting } from '../../src/meeting/meeting.ts';
import { parseMeeting } from '../../src/meeting/parse/parse-meeting.ts';

const frontMatter = `---
title: A Meeting (Summary)
publisher: Ministry of Defense
held: 2024-01-31
terms: https://www.mod.go.jp/e/notice.html
frame:
  - title: A Meeting (Summary)
  - text
---
`;

/** The model of a meeting whose text is `body`; fails if the parser has a problem with it. */
export function parse(body: string): Meeting {
  const file = new VFile({ path: '2024-01-31-place.md', value: frontMatter + body });
  const meeting = parseMeeting(file);
  if (!meeting || file.messages.length > 0) throw new Error(file.messages.join('\n'));
  return meeting;
}

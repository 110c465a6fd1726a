import { VFile } from 'vfile';
import { parseMeeting } from '../../src/meeting/parse/parse-meeting.ts';
import { newestFirst, type Site } from '../../src/meeting/site.ts';
import { readSite } from '../../src/site/read-site.ts';
import { firstRecord } from '../with-permalinks.ts';
import { readFiles } from '../write-files.ts';

/** Official headings, a nested topic, an authored id, and every character that a format escapes. */
const awkward = `---
title: Defense “2+2” & Co. <Summary>, part 1
publisher: Ministry of Defense Japan
held: 2023-01-11
terms: https://www.mod.go.jp/e/notice.html
frame:
  - title: Defense “2+2” & Co. <Summary>, part 1
  - text
---

The Ministers met; “so” 'they' "say".

## 1. Regional affairs {#regional .official}

1. They noted 5 \\* 3, 100% of A_B, {x}, ~y, #1, $2 & C:\\\\path; [sic] \\<b>, “quotes”, it’s.
2. A second sentence of the paragraph. {#regional-second}[^deep]

3. 1986\\. A year in a paragraph of its own; a no-break\u00a0space, ''two'' -- ２＋２.

### Nested matters {#nested}

1. =SUM(1,2) is no formula, "quoted, comma".

[^deep]: Compare [item 1](2023-01-09-call.md#text-1), *really*.
`;

const call = `---
title: Telephone conference (Summary)
publisher: Ministry of Defense
held: 2023-01-09
terms: https://www.mod.go.jp/e/notice.html
frame:
  - title: Telephone conference (Summary)
  - text
---

They spoke by telephone.
They agreed to speak again.
`;

/** The real content and meetings that are hard on formats. */
export async function sampleSite(): Promise<Site> {
  const { site } = await readSite('content');
  if (!site) throw new Error('content/site.yaml has problems');
  const files = {
    '2023-01-11-awkward.md': awkward,
    '2023-01-09-call.md': call,
    // They use all that the format can say.
    ...readFiles('tests/fixtures/forms/meetings'),
  };
  const samples = Object.entries(files)
    .map(([path, value]) => new VFile({ path, value }))
    .flatMap((file) => parseMeeting(file, file) ?? []);
  const meetings = [...site.meetings, ...samples].sort(newestFirst);
  return {
    ...site,
    origin: 'https://summaries.example',
    basePath: '/sub',
    meetings,
    // They were added later, though they are about older days.
    permalinks: firstRecord({ ...site, meetings }, '2026-11-30', site.permalinks),
  };
}

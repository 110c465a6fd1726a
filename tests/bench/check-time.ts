import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { checkLinks } from '../../src/checks/links.ts';
import { checkMeeting } from '../../src/checks/check-meeting.ts';
import { checkPermalinks } from '../../src/checks/check-permalinks.ts';
import { checkPage } from '../../src/checks/page.ts';
import { pageTexts } from '../../src/checks/page-texts.ts';
import { readSite } from '../../src/site/read-site.ts';
import type { Measure } from './measure.ts';

/** What the checks of content and built pages take, beside reading and parsing the content. */
export const checkTime: Measure = async ({ count, content, directory }) => {
  const { site, files } = await readSite(content);
  const permalinksFile = files.find(({ basename }) => basename === 'permalinks.json');
  if (!site || !permalinksFile) throw new Error('The content of the corpus is incomplete');
  const meetingFiles = new Map(
    files.filter(({ extname }) => extname === '.md').map((file) => [file.stem ?? '', file]),
  );

  const start = process.cpuUsage();
  for (const meeting of site.meetings) {
    const file = meetingFiles.get(meeting.id);
    if (file) checkMeeting(file, meeting);
  }
  checkPermalinks(site.permalinks, permalinksFile, site.meetings, meetingFiles);
  checkLinks(site.meetings, site.permalinks, () => undefined);
  for (const [address, text] of site.meetings.flatMap((meeting) => [...pageTexts(meeting)])) {
    const page = await readFile(join(directory, address, 'index.html'), 'utf8');
    checkPage(new VFile({ value: page }), text);
  }
  const { user, system } = process.cpuUsage(start);

  return [
    {
      what: 'checks, CPU a meeting',
      value: (user + system) / 1000 / count,
      unit: 'ms',
      // With one meeting it is the time in which code gets warm.
      atMost: count > 1 ? 5 : undefined,
    },
  ];
};

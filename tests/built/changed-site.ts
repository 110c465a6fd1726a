import { VFile } from 'vfile';
import { correctMarkdown } from '../../src/corrections/correct-markdown.ts';
import type { Meeting } from '../../src/meeting/meeting.ts';
import { parseMeeting } from '../../src/meeting/parse/parse-meeting.ts';
import { entriesOf } from '../../src/meeting/permalinks.ts';
import { applyMove } from '../../src/permalinks/record-move.ts';
import { formatPermalinks } from '../../src/permalinks/permalinks-file.ts';
import { recordCorrection } from '../../src/permalinks/record-correction.ts';
import { recordWithdrawal } from '../../src/permalinks/record-withdrawal.ts';
import { recordNew } from '../../src/permalinks/record-new.ts';
import { meetingPath, sampleFiles, sourcePath } from '../sample-site.ts';

const now = '2024-05-02-honolulu';

/** The sample site as it was first published. */
export const before = modelOf(
  '2024-05-02-hawaii',
  sampleFiles[meetingPath],
  sampleFiles[sourcePath],
);

/** Another meeting of that site, of other words. */
export const withdrawn = modelOf(
  '2024-04-01-tokyo',
  sampleFiles[meetingPath]
    .replace('Meeting (Summary)', 'Talks (Summary)')
    .replaceAll('Ministers', 'Envoys')
    .replace('also concurred', 'also parted'),
  '',
);

/**
 * The sample site later: the meeting has another id, a topic and an item have too, the publisher
 * has changed one sentence, added one and removed one, and the other meeting was withdrawn.
 */
export function changedSite(): Record<string, string> {
  const source = sampleFiles[sourcePath];
  const renamed = sampleFiles[meetingPath]
    .replace('{#status-quo}', '{#situation}')
    .replace('bases.[^ministers]', 'bases. {#bases}[^ministers]');
  const moved = modelOf(now, renamed, source);
  const permalinks = [
    ['2024-05-02-hawaii', now],
    [`${now}#status-quo`, `${now}#situation`],
    [`${now}#deterrence-1`, `${now}#bases`],
  ].reduce(
    (record, [from = '', to = '']) => applyMove(record, [moved], from, to),
    recordNew({}, [before, withdrawn], '2024-06-01'),
  );
  const corrected = source
    .replace('They also concurred.', 'They also fully concurred. They were glad.')
    .replace(' The summary is as follows.', '');
  const recorded = Object.keys(entriesOf(permalinks, now));
  const markdown = correctMarkdown(renamed, moved, corrected, recorded);
  const latest = modelOf(now, markdown, corrected);
  return {
    'site.yaml': sampleFiles['site.yaml'],
    [`meetings/${now}.md`]: markdown,
    [`sources/${now}.txt`]: corrected,
    'permalinks.json': formatPermalinks(
      recordWithdrawal(
        recordCorrection(permalinks, moved, latest, { day: '2024-06-10', today: '2024-06-12' }),
        withdrawn,
        { day: '2024-06-13', reason: 'Published by mistake.' },
      ),
    ),
  };
}

function modelOf(id: string, value: string, text: string): Meeting {
  const meeting = parseMeeting(new VFile({ path: `${id}.md`, value }), { text, sha256: '' });
  if (!meeting) throw new Error(`no meeting ${id}`);
  return meeting;
}

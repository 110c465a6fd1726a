import { citations } from '../../src/exports/citations.ts';
import { formats } from '../../src/exports/formats.ts';
import { passagesOf } from '../../src/meeting/passages.ts';
import { readSite } from '../../src/site/read-site.ts';
import type { Measure } from './measure.ts';

/** What all text formats of a meeting and the citations of its passages take, without a page. */
export const exportTime: Measure = async ({ count, content }) => {
  const { site } = await readSite(content);
  if (!site) throw new Error('The content of the corpus is incomplete');
  const start = process.cpuUsage();
  for (const meeting of site.meetings) {
    for (const { render } of formats) render?.(site, meeting, formats);
    for (const { passage } of passagesOf(meeting)) citations(site, meeting, passage);
  }
  const { user, system } = process.cpuUsage(start);
  return [{ what: 'exports, CPU a meeting', value: (user + system) / 1000 / count, unit: 'ms' }];
};

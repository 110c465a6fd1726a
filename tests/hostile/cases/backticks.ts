import { meetingPath } from '../../sample-site.ts';
import { hostile } from '../hostile.ts';

export default hostile({
  tries: 'backticks in runs of every length',
  content: (sample) => ({
    ...sample,
    [meetingPath]: `${sample[meetingPath]}\n${Array.from({ length: 700 }, (_, run) => `${'`'.repeat(run)}a`).join('')}\n`,
  }),
  problems: [`${meetingPath}:38:466  content-file  more than thirty “\`” in a row`],
});

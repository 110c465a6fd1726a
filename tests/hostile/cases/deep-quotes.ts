import { meetingPath } from '../../sample-site.ts';
import { hostile } from '../hostile.ts';

export default hostile({
  tries: 'quotations in quotations, ten thousand deep',
  content: (sample) => ({
    ...sample,
    [meetingPath]: `${sample[meetingPath]}\n${'>'.repeat(10_000)} They concurred.\n`,
  }),
  problems: [`${meetingPath}:38:1  content-file  more than eight blocks in each other`],
});

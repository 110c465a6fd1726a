import { meetingPath } from '../../sample-site.ts';
import { hostile } from '../hostile.ts';

export default hostile({
  tries: 'a hundred thousand spaces inside a sentence',
  content: (sample) => ({
    ...sample,
    [meetingPath]: sample[meetingPath].replace('They also', `They${' '.repeat(100_000)}also`),
  }),
  problems: [`${meetingPath}:30:8  content-file  more than a thousand spaces in a row`],
});

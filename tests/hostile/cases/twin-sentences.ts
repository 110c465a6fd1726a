import { meetingPath, sourcePath } from '../../sample-site.ts';
import { hostile } from '../hostile.ts';

const words = 'They also concurred.';

export default hostile({
  tries: 'a sentence that the source says three times in a row, and the file twice',
  content: (sample) => ({
    ...sample,
    [meetingPath]: sample[meetingPath].replace(`2. ${words}`, `2. ${words}\n3. ${words}`),
    [sourcePath]: sample[sourcePath].replace(words, `${words} ${words} ${words}`),
  }),
  problems: [
    `${meetingPath}:29:43  fidelity  “They also concurred.” at ${sourcePath}:10:41 is missing here`,
  ],
});

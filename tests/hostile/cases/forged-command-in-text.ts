import { meetingPath, sourcePath } from '../../sample-site.ts';
import { hostile } from '../hostile.ts';

export default hostile({
  tries: 'a sentence that is a command on GitHub',
  content: (sample) => ({
    ...sample,
    [meetingPath]: sample[meetingPath].replace(
      'They also concurred.',
      '##\\[add-mask]They concurred.',
    ),
    [sourcePath]: sample[sourcePath].replace(
      'They also concurred.',
      '##[add-mask]They  conferred.',
    ),
  }),
  problems: [
    `${meetingPath}:30:25  fidelity  “##<U+005B>add-mask]They concurred.”, but ${sourcePath}:10:62 has “…quo. ##<U+005B>add-mask]They conferred. 2. Deterrence The…”`,
  ],
});

import { meetingPath, sourcePath } from '../../sample-site.ts';
import { hostile } from '../hostile.ts';

const hidden = 'They\u200B also\f con\u202Ecurred\uFFFE.';

export default hostile({
  tries: 'characters in official words that do not show, or turn them round',
  content: (sample) => ({
    ...sample,
    [meetingPath]: sample[meetingPath].replace('They also concurred.', hidden),
    [sourcePath]: sample[sourcePath].replace('They also concurred.', hidden),
  }),
  problems: [
    `${meetingPath}:30:8  invisible-character  U+200B, zero-width space`,
    `${meetingPath}:30:14  invisible-character  U+000C, form feed`,
    `${meetingPath}:30:19  invisible-character  U+202E, right-to-left override`,
    `${meetingPath}:30:26  invisible-character  U+FFFE`,
  ],
});

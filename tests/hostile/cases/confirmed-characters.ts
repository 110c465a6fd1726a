import { meetingPath, sourcePath } from '../../sample-site.ts';
import { hostile } from '../hostile.ts';

const words = 'They also\f concurred.';

export default hostile({
  tries: 'a form feed that a person confirmed, and a character confirmed that is not there',
  content: (sample) => ({
    ...sample,
    [meetingPath]: sample[meetingPath]
      .replace('They also concurred.', words)
      .replace(
        'terms:',
        'characters:\n  U+000C: A page of the PDF ends here.\n  U+00AD: Anything.\nterms:',
      ),
    [sourcePath]: sample[sourcePath].replace('They also concurred.', words),
  }),
  problems: [`${meetingPath}:16:3  invisible-character  U+00AD is confirmed, but not in the text`],
});

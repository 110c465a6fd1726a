import { meetingPath } from '../../sample-site.ts';
import { hostile } from '../hostile.ts';

export default hostile({
  tries: 'characters in our own words that do not show, or are half a pair',
  content: (sample) => ({
    ...sample,
    'site.yaml': sample['site.yaml'].replace('name: Sample', 'name: "Sample\\u202E"'),
    'terms.yaml': '- names: [SDF, "Self-Defense\\uD800 Forces"]\n',
    [meetingPath]: sample[meetingPath]
      .replace('## Status quo', '## Status\u00AD quo')
      .replace('[^ministers]: See', '[^ministers]: See\u2066'),
  }),
  problems: [
    'site.yaml:1:1  malformed-field  “name” is "Sample<U+202E>"',
    'terms.yaml:1:16  malformed-field  “0.names.1” is "Self-Defense\\ud800 Forces"',
    `${meetingPath}:27:1  invisible-character  U+00AD, soft hyphen`,
    `${meetingPath}:36:1  invisible-character  U+2066`,
  ],
});

import { meetingPath } from '../../sample-site.ts';
import { hostile } from '../hostile.ts';

const levels = Array.from(
  { length: 9 },
  (_, level) => `a${level + 1}: &a${level + 1} [${Array(9).fill(`*a${level}`).join(', ')}]`,
);

export default hostile({
  tries: 'aliases of aliases that stand for a billion values',
  content: (sample) => ({
    ...sample,
    [meetingPath]: sample[meetingPath].replace(
      'place: Hawaii',
      ['a0: &a0 lol', ...levels, 'place: *a9'].join('\n'),
    ),
  }),
  problems: [
    ...levels.map(
      (_, level) => `${meetingPath}:${level + 9}:10  yaml-syntax  “*a${level}” is an alias`,
    ),
    `${meetingPath}:18:8  yaml-syntax  “*a9” is an alias`,
  ],
});

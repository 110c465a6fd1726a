import { meetingPath } from '../../sample-site.ts';
import { hostile } from '../hostile.ts';

const lists = Array.from({ length: 400 }, (_, level) => `${' '.repeat(2 * level)}- a`).join('\n');

export default hostile({
  tries: 'lists in lists, four hundred deep',
  content: (sample) => ({ ...sample, [meetingPath]: `${sample[meetingPath]}\n${lists}\n` }),
  problems: [`${meetingPath}:78:1  content-file  an indent of more than 80 characters`],
});

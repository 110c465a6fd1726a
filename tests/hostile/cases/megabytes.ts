import { meetingPath } from '../../sample-site.ts';
import { hostile } from '../hostile.ts';

export default hostile({
  tries: 'a megabyte of backticks',
  content: (sample) => ({ ...sample, [meetingPath]: '`'.repeat(1024 * 1024) }),
  problems: [`${meetingPath}:1:1  content-file  1,048,576 bytes`],
});

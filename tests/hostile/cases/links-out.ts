import { sourcePath } from '../../sample-site.ts';
import { without } from '../../exports/without.ts';
import { hostile } from '../hostile.ts';

export default hostile({
  tries: 'links that lead out of the content, and to devices that never end',
  content: (sample) => without(sample, sourcePath),
  links: {
    'meetings/2024-06-01-tokyo.md': '/etc/passwd',
    [sourcePath]: '/dev/zero',
    'terms.yaml': '/etc/passwd',
  },
  problems: [
    'terms.yaml:1:1  content-file  a link',
    'meetings/2024-06-01-tokyo.md:1:1  content-file  a link',
    `${sourcePath}:1:1  content-file  a link`,
  ],
  never: 'root:',
});

import { without } from '../../exports/without.ts';
import { hostile } from '../hostile.ts';

export default hostile({
  tries: 'settings that are a link to a file of the machine',
  content: (sample) => without(sample, 'site.yaml'),
  links: { 'site.yaml': '/etc/passwd' },
  problems: ['site.yaml:1:1  content-file  a link'],
  never: 'root:',
});

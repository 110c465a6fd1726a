import { hostile } from '../hostile.ts';

export default hostile({
  tries: 'folders where files belong',
  content: (sample) => ({
    ...sample,
    'meetings/2024-06-01-tokyo.md/inside.md': 'A text.',
    'sources/2024-06-01-tokyo.txt/inside.txt': 'A text.',
    'terms.yaml/inside.yaml': '',
  }),
  problems: [
    'terms.yaml:1:1  content-file  a folder',
    'meetings/2024-06-01-tokyo.md:1:1  content-file  a folder',
    'sources/2024-06-01-tokyo.txt:1:1  content-file  a folder',
  ],
});

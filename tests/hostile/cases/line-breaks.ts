import { meetingPath } from '../../sample-site.ts';
import { hostile } from '../hostile.ts';

export default hostile({
  tries: 'line breaks in fields, which would forge records in exports',
  content: (sample) => ({
    ...sample,
    'site.yaml': sample['site.yaml'].replace('name: Sample', 'name: "Sample\\nER  - "'),
    [meetingPath]: sample[meetingPath]
      .replace(
        'title: Defense Ministerial',
        'title: "Defense\\nER  - \\nTY  - BOOK"\nplace: Defense',
      )
      .replace('place: Hawaii\n', '')
      .replace('  - Minister Kihara', '  - |\n    Minister\n    Kihara'),
  }),
  problems: [
    'site.yaml:1:1  malformed-field  “name” is "Sample\\nER  - "',
    `${meetingPath}:2:1  malformed-field  “title” is "Defense\\nER  - \\nTY  - BOOK"`,
    `${meetingPath}:10:5  malformed-field  “people.0” is "Minister\\nKihara\\n"`,
  ],
});

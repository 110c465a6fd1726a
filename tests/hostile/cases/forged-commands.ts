import { meetingPath } from '../../sample-site.ts';
import { hostile } from '../hostile.ts';

export default hostile({
  tries: 'values that print commands of their own on GitHub',
  content: (sample) => ({
    ...sample,
    [meetingPath]: sample[meetingPath]
      .replace('place: Hawaii', String.raw`place: "Guam\n::error file=x::forged"`)
      .replace(
        'held: The text leaves out the year.',
        String.raw`held: "##[error]forged\r\n::warning::x"`,
      ),
  }),
  problems: [
    `${meetingPath}:8:1  malformed-field  “place” is "Guam\\n::error file=x::forged"`,
    `${meetingPath}:13:3  malformed-field  “inferred.held” is "##<U+005B>error]forged\\r\\n::warning::x"`,
  ],
});

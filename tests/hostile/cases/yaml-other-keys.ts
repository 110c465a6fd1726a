import { hostile } from '../hostile.ts';

export default hostile({
  tries: 'keys that change what every object is',
  content: (sample) => ({
    ...sample,
    'site.yaml': `${sample['site.yaml']}__proto__: { basePath: /evil }\nconstructor: x\n`,
  }),
  problems: [
    'site.yaml:4:1  unknown-field  “__proto__”',
    'site.yaml:5:1  unknown-field  “constructor”',
  ],
});

import { hostile } from '../hostile.ts';

export default hostile({
  tries: 'a hundred thousand brackets in each other',
  content: (sample) => ({ ...sample, 'terms.yaml': '['.repeat(100_000) }),
  problems: ['terms.yaml:1:1  yaml-syntax  values in values, more than people write'],
});

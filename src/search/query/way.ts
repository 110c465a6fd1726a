import type { Field } from '../index/engine-key.ts';
import type { Label } from './label.ts';

/** One way in which a record can have what was asked for: words that stand together in a field. */
export interface Way {
  label: Label;
  field: Field;
  /** For each place in a row the folded words that may stand there. */
  slots: string[][];
  /** The other name, where the way is one. */
  name?: string;
}

import { faultOfTopicId } from '../meeting/ids.ts';
import { idOf } from './id-of.ts';

/** Gives out ids for the topics of one meeting: of official headings, and placeholders for ours. */
export class TopicIds {
  /** Sentences outside topics have ids that begin like this. */
  readonly #taken = new Set(['preamble', 'text']);
  #placeholders = 0;

  /** An id made of a heading, or a placeholder where none can be made that is free. */
  ofHeading(words: string): string {
    const id = idOf(words);
    if (id === undefined || this.#taken.has(id) || faultOfTopicId(id)) return this.placeholder();
    this.#taken.add(id);
    return id;
  }

  /** `placeholder-a`, `placeholder-b`, … `placeholder-aa`: a person has to put a better one. */
  placeholder(): string {
    let letters = '';
    for (let left = ++this.#placeholders; left > 0; left = Math.floor((left - 1) / 26)) {
      letters = String.fromCharCode(97 + ((left - 1) % 26)) + letters;
    }
    return `placeholder-${letters}`;
  }
}

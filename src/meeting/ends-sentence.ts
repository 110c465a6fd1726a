const endOfSentence = /[.!?:;…][”’"')\]]*$/;

/** Whether words end as a sentence, or a part of a list, can end. */
export function endsSentence(words: string): boolean {
  return endOfSentence.test(words);
}

/** A mark that opens a quotation, and those that end it. */
export const markPairs = ['“”"', '""”', '„“”"', '«»', '»«', '「」', '『』', "‘’'", "''’"];
/** No apostrophe. */
const mark = /["“”„«»「」『』‘]|['’](?!\p{L})|(?<![\p{L}\p{N}])['’]/gu;
const straight = /["']/;
/** Before an opening mark that looks like a closing one. */
const beforeOpening = /[\s([（［—–-]/;

/**
 * The stretches of a text that are in quotation marks, without their outer marks. What is never closed goes
 * on to the end, and a second closing mark ends what the first one seemed to end: nothing that may be in
 * marks is left out.
 */
export function markedStretches(text: string): { start: number; end: number }[] {
  const stretches: { start: number; end: number; ends: string }[] = [];
  const open: string[] = [];
  for (const { 0: typed, index } of text.matchAll(mark)) {
    const pair = markPairs.find(([opening]) => opening === typed);
    const isStraight = straight.test(typed);
    const looksOpening = beforeOpening.test(text[index - 1] ?? ' ');
    const last = stretches.at(-1);
    const opened = open.at(-1) ?? last?.ends;
    if (opened?.includes(typed, 1) && !(isStraight && looksOpening)) {
      open.pop();
      if (last && open.length === 0) last.end = index;
    } else if (pair && (!isStraight || looksOpening)) {
      if (open.length === 0) stretches.push({ start: index + 1, end: text.length, ends: pair });
      open.push(pair);
    }
  }
  return stretches;
}

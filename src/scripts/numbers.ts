/**
 * Hangs numbers in the margin as parts of their lines, by their widths: the browser’s find does not
 * look across the boxes that hold them without scripts.
 */
export function hangNumbers(): void {
  for (const number of document.querySelectorAll<HTMLElement>('.text .number')) {
    const range = document.createRange();
    range.selectNodeContents(number);
    const { width } = range.getBoundingClientRect();
    number.style.setProperty('--ems', `${width / parseFloat(getComputedStyle(number).fontSize)}em`);
  }
}

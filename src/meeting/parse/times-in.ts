const zone = String.raw`\((?:local time|[A-Z][A-Za-z]{1,4}T|[A-Z]{3,5})\)`;
const clock = String.raw`(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)`;
const half = String.raw`(?:[ \u00A0]*(?<half>[ap])\.?m\b)`;
const form = new RegExp(
  [
    String.raw`(?<![\d:.])${clock}(?![\d:])${half}?`,
    String.raw`(?<![\d:.])(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?=[ \u00A0]*(?:${zone}|hours\b|hrs\b))`,
    String.raw`(?<![\d:.])(?<hour>1[0-2]|0?[1-9])(?<minute>)${half}`,
  ].join('|'),
  'g',
);

/** Every time of day printed in a text, as HH:MM: “11:53”, “1600 (local time)”, “12:25 pm”, “14:05 pm”. */
export function timesIn(text: string): string[] {
  return [...text.matchAll(form)].map(({ groups = {} }) => {
    const printed = Number(groups['hour']);
    const half = groups['half'];
    const hour =
      half === 'p' && printed < 12 ? printed + 12 : half === 'a' && printed === 12 ? 0 : printed;
    return `${String(hour).padStart(2, '0')}:${(groups['minute'] ?? '').padStart(2, '0')}`;
  });
}

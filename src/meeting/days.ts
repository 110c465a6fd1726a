/** Whether a text is a day that exists, as `2024-05-02`. */
export function isRealDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00Z`);
  return text.length === 10 && time > -Infinity && new Date(time).toISOString().startsWith(text);
}

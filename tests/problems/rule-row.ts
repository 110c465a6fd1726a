import { visible } from '../../src/problems/invisible.ts';
import type { Rule } from '../../src/problems/rules.ts';
import { ruleExamples } from './rule-examples.ts';

/** The row that docs/rules.md has for a rule. */
export function ruleRow(rule: Rule): string {
  const { good, bad } = ruleExamples[rule];
  return `| \`${rule}\` | ${code(good)} | ${code(bad)} |`;
}

/** As code; a line break shows as an arrow. */
function code(example: string): string {
  const line = visible(example.trim().replace(/\n+/g, ' ⏎ '));
  return line.includes('`') ? `\`\`${line}\`\`` : `\`${line}\``;
}

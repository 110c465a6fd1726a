/**
 * Every rule of the build: its permanent name, what must hold, and the usual cure.
 * docs/rules.md shows a good and a bad example of each, by a test. One list, and
 * so as long as it has to be.
 */
export const rules = {
  'content-file': {
    must: 'Content must be an ordinary file of normal size and nesting',
    cure: 'Use a real file, not a link or folder, written by hand.',
  },
  'merge-conflict': {
    must: 'Content must be free of merge conflicts',
    cure: 'Keep one of the two versions, or both, and remove the lines “<<<<<<<”, “=======” and “>>>>>>>”.',
  },
  'front-matter': {
    must: 'A meeting must begin with YAML front matter between two “---” lines',
    cure: 'Copy the front matter of another meeting and change its values.',
  },
  'yaml-syntax': {
    must: 'YAML must be valid',
    cure: 'Put quotation marks around values with “: ” or “#”, and keep the indentation.',
  },
  'missing-field': {
    must: 'A file must have every required field',
    cure: 'Add the field; docs/ lists all: adding-a-meeting.md, what-followed.md for events, terms.md for terms.',
  },
  'unknown-field': {
    must: 'A file must only have known fields',
    cure: 'Remove the field or correct its name; docs/ lists all: adding-a-meeting.md, what-followed.md for events, terms.md for terms.',
  },
  'malformed-field': {
    must: 'A field must have the right kind of value',
    cure: 'Write the value as described here.',
  },
  'meeting-id': {
    must: 'A meeting file must be named YYYY-MM-DD-place.md, with the day it was held (or published)',
    cure: 'Correct the date in the front matter; or, before it is published, rename the file and its source.',
  },
  'meeting-unique': {
    must: 'A text must be published under one ID',
    cure: 'Remove the second meeting: its file in content/meetings and its source.',
  },
  'heading-id': {
    must: 'A heading must end in its ID',
    cure: 'Write an ID at the end of the line: “## Extended deterrence {#extended-deterrence}”.',
  },
  'heading-level': {
    must: 'Headings must begin at ## and nest one level at a time',
    cure: 'Use ## for a topic and one # more for each topic inside it.',
  },
  'id-form': {
    must: 'An ID must be lower-case letters, digits and hyphens, and begin with a letter',
    cure: 'Write it like “extended-deterrence”.',
  },
  'id-unique': {
    must: 'An ID must occur once in a meeting',
    cure: 'Give one of the two another ID.',
  },
  'number-unique': {
    must: 'Each number must be used once in a meeting',
    cure: 'Nest official headings the way their numbers do.',
  },
  'text-outside-item': {
    must: 'Text under a topic must be in a list item',
    cure: 'Start the line with “1. ”.',
  },
  'empty-topic': {
    must: 'A topic must have an item or a topic inside it',
    cure: 'Add the items of this topic, or remove its heading.',
  },
  'empty-text': {
    must: 'A meeting must have official text',
    cure: 'Write the official text below the front matter.',
  },
  'verbatim-markup': {
    must: 'Official text must have no markup',
    cure: 'Remove the markup; write a backslash before a character that is part of the official text.',
  },
  'raw-html': {
    must: 'Content must be Markdown without HTML',
    cure: 'Remove the tag; write “\\<” for a less-than sign of the text.',
  },
  'whole-sentence': {
    must: 'A sentence must be in one item, or on one line of the preamble',
    cure: 'Join the line with the next one.',
  },
  'note-use': {
    must: 'A note must be defined once and used',
    cure: 'Keep the marker “[^name]” after the sentence and the line “[^name]: …”.',
  },
  'note-content': {
    must: 'A note must be one paragraph of text, emphasis and links',
    cure: 'Write the note as one paragraph.',
  },
  'name-unique': {
    must: 'A name must belong to one term',
    cure: 'Keep it under the term it means and remove it elsewhere.',
  },
  'term-use': {
    must: 'A glossary term must occur in an official text or an event',
    cure: 'Write the words exactly as the text has them after “printed:”, or remove the term.',
  },
  'follow-up-item': {
    must: 'An event must relate to sentences of a published meeting',
    cure: 'Give the file the name of its meeting, and list sentence IDs after “follows:”.',
  },
  'follow-up-date': {
    must: 'An event must not be before the meeting or after the day it was recorded',
    cure: 'Correct the date.',
  },
  'follow-up-order': {
    must: 'Events must be in date order, oldest first',
    cure: 'Move the event.',
  },
  'follow-up-unique': {
    must: 'An event must be listed once, with its own ID',
    cure: 'Give it another ID, or remove it and add its sentences to “follows:” of the other event.',
  },
  'source-file': {
    must: 'A meeting must have its official text in content/sources',
    cure: 'Add the official text as copied, with the name of the meeting file and “.txt”.',
  },
  'source-orphan': {
    must: 'A source must belong to a meeting',
    cure: 'Add the meeting file of the same name, or remove the source.',
  },
  'source-encoding': {
    must: 'A file must be text in UTF-8',
    cure: 'Copy the text again and save it as UTF-8: in most editors by “Save as”, “Encoding: UTF-8”.',
  },
  fidelity: {
    must: 'Official text must match the source word for word, in order',
    cure: 'Copy the wording from the source. Put editorial text in a heading or a note.',
  },
  paragraph: {
    must: 'Sentences must be in the same paragraphs as in the source',
    cure: 'Put a blank line between paragraphs and none inside them.',
  },
  'fact-frame': {
    must: 'Title, publisher and day of publication must be those of the lines around the text (“frame”)',
    cure: 'Correct the fact, or the role of the line in “frame”.',
  },
  'fact-text': {
    must: 'A fact must be stated in the text or be marked as inferred',
    cure: 'Correct the fact, or give the reason for it under “inferred”.',
  },
  'invisible-character': {
    must: 'Invisible characters must be confirmed or removed',
    cure: 'If the text has it, confirm it with the reason: “characters:”, “  U+000C: …”; if copying brought it, copy the text again.',
  },
  'look-alike': {
    must: 'A character that looks like another one must be confirmed or replaced',
    cure: 'If the official text has it, confirm it with the reason: “characters:”, “  U+0430: …”. If copying brought it, copy the text again.',
  },
  'frame-unrecognised': {
    must: 'Each line around the text must have a role chosen by an editor',
    cure: 'Write “title”, “published”, “publisher” or “furniture” for “unrecognised”, or move the line into the text.',
  },
  'furniture-sentence': {
    must: 'Page furniture (menus, footers) that reads as a sentence must have a reason',
    cure: 'Move the sentence into the text, or write below the line, in the same column as “furniture”, “reason: …”: why it is not part of the text.',
  },
  placeholder: {
    must: 'A placeholder must be replaced',
    cure: 'Write a heading of your own in place of PLACEHOLDER and an ID in place of “placeholder-…”.',
  },
  formula: {
    must: 'An editorial heading or note must not begin with “=”, “+” or “@”',
    cure: 'Begin with a word: a spreadsheet that opens the CSV would take this for a formula.',
  },
  'permalink-file': {
    must: 'The record of published IDs must be JSON as the commands write it',
    cure: 'Restore the file from the history of the repository (git restore).',
  },
  'permalink-new': {
    must: 'A new or changed ID must be recorded before it is published',
    cure: 'Run “npm run permalinks” and commit content/permalinks. On GitHub the workflow does it.',
  },
  'permalink-lost': {
    must: 'A published ID must not disappear',
    cure: 'Restore it.',
  },
  'permalink-words': {
    must: 'A published ID must keep the same wording',
    cure: 'Restore the wording.',
  },
  'permalink-record': {
    must: 'The record of published IDs must keep everything it had when last published, and have nothing else but what the commands write',
    cure: 'Run “npm run permalinks”: it writes the entry again.',
  },
  glyph: {
    must: 'A character must be in a font of the PDFs',
    cure: 'Add a font that has it to src/checks/fonts.ts, or spell the editorial word differently.',
  },
  page: {
    must: 'Text marked official on a built page must match the source',
    cure: 'The fault is in the code of the site: see the component that has “data-verbatim”.',
  },
  'link-target': {
    must: 'An internal link must lead to a meeting, topic or passage',
    cure: 'Write “#dicas-1” for this meeting, “2024-05-02-hawaii.md#dicas-1” for another.',
  },
} satisfies Record<string, { must: string; cure: string }>;

export type Rule = keyof typeof rules;

/**
 * Every rule of the build: its permanent name, what must hold, and the usual cure.
 * docs/rules.md shows a bad and a good example of each; a test keeps both equal. One list, and
 * so as long as it has to be.
 */
export const rules = {
  'content-file': {
    must: 'Content must be an ordinary file of a size and depth that people write',
    cure: 'Put the file itself there: no link, no folder, nothing generated.',
  },
  'merge-conflict': {
    must: 'Content must be free of merge conflicts',
    cure: 'Keep one of the two versions, or both, and remove the lines “<<<<<<<”, “=======” and “>>>>>>>”.',
  },
  'front-matter': {
    must: 'A meeting must begin with front matter in YAML between two lines “---”',
    cure: 'Copy the front matter of another meeting and change its values.',
  },
  'yaml-syntax': {
    must: 'YAML must be well formed',
    cure: 'Put quotation marks around a value that holds “: ” or “#”, and keep the indents.',
  },
  'missing-field': {
    must: 'A file must have every required field',
    cure: 'Add the field; docs/adding-a-meeting.md lists all fields.',
  },
  'unknown-field': {
    must: 'A file must have known fields only',
    cure: 'Remove the field or correct its name.',
  },
  'malformed-field': {
    must: 'A field must have a value of its form',
    cure: 'Write the value in the form named here.',
  },
  'meeting-id': {
    must: 'A meeting file must be named YYYY-MM-DD-place.md, with the day it was held (or published)',
    cure: 'Rename the file, or correct the date in the front matter.',
  },
  'heading-id': {
    must: 'A heading must end in its id',
    cure: 'Write an id at the end of the line: “## Extended deterrence {#extended-deterrence}”.',
  },
  'heading-level': {
    must: 'Headings must begin at ## and nest one level at a time',
    cure: 'Use ## for a topic and one # more for each topic inside it.',
  },
  'id-form': {
    must: 'An id must be lower-case letters, digits and hyphens, and begin with a letter',
    cure: 'Write it like “extended-deterrence”.',
  },
  'id-unique': {
    must: 'An id must occur once in a meeting',
    cure: 'Give one of the two another id.',
  },
  'number-unique': {
    must: 'A number must stand for one topic or item of a meeting',
    cure: 'Nest the official headings as their numbers nest.',
  },
  'text-outside-item': {
    must: 'Text under a topic must be in a list item',
    cure: 'Begin the line with “1. ”.',
  },
  'empty-topic': {
    must: 'A topic must have an item or a topic inside it',
    cure: 'Add the items of this topic, or remove its heading.',
  },
  'empty-text': {
    must: 'A meeting must have a text',
    cure: 'Write the official text below the front matter.',
  },
  'verbatim-markup': {
    must: 'Official words must be plain text',
    cure: 'Remove the markup; write a backslash before a character that belongs to the text.',
  },
  'raw-html': {
    must: 'Content must be Markdown without HTML',
    cure: 'Remove the tag; write “\\<” for a less-than sign of the text.',
  },
  'whole-sentence': {
    must: 'A sentence must stay whole in one item, or on one line of the preamble',
    cure: 'Join the line with the next one.',
  },
  'note-use': {
    must: 'A note must be defined once and used',
    cure: 'Keep the marker “[^name]” behind an item and the line “[^name]: …” together.',
  },
  'note-content': {
    must: 'A note must be one paragraph of text, emphasis and links',
    cure: 'Write the note as one paragraph.',
  },
  'name-unique': {
    must: 'A name must stand for one thing',
    cure: 'Keep the name in the line of the thing it is meant for.',
  },
  'term-use': {
    must: 'A term that is explained must be printed in a text, or be named by what followed',
    cure: 'Write the words as the text prints them behind “printed:”, or remove the explanation.',
  },
  'follow-up-item': {
    must: 'What followed must follow sentences of a meeting that is here',
    cure: 'Name the file as its meeting, and write ids of its sentences behind “follows:”.',
  },
  'follow-up-date': {
    must: 'What followed must have happened since the meeting, and before it was put on record',
    cure: 'Correct the date.',
  },
  'follow-up-order': {
    must: 'What followed must stand in the order of time, the oldest first',
    cure: 'Move the entry to its place in time.',
  },
  'follow-up-unique': {
    must: 'What followed must stand once, with an id of its own',
    cure: 'Give the entry another id, or remove it and list both sentences behind “follows:” of the other.',
  },
  'source-file': {
    must: 'A meeting must have its official text in content/sources',
    cure: 'Add the text as received, with the name of the meeting file and “.txt”.',
  },
  'source-orphan': {
    must: 'A source must belong to a meeting',
    cure: 'Add the meeting file of the same name, or remove the source.',
  },
  'source-encoding': {
    must: 'A source must be text in UTF-8',
    cure: 'Copy the text anew and save it as UTF-8.',
  },
  fidelity: {
    must: 'Official words must be the words of the source, all of them, in order',
    cure: 'Write the words as the source has them; what is ours belongs in a heading or a note.',
  },
  paragraph: {
    must: 'Sentences must stand in the paragraphs of the source',
    cure: 'Put a blank line between paragraphs and none inside them.',
  },
  'fact-frame': {
    must: 'Title, publisher and day of publication must be those of the frame',
    cure: 'Correct the fact, or the role of the line in the frame.',
  },
  'fact-text': {
    must: 'A fact must be stated in the text or be marked as inferred',
    cure: 'Correct the fact, or give the reason for it under “inferred”.',
  },
  'invisible-character': {
    must: 'A character must show; one of the text that does not must be confirmed',
    cure: 'If the text has it, confirm it with the reason: “characters:”, “  U+000C: …”; if copying brought it, copy the text anew.',
  },
  'frame-unrecognised': {
    must: 'A line of the frame must have a role that a person decided on',
    cure: 'Write “title”, “published”, “publisher” or “furniture” for “unrecognised”, or move the line into the text.',
  },
  'furniture-sentence': {
    must: 'Furniture that reads as a sentence must have a reason',
    cure: 'Move the sentence into the text, or write “reason: …” below the line: why it is no part of it.',
  },
  placeholder: {
    must: 'A placeholder must be replaced',
    cure: 'Write a heading of your own in place of PLACEHOLDER and an id in place of “placeholder-…”.',
  },
  formula: {
    must: 'A heading or note of ours must not begin with “=”, “+” or “@”',
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
    cure: 'Run “npm run permalinks”: it writes the entry anew.',
  },
  glyph: {
    must: 'A character must be in a font of the PDFs',
    cure: 'Name a font that has it in src/typeset/typesetter.ts, or write the word of ours in other letters.',
  },
  page: {
    must: 'What a built page marks as official must be the words of the source, in order',
    cure: 'The fault is in the code of the site: see the component that has “data-verbatim”.',
  },
  'link-target': {
    must: 'An internal link must lead to a meeting, topic or passage',
    cure: 'Write “#dicas-1” for this meeting, “2024-05-02-hawaii.md#dicas-1” for another.',
  },
} satisfies Record<string, { must: string; cure: string }>;

export type Rule = keyof typeof rules;

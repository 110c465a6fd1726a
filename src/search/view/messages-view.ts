import { inDigits, listInWords, plural } from '../../meeting/in-words.ts';
import {
  type AbsentWord,
  type Answer,
  filterNames,
  type LoadedHit,
  type Remark,
} from '../answer/answer.ts';
import { type FailedFile, SearchError } from '../client/record-index.ts';
import { type Content, markup } from './markup.ts';
import { filterTexts, stateLink } from './filters-view.ts';
import { hitView } from './hit-view.ts';

const fileNames: Record<FailedFile, string> = {
  program: 'the search program',
  vocabulary: 'the word list',
  index: 'part of the search index',
  text: 'the text of a result',
  filters: 'the list of meetings and topics',
  ids: 'the word list',
};

/** “Search could not load the word list: you are offline.” */
export function failureText(error: unknown): string {
  const file = error instanceof SearchError ? error.file : 'program';
  return `Search could not load ${fileNames[file]}${navigator.onLine ? '' : ': you are offline'}.`;
}

/** Reloads the page, which a new version of the site may need. The query is in its address. */
export function reloadLink(text: string): Content {
  return markup`<a href="" class="again">${text}</a>`;
}

/** The line that counts: official sentences apart from editorial texts and from earlier wording. */
export function countText({ official, partial, notes, earlier, request }: Answer): string {
  const sentences = plural(official.length + partial.length, 'official sentence');
  const counts = [
    ...(earlier.length > 0 ? [plural(earlier.length, 'earlier wording')] : []),
    ...(notes.length > 0 ? [plural(notes.length, 'editors’ note')] : []),
  ];
  if (official.length > 0) return [sentences, ...counts].join(', ');
  if (partial.length > 0) return [`${sentences} with some of the words`, ...counts].join(', ');
  if (counts.length > 0) return ['No official sentence', ...counts].join(', ');
  const query = request.query.trim();
  if (query === '') return 'No results';
  // A half-typed phrase has no second quotation mark.
  const hasPhrases = /^([^"“”]*["“”][^"“”]*["“”])+[^"“”]*$/.test(query);
  return `No results for ${hasPhrases ? query : `“${query.replace(/["“”]/g, '')}”`}`;
}

/** “The official text does not contain “Taiwan”.”; empty if the hits lack nothing, or there are none. */
export function lackText({ absent, present, remarks, summaries }: Answer): string {
  const phrases = remarks.flatMap((remark) => (remark.kind === 'unquoted' ? remark.asked : []));
  const names = [...phrases.map(phraseName), ...absent.map(nameOf)];
  return names.length > 0 && present.length > 0 ? `${absence(names, summaries)}.` : '';
}

/**
 * What is to be said before the hits: words that are absent or left out, and what can be tried.
 * `suggested` are hits of the first suggestion for each absent word.
 */
export function messagesView(answer: Answer, suggested: readonly LoadedHit[][]): Content {
  const { request, partial, absent, present, remarks } = answer;
  const isEmpty = /^([^\p{L}\p{N}]|\bOR\b)+$/u.test(request.query.trim());
  const unknown = absent.filter(({ suggestions }) => suggestions.length === 0);
  return [
    message(isEmpty && 'Enter at least one word or number.'),
    remarks.map((remark) => message(remarkText(remark, answer))),
    message(unknown.length > 0 && absentText(unknown, answer)),
    absent.map((word, at) => suggestionView(word, suggested[at] ?? [])),
    message(absent.length > 0 && present.length > 0 && `Searched for ${quotedList(present)} only.`),
    message(
      partial.length > 0 &&
        `No single sentence contains all of ${quotedList(present)}. These contain some:`,
    ),
  ];
}

/** A paragraph, if there is something to say. */
export function message(content: Content | false): Content {
  return content === false ? '' : markup`<p class="search-note">${content}</p>`;
}

/** “A”, “B” and “C”. */
function quotedList(words: readonly string[]): string {
  return listInWords(words.map((word) => `“${word}”`));
}

function remarkText(remark: Remark, { request, chosen }: Answer): Content {
  switch (remark.kind) {
    case 'beginning':
      return `“${remark.asked}” matches ${quotedList(remark.words)}.`;
    case 'unquoted': {
      const results = `${plural(remark.count, 'result')} without quotation marks`;
      const link = stateLink({ q: remark.query }, results);
      return [`No exact match for ${listInWords(remark.asked.map(phraseName))}. `, link, '.'];
    }
    case 'cut': {
      const ignored = remark.rest.trim();
      const start = ignored.length > 60 ? `${ignored.slice(0, 60)}…` : ignored;
      const hash = new URLSearchParams({ quote: request.query }).toString();
      return [
        `The query is too long. Not searched, from here on: “${start}” `,
        markup`<a href="#${hash}">Check all of it as a quotation</a>`,
      ];
    }
    case 'excluded':
      return `Excluded: sentences with ${quotedList(remark.asked)}, in any form or under another name.`;
    case 'unknown-filter': {
      const { filter, value } = remark;
      const title = filterTexts[filter][0].toLowerCase();
      const isTime = filter === 'from' || filter === 'to';
      const none = isTime ? `“${value}” is not a date` : `No meeting has the ${title} “${value}”`;
      const problem = remark.isAmbiguous ? `More than one ${title} has “${value}”` : none;
      return `${problem}. This filter is not applied.`;
    }
    case 'without-filters': {
      const [one, another] = chosen;
      const [, none, elsewhere] = filterTexts[one && !another ? one.filter : 'all'];
      const cleared = Object.fromEntries(chosen.map(({ filter }) => [filter, '']));
      const link = stateLink(cleared, `${inDigits(remark.count)} ${elsewhere}`);
      return [`No results ${none.replace('%', one?.name ?? '')}. `, link, '.'];
    }
    default:
      return remark satisfies never;
  }
}

/** “The official text does not contain “Taiwan””. */
function absence(names: readonly string[], summaries: number): string {
  const list = listInWords([...new Set(names)]);
  return summaries === 1
    ? `The official text does not contain ${list}`
    : `None of the ${inDigits(summaries)} official texts contains ${list}`;
}

/** An absent word as readers are told of it: others may begin with it. */
function nameOf({ asked, suggestions: [suggestion] }: AbsentWord): string {
  return suggestion?.isBeginning ? `the whole word “${asked}”` : phraseName(asked);
}

/** Phrases of several sentences are looked for within a paragraph. */
function phraseName(phrase: string): string {
  const hasSentences = /\p{Ll}[.!?]\s+\p{Lu}|。./u.test(phrase);
  return `“${phrase}”${hasSentences ? ' in one paragraph' : ''}`;
}

/** Where absent words are nevertheless: listed notes and earlier wording speak for themselves. */
function absentText(words: readonly AbsentWord[], answer: Answer): Content {
  const isNowhere = words.every(({ notes, earlier }) => notes + earlier === 0);
  // Words of notes are counted without filters.
  const noFilters = Object.fromEntries(filterNames.map((name) => [name, '']));
  return [
    absence(words.map(nameOf), answer.summaries),
    isNowhere ? ', in any form or under another known name.' : '.',
    words.map(({ asked: query, notes, earlier }) => {
      const counts = [
        ...(notes > 0 && answer.notes.length === 0 ? [plural(notes, 'editors’ note')] : []),
        ...(earlier > 0 && answer.earlier.length === 0 ? [plural(earlier, 'earlier wording')] : []),
      ];
      const link = stateLink({ ...noFilters, q: query, notes: '' }, listInWords(counts));
      return counts.length > 0 ? [` “${query}” is in `, link, '.'] : '';
    }),
  ];
}

/** Suggestions for an absent word, with hits of the first: they are no results of the query. */
function suggestionView(word: AbsentWord, hits: readonly LoadedHit[]): Content {
  const { suggestions } = word;
  const [suggestion] = suggestions;
  if (!suggestion) return '';
  const { query, count, isBeginning } = suggestion;
  const links = suggestions.map(({ words, query: meant }, at) => [
    at === 0 ? '' : at === suggestions.length - 1 ? ' or ' : ', ',
    stateLink({ q: meant }, listInWords(words), { className: 'meant' }),
  ]);
  const [start, end] = isBeginning ? ['Words that begin with it: ', '.'] : ['Did you mean ', '?'];
  const text = [`No official text contains ${nameOf(word)}. ${start}`, links, end];
  const allResults = `See all ${plural(count, 'result')} for ${query}`;
  return [
    message([text, ` Showing results for “${query}” instead:`]),
    markup`<ol class="near" aria-label="Results for ${query}">
      ${hits.map(hitView)}
    </ol>`,
    message(count > hits.length && stateLink({ q: query }, allResults)),
  ];
}

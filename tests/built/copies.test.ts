import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, test } from 'vitest';
import {
  citeAddress,
  feedAddress,
  meetingAddress,
  passagePageAddress,
} from '../../src/meeting/addresses.ts';
import type { Meeting } from '../../src/meeting/meeting.ts';
import { citedTitle, meetingName, titleOf } from '../../src/meeting/names.ts';
import { passagesOf } from '../../src/meeting/passages.ts';
import { readSite } from '../../src/site/read-site.ts';
import { readXml } from '../exports/read-xml.ts';
import { pageFile } from './parsed-page.ts';

// The build compares what pages mark as official with the sources. Copies that nothing marks (titles,
// descriptions, data, citations, the feed, the files of search) are compared with the model here.

/** A file of the built site, as text, by its address. */
type Read = (address: string) => string;

interface Fault {
  /** Checks copies; throws if one differs from the model. */
  check: (read: Read, meeting: Meeting) => void;
  /** Changes the copies in a file as a fault in the code would. */
  breakFile: (text: string, meeting: Meeting) => string;
}

const firstOf = (meeting: Meeting) => {
  const [place] = passagesOf(meeting);
  if (!place) throw new Error(`${meeting.id} has no sentence`);
  return place.passage;
};
/** Puts another character into the first copy of `words` after `start`. */
const alterAfter = (text: string, start: string, words: string) => {
  const offset = text.indexOf(words, text.indexOf(start)) + Math.floor(words.length / 2);
  return `${text.slice(0, offset)}\u00a7${text.slice(offset + 1)}`;
};
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&#34;');

const faults: Record<string, Fault> = {
  'a description that is cut': {
    check: eachPassagePage((document, _meeting, passage) => {
      for (const selector of ['meta[name="description"]', 'meta[property="og:description"]']) {
        expect(contentOf(document, selector)).toBe(passage.text);
      }
      const alternative = contentOf(document, 'meta[property="og:image:alt"]');
      expect(alternative).toContain(`“${passage.text}”`);
    }),
    breakFile: (html, meeting) =>
      html.replace(
        `og:description" content="${escaped(firstOf(meeting).text)}`,
        `og:description" content="${escaped(firstOf(meeting).text.slice(0, -9))}…`,
      ),
  },
  'another title': {
    check: eachPage((document, meeting) => {
      expect(document.querySelector('title')?.textContent).toContain(meetingName(meeting));
    }),
    breakFile: (html, meeting) => alterAfter(html, '<title>', escaped(titleOf(meeting))),
  },
  'another og:title': {
    check: eachPage((document, meeting) => {
      expect(contentOf(document, 'meta[property="og:title"]')).toContain(meetingName(meeting));
    }),
    breakFile: (html, meeting) =>
      alterAfter(html, 'property="og:title"', escaped(titleOf(meeting))),
  },
  'another title in JSON-LD': {
    check: eachPage((document, meeting, passage) => {
      const data = JSON.parse(
        document.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
      ) as { name: string; isBasedOn: { name: string }; mainEntity?: { text: string } };
      expect(data.name).toBe(citedTitle(meeting, passage));
      expect(contentOf(document, 'meta[name="dc.title"]')).toBe(citedTitle(meeting, passage));
      expect(data.isBasedOn.name).toBe(titleOf(meeting));
      expect(data.mainEntity?.text).toBe(passage?.text);
    }),
    breakFile: (html, meeting) => alterAfter(html, '"isBasedOn"', titleOf(meeting)),
  },
  'another title in citations': {
    check: eachPage((document, meeting, passage) => {
      const title = citedTitle(meeting, passage);
      const citations = [...document.querySelectorAll('.citations details p:first-of-type')];
      expect(citations.length).toBeGreaterThanOrEqual(4);
      for (const citation of citations) {
        expect(citation.textContent).toContain(passage ? title : titleOf(meeting));
      }
    }, citeAddress),
    breakFile: (html, meeting) => alterAfter(html, 'class="citations"', escaped(titleOf(meeting))),
  },
  'other words in the feed': {
    check: (read, meeting) => {
      const entries = readXml(read(feedAddress)).children.filter(({ name }) => name === 'entry');
      const entry = entries.find(({ children }) =>
        children.some(({ name, text }) => name === 'id' && text.endsWith(`/${meeting.id}/`)),
      );
      const content = entry?.children.find(({ name }) => name === 'content')?.text ?? '';
      const { document } = parseHTML(`<body>${content}</body>`);
      const marked = [...document.querySelectorAll('p > [data-verbatim]')];
      expect(marked.map(({ textContent }) => textContent)).toEqual(sentencesOf(meeting));
      expect(entry?.children.find(({ name }) => name === 'title')?.text).toBe(meetingName(meeting));
    },
    breakFile: (xml, meeting) => alterAfter(xml, '<content', firstOf(meeting).text.slice(0, 20)),
  },
  'other words in the files of search': {
    check: (read, meeting) => {
      const lines = read('/pagefind/').split('\n');
      for (const sentence of sentencesOf(meeting)) expect(lines).toContain(sentence);
    },
    breakFile: (text, meeting) => alterAfter(text, '', firstOf(meeting).text),
  },
};

describe.each([
  ['the site', 'content', inject('siteDirectory')],
  ['a site of other shapes', inject('shapesContent'), inject('shapesDirectory')],
])('%s', async (_, content, directory) => {
  const { site } = await readSite(content);
  if (!site) throw new Error('no site');
  const readBuilt: Read = (address) =>
    address === '/pagefind/'
      ? searchLines(join(directory, address))
      : readFileSync(pageFile(directory, address), 'utf8');

  describe.each(Object.entries(faults))('%s', (_name, { check, breakFile }) => {
    test.each(site.meetings)('is not in the copies of $id', (meeting) => {
      check(readBuilt, meeting);
    });

    test('would be found', () => {
      const [meeting] = site.meetings;
      if (!meeting) throw new Error('no meeting');
      let isBroken = false;
      const readBroken: Read = (address) => {
        const text = readBuilt(address);
        const broken = breakFile(text, meeting);
        isBroken ||= broken !== text;
        return broken;
      };
      expect(() => {
        check(readBroken, meeting);
      }).toThrow();
      expect(isBroken).toBe(true);
    });
  });
});

type Passage = ReturnType<typeof firstOf>;

function eachPage(
  check: (document: Document, meeting: Meeting, passage?: Passage) => void,
  addressOf = meetingAddress,
) {
  return (read: Read, meeting: Meeting) => {
    check(parseHTML(read(addressOf(meeting.id))).document, meeting);
    eachPassagePage(check)(read, meeting);
  };
}

function eachPassagePage(check: (document: Document, meeting: Meeting, passage: Passage) => void) {
  return (read: Read, meeting: Meeting) => {
    for (const { passage } of passagesOf(meeting)) {
      const html = read(passagePageAddress(meeting.id, passage.id));
      check(parseHTML(html).document, meeting, passage);
    }
  };
}

function contentOf(document: Document, selector: string): string | null | undefined {
  return document.querySelector(selector)?.getAttribute('content');
}

function sentencesOf(meeting: Meeting): string[] {
  return passagesOf(meeting).map(({ passage }) => passage.text);
}

/** What the records of search hold to be shown, a text a line. */
function searchLines(directory: string): string {
  const fragments = readdirSync(join(directory, 'fragment')).map((name) => {
    const file = gunzipSync(readFileSync(join(directory, 'fragment', name))).toString();
    return JSON.parse(file.slice(file.indexOf('{'))) as { url: string };
  });
  return fragments
    .map(({ url }) => JSON.parse(url.slice(url.indexOf(':~:') + 3)) as { lines: string[] })
    .flatMap(({ lines }) => lines)
    .join('\n');
}

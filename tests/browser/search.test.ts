import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { followUpAddress, termAddress } from '../../src/meeting/addresses.ts';
import { followUpsOf } from '../../src/meeting/follow-ups.ts';
import { site } from '../published-site.ts';
import { tableRows } from '../table-rows.ts';
import { boxOf, type } from './hands.ts';
import { engine } from './launch-browser.ts';
import { test } from './reader.ts';
import { answered, ask, shown } from './search-page.ts';

const meeting = '2024-05-02-hawaii';
const followUps = followUpsOf(site, meeting);

const status = (page: Page) => page.locator('#site-status').textContent();

describe('what is said of a query', () => {
  /** Queries, the count of their results, and the messages. */
  const answers = tableRows(`
    Futenma | 1 official sentence
    Fut | No results for “Fut” | No official text contains the whole word “Fut”. Words that begin with it: Futenma. Showing results for “Futenma” instead:
    futema | No results for “futema” | No official text contains “futema”. Did you mean Futenma? Showing results for “Futenma” instead:
    deterrence Taiwan | 2 official sentences | The official text does not contain “Taiwan”. “Taiwan” is in 1 editors’ note. Searched for “deterrence” only.
    "deterrence extended" | No results for "deterrence extended" | No exact match for “deterrence extended”. 1 result without quotation marks.
    "extended det | No results for “extended det” | The official text does not contain “extended det”, in any form or under another known name.
    "on this issue. The Ministers confirmed" | No results for "on this issue. The Ministers confirmed" | No exact match for “on this issue. The Ministers confirmed” in one paragraph. 1 result without quotation marks.
    DICAS Taiwan OR Futenma | 2 official sentences with some of the words | The official text does not contain “Taiwan”. “Taiwan” is in 1 editors’ note. Searched for “DICAS” and “Futenma” only. No single sentence contains all of “DICAS” and “Futenma”. These contain some:
    deterrence -Futenma | 1 official sentence | Excluded: sentences with “Futenma”, in any form or under another name.
    ?! | No results for “?!” | Enter at least one word or number.
    interop* | 1 official sentence | “interop*” matches “interoperability”.
  `);
  test.for(answers)('%s', async ([query = '', count, messages = ''], { typed }) => {
    const page = await typed(query);
    const answer = await shown(page);
    expect(answer.count.replace(/, \d+ editors’ notes?$/, '')).toBe(count);
    expect(answer.notes.join(' ')).toBe(messages);
  });

  test('a word that nothing has: what was read, and what can be tried', async ({ typed }) => {
    const page = await typed('submarine');
    expect(await shown(page)).toMatchObject({
      count: 'No results for “submarine”',
      notes: [
        'The official text does not contain “submarine”, in any form or under another known name.',
      ],
    });
    const advice = page.locator('.advice');
    expect(await advice.isVisible()).toBe(true);
    expect(await advice.getByRole('link', { name: 'Read the summary' }).getAttribute('href')).toBe(
      `/meetings/${meeting}/`,
    );
    expect(await advice.getByRole('link').count()).toBe(9);
    await type(page, 's DICAS');
    await ask(page, 'DICAS');
    expect(await advice.isVisible()).toBe(false);
  });

  test('where no sentence has all words, each says which it has not', async ({ typed }) => {
    const page = await typed('Futenma C2');
    const answer = await shown(page);
    expect(answer.count).toMatch(/^2 official sentences with some of the words/);
    expect(answer.notes).toEqual([
      'No single sentence contains all of “Futenma” and “C2”. These contain some:',
    ]);
    const labels = await page.locator('.hits .from').allTextContents();
    expect(labels.map((label) => label.replace(/^.* · /, ''))).toEqual([
      '“C2” also called “command and control”; does not contain “Futenma”',
      'does not contain “C2”',
    ]);
  });

  test.for([
    ['DICAS', '', ['DICAS', 'DICAS', 'DICAS']],
    ['cooperating', '“cooperating” found as “cooperate”', ['cooperate', 'cooperate']],
    ['SDF', '“SDF” also called “Self Defense Forces”', ['Self Defense Forces']],
    ['command and control', '', ['Command and control', 'command and control']],
    [
      '拡大抑止',
      '“拡大抑止” also called “extended deterrence”',
      ['Extended deterrence', 'extended deterrence'],
    ],
    ['industrial acquisition', '', undefined],
  ] as const)(
    '%s: the label “%s”, where it says something, and the marks',
    async ([query, label, marks], { visit }) => {
      const page = await visit('/search/');
      await ask(page, query);
      const [from = ''] = await page.locator('.hits .from').allTextContents();
      expect(from.replace(/^[^·]*(?:· )?/, '')).toBe(label);
      if (marks) expect((await shown(page)).marks).toEqual(marks);
    },
  );

  test.skipIf(engine !== 'chromium')(
    'is of kana, not of a letter that is none yet on a Japanese keyboard',
    async ({ visit }) => {
      const page = await visit('/search/');
      await page.locator('#site-search').focus();
      const devtools = await page.context().newCDPSession(page);
      const answers: Awaited<ReturnType<typeof shown>>[] = [];
      for (const text of ['ふてんま', 'ふてんまn', 'ふてんまの']) {
        const [selectionStart, selectionEnd] = [text.length, text.length];
        await devtools.send('Input.imeSetComposition', { text, selectionStart, selectionEnd });
        await page.waitForTimeout(200);
        await answered(page);
        answers.push(await shown(page));
      }
      expect(answers).toEqual(answers.map(() => ({ ...answers[0], notes: [] })));
      expect(answers[0]?.count).toMatch(/^1 official sentence/);
    },
  );

  test('is spoken once the reader stops, and not letter by letter', async ({ visit }) => {
    const page = await visit('/search/');
    await page.evaluate(() => {
      const line = document.querySelector('#site-status');
      const spoken: string[] = [];
      Object.assign(window, { spoken });
      new MutationObserver(() => spoken.push(line?.textContent ?? '')).observe(line ?? document, {
        childList: true,
      });
    });
    await page.locator('#site-search').click();
    await page.keyboard.type('deterrence Taiwan', { delay: 100 });
    await expect
      .poll(() => status(page))
      .toMatch(/^2 official sentences The official text does not/);
    const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
    expect(spoken.filter((text) => text !== '' && text !== 'Searching…')).toHaveLength(1);
  });
});

describe('editors’ notes', () => {
  test('are counted and listed apart from official sentences, each with its source', async ({
    visit,
  }) => {
    const page = await visit('/search/?q=AMRAAM');
    await page.locator('.notes li').first().waitFor();
    const answer = await shown(page);
    expect(answer.count).toBe('No official sentence, 2 editors’ notes');
    expect(answer.hits).toEqual([]);
    const notes = followUps.filter(({ text = '' }) => text.includes('AMRAAM')).reverse();
    expect(answer.editorsNotes).toEqual(
      notes.map(({ id }) => followUpAddress(meeting, id, 'dicas-1')),
    );
    expect(await page.locator('.notes [data-verbatim]').count()).toBe(0);
    expect(await page.locator('.notes mark').allTextContents()).toEqual(['AMRAAM', 'AMRAAM']);
    const sources = await page
      .locator('.notes .source a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(sources).toEqual(notes.map(({ source }) => source?.address));
    const list = page.getByRole('list', { name: 'Editors’ notes' });
    expect(await list.getByRole('listitem').count()).toBe(2);
  });

  test('are not mentioned where they have nothing', async ({ typed }) => {
    const page = await typed('tolerate');
    const list = page.getByRole('list', { name: 'Official sentences' });
    expect(await list.getByRole('listitem').count()).toBe(1);
    const text = await page.locator('.official').innerText();
    expect(text).toMatch(/^1 official sentence\n/);
    expect(text).not.toMatch(/note/);
  });

  test('lead to their place', async ({ visit }) => {
    const page = await visit('/search/?q=interoperability');
    await page.locator('.notes li').first().waitFor();
    const { editorsNotes } = await shown(page);
    expect(editorsNotes).toContain(termAddress('interoperability'));
    for (const link of editorsNotes) {
      await page.goto(link ?? '');
      expect(await page.locator(':target').textContent()).toMatch(/interoperab/i);
    }
  });

  test('are beside the sentences on a wide screen, below them on a phone', async ({ visit }) => {
    for (const width of [390, 1366]) {
      const page = await visit('/search/?q=DICAS', { viewport: { width, height: 800 } });
      await page.locator('.notes li').first().waitFor();
      const hit = await boxOf(page, '.hits li');
      const note = await boxOf(page, '.notes li');
      expect(width > 1000 ? note.x > hit.right : note.y > hit.foot).toBe(true);
    }
  });
});

test('after a suggestion the focus goes to the count', async ({ typed }) => {
  const page = await typed('futema');
  await page.locator('.meant').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.hits > li').first().waitFor();
  await answered(page);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('count');
});

test('words of another language say so, wherever they are', async ({ visit }) => {
  const page = await visit('/search/');
  const japanese = (selector: string) => page.locator(`${selector} [lang=ja]`).allTextContents();
  await ask(page, '普天間飛行場移設');
  expect(await japanese('.messages')).toContain('移設');
  expect(await japanese('.hits .from')).toEqual(['普天間飛行場']);
  await ask(page, '「拡大抑止」');
  expect(await japanese('.messages')).toEqual(['拡大抑止']);
});

test('the search page ends with its document', async () => {
  const html = await (await fetch(new URL('/search/', inject('siteAddress')))).text();
  expect(html.trimEnd()).toMatch(/<\/html>$/);
});

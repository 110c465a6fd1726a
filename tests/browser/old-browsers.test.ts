import { expect } from 'vitest';
import { test } from './reader.ts';

const meeting = '/meetings/2024-05-02-hawaii/';
const menus = '.menu > button';
const hide = 'button:text("Hide editorial additions")';

test.for([
  ['matchMedia', meeting, [menus, hide]],
  ['Array.prototype.findLast', meeting, [menus, hide]],
  ['DOMTokenList.prototype.toggle', meeting, [menus]],
  ['Element.prototype.replaceWith', meeting, [hide]],
  ['DOMTokenList.prototype.toggle', '/search/', ['live-search:defined']],
  ['customElements', '/search/', [hide]],
] as const)(
  'without %s the rest of the script of %s runs',
  async ([name, path, others], { open }) => {
    const page = await open();
    await page.addInitScript((name) => {
      const path = name.split('.');
      const last = path.pop() ?? '';
      const owner = path.reduce<object>(
        (object, key) => Reflect.get(object, key) as object,
        globalThis,
      );
      Object.defineProperty(owner, last, { value: undefined });
    }, name);
    await page.goto(path);
    for (const other of others) await page.locator(other).first().waitFor({ state: 'attached' });
    await page.keyboard.press('Control+k');
    expect(await page.locator(':focus').getAttribute('id')).toBe('site-search');
  },
);

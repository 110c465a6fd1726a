import { expect, test } from 'vitest';
import { decodeText } from '../../src/import/decode-text.ts';

const windows1252 = Buffer.from('On May 2,\nthe \x932+2\x94', 'latin1');

test.each([
  ['nothing', Buffer.from(''), 'is empty'],
  ['white space and a byte order mark', Buffer.from('\uFEFF \r\n\t'), 'is empty'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'is a picture'],
  ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'is a PDF: open it'],
  ['a Word file', Buffer.from('PK\x03\x04\x14\0'), 'is a Word or ZIP file'],
  ['a page', Buffer.from('\uFEFF \n<!DOCTYPE html><p>They met.</p>'), 'is a page in HTML'],
  ['a part of a page', Buffer.from('<p>A<br>B</p><p>C</p>'), 'has tags of HTML'],
  ['UTF-16 without a mark', Buffer.from('On May 2, they met', 'utf16le'), 'is in UTF-16'],
  [
    'a lost character before a byte of Windows-1252',
    Buffer.concat([Buffer.from('a\uFFFDb'), Buffer.from([0x93])]),
    'is not in UTF-8 (byte 0x93 at line 1, column 4)',
  ],
  [
    'a full-width character that is cut at the end',
    Buffer.from('a￥').subarray(0, 3),
    'is not in UTF-8 (byte 0xEF at line 1, column 2)',
  ],
  [
    'a full-width character that is cut in the text',
    Buffer.concat([Buffer.from('a￥').subarray(0, 3), Buffer.from('b')]),
    'is not in UTF-8 (byte 0xEF at line 1, column 2)',
  ],
  ['UTF-16', Buffer.from('\uFEFFOn May 2', 'utf16le'), 'is in UTF-16: save it as UTF-8'],
  ['Windows-1252', windows1252, 'is not in UTF-8 (byte 0x93 at line 2, column 5)'],
  ['UTF-8 read as Windows-1252', Buffer.from('the â€œ2+2â€ meeting'), 'shows at line 1, column 5'],
  ['UTF-8 read as Latin-1', Buffer.from('“2+2”').toString('latin1'), 'copy the text again'],
  [
    'a bullet of Word',
    Buffer.from('They agreed on:\n\uF0B7\tships'),
    'write “•” for each in the copied text, as Word shows it; the first is at line 2, column 1',
  ],
  ['a lost character', Buffer.from('the \uFFFD2+2'), 'has lost a character'],
  [
    'a megabyte',
    Buffer.alloc(1_048_576, 'The Ministers met. '),
    'has 1,048,576 bytes, a summary at most 262,144',
  ],
])('%s is refused in a sentence', (_, bytes, sentence) => {
  expect(() => decodeText(Buffer.from(bytes))).toThrow(sentence);
});

test('every character is kept: byte order mark, CRLF, no-break space, full-width and curly ones', () => {
  const text = '\uFEFFOn May\u00A02,\r\nthe “２＋２” – 普天間 e\u0301\t\f…';
  expect(decodeText(Buffer.from(text))).toBe(text);
});

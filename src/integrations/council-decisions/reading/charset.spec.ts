import { expect, it } from '@jest/globals';
import { decodePage } from './charset.js';

const LATIN = Uint8Array.from(Buffer.from('<meta charset="utf-8"><p>één coördinator</p>', 'latin1'));

it('believes what is valid UTF-8 to be it, whatever is declared', () => {
  const bytes = Buffer.from('<meta charset="iso-8859-1"><p>één</p>', 'utf8');
  expect(decodePage(bytes, 'text/html; charset=windows-1252')).toContain('één');
});

it('reads what says that it is UTF-8 and is not as Windows-1252', () => {
  expect(decodePage(LATIN, 'text/html; charset=utf-8')).toContain('één coördinator');
  expect(decodePage(LATIN, null)).toContain('één coördinator');
});

it('believes the declared charset otherwise', () => {
  const greek = Uint8Array.from([0x3c, 0x70, 0x3e, 0xe1]);
  expect(decodePage(greek, 'text/html; charset="iso-8859-7"')).toBe('<p>α');
  expect(decodePage(greek, 'text/html; charset=nonsense')).toBe('<p>á');
});

it('reads UTF-16 by its mark, and loses the mark of UTF-8', () => {
  expect(decodePage(Buffer.from('\ufeff<p>één</p>', 'utf16le'), null)).toBe('<p>één</p>');
  expect(decodePage(Buffer.from('\ufeff<p>één</p>', 'utf8'), null)).toBe('<p>één</p>');
});

import { describe, expect, it } from '@jest/globals';
import { isFileName } from './file-name.js';

describe('a name of a file', () => {
  it.each(['advies.pdf', 'Besluit gemeenteraad 24 november.docx', 'été–2026 (ontwerp).txt', 'x'])(
    'may be %s',
    (name) => {
      expect(isFileName(name)).toBe(true);
    },
  );

  it.each([
    ['nothing', ''],
    ['a path', '../../etc/passwd'],
    ['a path of Windows', 'C:\\x.exe'],
    ['a hidden file', '.htaccess'],
    ['with a dot at its end', 'x.'],
    ['with a space around it', ' x'],
    ['with a line end', 'x\r\nSet-Cookie: y'],
    ['with NUL', 'x\0.pdf'],
    ['written backwards', 'x\u202Efdp.exe'],
    ['with half a character', 'x\uD800'],
    ['too long', 'x'.repeat(201)],
    ['no text', 7],
  ])('may not be %s', (_, name) => {
    expect(isFileName(name)).toBe(false);
  });
});

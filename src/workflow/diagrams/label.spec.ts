import fc from 'fast-check';
import { escaped, plain, shortened, text, wrapped } from './label.js';

describe('text in a label', () => {
  it('is escaped for XML and for Graphviz', () => {
    expect(text('a <b> & "c" ]]> \\N')).toBe('a &lt;b&gt; &amp; &quot;c&quot; ]]&gt; \\\\N');
  });

  it('keeps an entity that someone wrote as it was written', () => {
    expect(escaped('R&amp;D')).toBe('R&amp;amp;D');
  });

  it('becomes one line, with a sign where XML has no character', () => {
    expect(plain(' a\r\n\tb ')).toBe('a b');
    expect(plain('a\u0000b\ud800c\u202ed\uffff')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFD');
  });

  it('is never nothing, which Graphviz refuses', () => {
    expect(text('', { bold: true })).toBe('<B> </B>');
  });
});

describe('wrapping', () => {
  it('breaks at spaces', () => {
    expect(wrapped('Goedkeuringen zijn niet meer mogelijk', 16, 5)).toEqual([
      'Goedkeuringen',
      'zijn niet meer',
      'mogelijk',
    ]);
  });

  it('breaks a word only where it is longer than any real one', () => {
    expect(wrapped('Onderhandelingstermijn', 10, 3)).toEqual(['Onderhandelingstermijn']);
    expect(wrapped('x'.repeat(80), 10, 3).map((line) => line.length)).toEqual([36, 36, 8]);
  });

  it('shows that something was left out', () => {
    expect(wrapped('a b c d', 2, 2)).toEqual(['a', 'b …']);
    expect(shortened('Kruisem en Zwalm', 8)).toBe('Kruisem…');
    expect(shortened('Kruisem', 7)).toBe('Kruisem');
  });

  it('keeps whole characters and every word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 50 }), (value, width) => {
        const lines = wrapped(value, width, Infinity);
        expect(lines.join('').replaceAll(' ', '')).toBe(plain(value).replaceAll(' ', ''));
        for (const line of [...lines, shortened(value, width)]) expect(line).not.toMatch(/\p{Cs}/u);
        expect(shortened(value, width).length).toBeLessThanOrEqual(width);
      }),
    );
  });
});

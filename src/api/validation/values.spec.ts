import fc from 'fast-check';
import { compareDecimals, isDecimalString } from './decimal-string.js';
import { isOvoCode } from './ovo-code.js';
import { isPlainDate } from './plain-date.js';
import { findUnstorable, MAX_DEPTH } from './storable.js';
import { isText } from './trimmed-text.js';
import { isHttpOrUrnUri } from './uri.js';

describe('plain dates', () => {
  it.each(['2026-02-28', '2028-02-29', '2000-02-29', '1900-01-01', '2200-12-31', '2026-12-31'])(
    'has %s',
    (text) => {
      expect(isPlainDate(text)).toBe(true);
    },
  );

  it.each([
    '2026-02-30',
    '2026-02-29',
    '2100-02-29',
    '1899-12-31',
    '2201-01-01',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-3',
    '2026-04-03T00:00:00Z',
    ' 2026-04-03',
    '2026-04-03\n',
    '20260403',
    '-2026-04-03',
    '２０２６-04-03',
    '',
    20260403,
    null,
    undefined,
    ['2026-04-03'],
  ])('refuses %p', (value) => {
    expect(isPlainDate(value)).toBe(false);
  });

  it('has every day that a calendar has', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });
    fc.assert(fc.property(day, (date) => isPlainDate(date.toISOString().slice(0, 10))));
  });
});

describe('decimal strings', () => {
  const money = { maxDecimals: 2, min: '0', max: '99999999999999' };

  it.each(['0', '0.5', '12.50', '99999999999999', '0.00', '10'])('takes %s', (text) => {
    expect(isDecimalString(text, money)).toBe(true);
  });

  it.each([
    '0.001',
    '-1',
    '-0',
    '+1',
    '01',
    '.5',
    '1.',
    '1,5',
    '1e3',
    ' 1',
    '1 000',
    '0x10',
    'NaN',
    'Infinity',
    '',
    '99999999999999.01',
    '100000000000000',
    '9'.repeat(50),
    '٣',
    1,
    null,
    ['1'],
  ])('refuses %p', (value) => {
    expect(isDecimalString(value, money)).toBe(false);
  });

  it('holds to a least value, which may be below 0', () => {
    expect(isDecimalString('0', { ...money, min: '0.01' })).toBe(false);
    expect(isDecimalString('0.01', { ...money, min: '0.01' })).toBe(true);
    expect(isDecimalString('-5.5', { ...money, min: '-5.5' })).toBe(true);
    expect(isDecimalString('-5.51', { ...money, min: '-5.5' })).toBe(false);
  });

  it('compares as numbers do', () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(compareDecimals((a / 100).toFixed(2), (b / 1000).toFixed(3))).toBe(Math.sign(a * 10 - b));
      }),
    );
  });
});

describe('addresses of sources', () => {
  it.each([
    'https://example.be/besluit?id=1#art2',
    'http://localhost:3000',
    'HTTPS://EXAMPLE.BE',
    'urn:uuid:0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
    'urn:isbn:0451450523',
    `https://example.be/${'a'.repeat(1900)}`,
  ])('takes %s', (text) => {
    expect(isHttpOrUrnUri(text)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.be',
    'file:///etc/passwd',
    'example.be',
    '//example.be',
    'https://',
    'https:///x',
    'https:example.be',
    'https://user:secret@example.be',
    'https://user@example.be',
    'https://exa mple.be',
    'https://example.be/<script>',
    'https://example.be/\n',
    ' https://example.be',
    'https://[1',
    'urn:',
    'urn:x',
    'urn::x',
    `https://example.be/${'a'.repeat(2000)}`,
    '',
    5,
    null,
  ])('refuses %p', (value) => {
    expect(isHttpOrUrnUri(value)).toBe(false);
  });
});

describe('OVO codes and texts', () => {
  it('tells OVO codes from what looks like them', () => {
    expect(isOvoCode('OVO002067')).toBe(true);
    for (const value of [
      'ovo002067',
      'OVO2067',
      'OVO0020670',
      ' OVO002067',
      'OVO00206A',
      'OVO002067\n',
      2067,
      null,
    ]) {
      expect(isOvoCode(value)).toBe(false);
    }
  });

  it('counts characters as people do', () => {
    expect(isText('😀😀', 2)).toBe(true);
    expect(isText('😀😀😀', 2)).toBe(false);
    expect(isText('abc', 2)).toBe(false);
  });

  it('refuses what says nothing', () => {
    for (const value of ['', '   ', '\u00a0\n', 5, null, undefined, ['a']])
      expect(isText(value, 10)).toBe(false);
  });
});

describe('what cannot be stored', () => {
  const faults = (value: unknown): string[] =>
    findUnstorable(value, 'body').map(
      ({ name, detail }) => `${name} ${detail.key.replace('validation.', '')}`,
    );

  it('finds it wherever it is, in the order of the body', () => {
    const body: unknown = JSON.parse(
      '{"a":"x\\u0000","b":[{"c":"\\ud800"},"ok","\\u0007"],"d":1e999,"e":[1,null],"__proto__":{"x":1},"f":{"constructor":1}}',
    );
    expect(faults(body)).toEqual([
      'a isStorableText',
      'b[0].c isStorableText',
      'b[2] isStorableText',
      'd isNumber',
      'e[1] isDefined',
      '__proto__ whitelistValidation',
      'f.constructor whitelistValidation',
    ]);
  });

  it('lets pass what can be: line ends, tabs, every script, pairs of surrogates', () => {
    expect(faults({ a: 'één\ttwee\r\n三😀', b: [0, -1.5, true, { c: null }], d: [] })).toEqual([]);
  });

  it('finds it in names too', () => {
    expect(faults({ ['a\u0000']: 1 })).toEqual([' isStorableText']);
  });

  it('refuses deep nesting without recursing itself', () => {
    const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
    expect(faults(deep(MAX_DEPTH))).toEqual([]);
    expect(faults(deep(100_000))).toHaveLength(1);
    expect(faults(deep(100_000))[0]).toMatch(/isShallow$/);
  });

  it('is never met by what PostgreSQL can store', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => faults({ text }).length === 0 || /\p{Cc}/u.test(text),
      ),
    );
  });
});

import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { registerAtom, type RegisterEntry } from './atom.js';

const OPTIONS = {
  language: 'nl',
  publicUrl: 'https://akkoord.example',
  query: '?kind=deal&theme=space',
} as const;

const entry = (fields: Partial<RegisterEntry> = {}): RegisterEntry => ({
  agreementId: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
  agreementTitle: 'Deal',
  sequence: 12,
  type: 'ENTERED_INTO_FORCE',
  council: null,
  at: new Date('2026-11-29T10:00:00Z'),
  ...fields,
});

const textsOf = (atom: string, name: string): string[] => {
  const document = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(atom, 'text/xml');
  return [...document.getElementsByTagName(name)].map(({ textContent }) => textContent ?? '');
};

describe('the register as an Atom feed', () => {
  it('says what happened to which agreement, the newest first', () => {
    const atom = registerAtom(
      [
        entry(),
        entry({ sequence: 7, type: 'APPROVE', council: 'Kortrijk', at: new Date('2026-11-28T10:00:00Z') }),
      ],
      OPTIONS,
    );
    expect(textsOf(atom, 'title').slice(1)).toEqual([
      'In werking getreden: Deal',
      expect.stringContaining('(Kortrijk): Deal'),
    ]);
    expect(textsOf(atom, 'updated')[0]).toBe('2026-11-29T10:00:00.000Z');
    expect(atom).toContain(
      'href="https://akkoord.example/v1/agreements/0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a"',
    );
  });

  it('names an entry the same wherever the registry is reached, and no two the same', () => {
    const [, one, other] = textsOf(registerAtom([entry(), entry({ sequence: 13 })], OPTIONS), 'id');
    const [, elsewhere] = textsOf(
      registerAtom([entry()], { ...OPTIONS, publicUrl: 'https://b.example' }),
      'id',
    );
    expect(one).toMatch(/^urn:uuid:/);
    expect(one).toBe(elsewhere);
    expect(one).not.toBe(other);
  });

  it('can be read whatever the title says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
        // eslint-disable-next-line no-control-regex
        const shown = title.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
        const found = textsOf(registerAtom([entry({ agreementTitle: title })], OPTIONS), 'title')[1];
        expect(found.replaceAll(/\s+/g, ' ')).toBe(`In werking getreden: ${shown}`.replaceAll(/\s+/g, ' '));
      }),
    );
  });
});

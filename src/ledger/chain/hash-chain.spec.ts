import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import {
  BEGINNING,
  brokenEnd,
  entryHash,
  firstBroken,
  GENESIS,
  type ChainedContent,
  type ChainedEntry,
  type ChainEnd,
} from './hash-chain.js';
import { CHAIN_VERSIONS } from './links.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const agreementId = '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a';

type Said = Omit<ChainedContent, 'agreementId' | 'sequence'>;

const json = fc.jsonValue({ maxDepth: 2 });
const said: fc.Arbitrary<Said> = fc.record({
  at: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  actor: fc.dictionary(fc.string(), json),
  type: fc.constantFrom('CREATE', 'SUBMIT', 'ACCEPT_TEXT', 'APPROVE'),
  councilId: fc.option(fc.constantFrom('OVO002067', 'OVO002177')),
  from: fc.option(fc.constantFrom('drafting.ready', 'negotiation.positions')),
  to: fc.constantFrom('negotiation.positions', 'ratification.open'),
  event: fc.dictionary(fc.string(), json),
  chainVersion: fc.constantFrom(...CHAIN_VERSIONS),
});

function chained(contents: readonly Said[]): ChainedEntry[] {
  let previousHash = GENESIS;
  return contents.map((content, index) => {
    const whole = { ...content, agreementId, sequence: index + 1 };
    const entry = { ...whole, previousHash, hash: entryHash(whole, previousHash, sha256) };
    previousHash = entry.hash;
    return entry;
  });
}

const chain = fc.array(said, { minLength: 1, maxLength: 8 }).map(chained);
const longChain = fc.array(said, { minLength: 2, maxLength: 8 }).map(chained);
/** One of a chain's entries, by a number that is cut to its length. */
const any = fc.nat(1_000);

const broken = (entries: readonly ChainedEntry[]): unknown => firstBroken(entries, sha256);
const fault = (sequence: number, what: string): object => ({ agreementId, sequence, fault: what });
const endOf = (entries: readonly ChainedEntry[]): ChainEnd => entries.at(-1) ?? BEGINNING;

/** A value that is another than the one given. */
function other(value: unknown): unknown {
  if (typeof value === 'string') return `${value}.`;
  if (typeof value === 'number') return value + 1;
  return value === null ? '' : { changed: value };
}

/** The same value with the members of every object in it the other way round. */
function turned<T>(value: T): T {
  if (Array.isArray(value)) return value.map(turned) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned<unknown>(member)]),
  ) as T;
}

describe('a chain of entries', () => {
  it('holds as it was written', () => {
    fc.assert(fc.property(chain, (entries) => expect(broken(entries)).toBeUndefined()));
    expect(broken([])).toBeUndefined();
  });

  it('holds after a round through JSON, whatever the order of its members', () => {
    fc.assert(
      fc.property(chain, (entries) => {
        const stored = JSON.parse(JSON.stringify(turned(entries))) as ChainedEntry[];
        expect(broken(stored)).toBeUndefined();
      }),
    );
  });

  const faults: Readonly<Record<keyof ChainedEntry, string>> = {
    agreementId: 'changed',
    sequence: 'out of sequence',
    at: 'changed',
    actor: 'changed',
    type: 'changed',
    councilId: 'changed',
    from: 'changed',
    to: 'changed',
    event: 'changed',
    chainVersion: 'changed',
    previousHash: 'not linked to the entry before it',
    hash: 'changed',
  };

  it.each(Object.entries(faults))('shows a change of %s, and in which entry', (field, what) => {
    fc.assert(
      fc.property(chain, any, (entries, number) => {
        const at = number % entries.length;
        const changed = { ...entries[at], [field]: other(entries[at][field as keyof ChainedEntry]) };
        const { agreementId: whose, sequence } = changed;
        expect(broken(entries.with(at, changed))).toEqual({ agreementId: whose, sequence, fault: what });
      }),
      { numRuns: 40 },
    );
  });

  it.each<[string, unknown, unknown]>([
    ['a number made a text', { means: 1 }, { means: '1' }],
    ['a null left out', { means: null }, {}],
    ['an order changed', { parties: ['a', 'b'] }, { parties: ['b', 'a'] }],
    ['a member moved', { a: { b: 1 } }, { a: {}, b: 1 }],
    ['a letter written in another way', { title: 'é' }, { title: 'e\u0301' }],
  ])('shows %s deep in an event', (_, before, after) => {
    const [content] = fc.sample(said, 1);
    const [entry] = chained([{ ...content, event: before }]);
    expect(broken([entry])).toBeUndefined();
    expect(broken([{ ...entry, event: after }])).toEqual(fault(1, 'changed'));
  });

  it('shows an entry that was written anew with a hash that fits, in the one after it', () => {
    fc.assert(
      fc.property(longChain, any, (entries, number) => {
        const at = number % (entries.length - 1);
        const forged = { ...entries[at], event: { forged: true, was: entries[at].event } };
        const hash = entryHash(forged, forged.previousHash, sha256);
        expect(broken(entries.with(at, { ...forged, hash }))).toEqual(
          fault(at + 2, 'not linked to the entry before it'),
        );
      }),
    );
  });

  it('shows that an entry before the last was taken out', () => {
    fc.assert(
      fc.property(longChain, any, (entries, number) => {
        const at = number % (entries.length - 1);
        expect(broken(entries.toSpliced(at, 1))).toEqual(fault(at + 2, 'out of sequence'));
      }),
    );
  });

  it('shows that two entries changed places', () => {
    fc.assert(
      fc.property(longChain, any, any, (entries, one, another) => {
        const low = one % (entries.length - 1);
        const high = low + 1 + (another % (entries.length - low - 1));
        const swapped = entries.with(low, entries[high]).with(high, entries[low]);
        expect(broken(swapped)).toEqual(fault(high + 1, 'out of sequence'));
      }),
    );
  });

  it('shows that an entry was put in twice', () => {
    fc.assert(
      fc.property(chain, any, any, (entries, from, to) => {
        const copy = entries[from % entries.length];
        const at = to % (entries.length + 1);
        expect(broken(entries.toSpliced(at, 0, copy))).toEqual(fault(copy.sequence, 'out of sequence'));
      }),
    );
  });

  it('shows a forged entry put in with hashes that fit, in the one after it', () => {
    fc.assert(
      fc.property(chain, any, said, (entries, number, content) => {
        const at = number % entries.length;
        const { previousHash, sequence } = entries[at];
        const forged = { ...content, agreementId, sequence };
        const put = { ...forged, previousHash, hash: entryHash(forged, previousHash, sha256) };
        expect(broken(entries.toSpliced(at, 0, put))).toEqual(fault(sequence, 'out of sequence'));
      }),
    );
  });

  it('can be read in pieces', () => {
    fc.assert(
      fc.property(chain, any, any, fc.boolean(), (entries, cut, number, isChanged) => {
        const at = number % entries.length;
        const whole = isChanged ? entries.with(at, { ...entries[at], at: 'never' }) : entries;
        const head = whole.slice(0, cut % whole.length);
        const tail = whole.slice(head.length);
        const inPieces = firstBroken(head, sha256) ?? firstBroken(tail, sha256, endOf(head));
        expect(inPieces).toEqual(firstBroken(whole, sha256));
      }),
    );
  });
});

describe('the end of a chain', () => {
  it('is where its agreement says', () => {
    fc.assert(
      fc.property(chain, (entries) => {
        expect(brokenEnd(agreementId, endOf(entries), endOf(entries))).toBeUndefined();
      }),
    );
  });

  it('shows entries that were cut off, and names the first', () => {
    fc.assert(
      fc.property(chain, any, (entries, number) => {
        const left = entries.slice(0, number % entries.length);
        expect(broken(left)).toBeUndefined();
        expect(brokenEnd(agreementId, endOf(left), endOf(entries))).toEqual(
          fault(left.length + 1, 'missing'),
        );
      }),
    );
  });

  it('shows entries that were added with hashes that fit, and names the first', () => {
    fc.assert(
      fc.property(chain, any, (entries, number) => {
        const told = entries.slice(0, number % entries.length);
        expect(brokenEnd(agreementId, endOf(entries), endOf(told))).toEqual(
          fault(told.length + 1, 'beyond the end'),
        );
      }),
    );
  });

  it('shows a chain that was written anew from some entry on', () => {
    fc.assert(
      fc.property(chain, any, (entries, number) => {
        const at = number % entries.length;
        const rewritten = chained(entries.with(at, { ...entries[at], at: 'never' }));
        expect(broken(rewritten)).toBeUndefined();
        expect(brokenEnd(agreementId, endOf(rewritten), endOf(entries))).toEqual(
          fault(entries.length, 'not the end'),
        );
      }),
    );
  });

  it('shows entries of an agreement that is not there', () => {
    expect(brokenEnd(agreementId, { sequence: 3, hash: GENESIS }, undefined)).toEqual(
      fault(1, 'without an agreement'),
    );
  });
});

describe('the hash of an entry', () => {
  const entry: ChainedContent = {
    to: 'drafting.incomplete',
    agreementId,
    sequence: 1,
    at: '2026-11-24T08:30:00.000Z',
    actor: { subject: 'a-1', organisationId: 'OVO002067' },
    type: 'CREATE',
    councilId: null,
    from: null,
    event: { type: 'CREATE', title: 'Krimp & ruimte “Zuid” é €', means: 150000.5, facts: {} },
    chainVersion: 1,
  };

  it('is what others reckon: SHA-256 over the members in order, without spaces, in UTF-8', () => {
    expect(entryHash(entry, GENESIS, sha256)).toBe(
      '328c0d60456f45acdcdd2059383795cc290e4d2a46148594bc6e5270023e5152',
    );
  });

  it('is taken of the version too, from version 2 on', () => {
    const version2 = {
      ...entry,
      actor: { person: 'c-1', organisationId: 'OVO002067' },
      chainVersion: 2,
    } as const;
    const { chainVersion: _, ...version1 } = version2;
    const hashOf = (content: object): string =>
      sha256(canonicalize({ ...content, previousHash: GENESIS }) ?? '');
    expect(entryHash(version2, GENESIS, sha256)).toBe(hashOf(version2));
    expect(entryHash({ ...version2, chainVersion: 1 }, GENESIS, sha256)).toBe(hashOf(version1));
  });

  it('does not depend on anything beside the entry’s own members', () => {
    expect(entryHash({ ...entry, more: 1 } as ChainedContent, GENESIS, sha256)).toBe(
      entryHash(entry, GENESIS, sha256),
    );
  });
});

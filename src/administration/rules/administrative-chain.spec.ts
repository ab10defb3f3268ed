import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { firstBrokenLink, GENESIS, type ChainVersion } from '../../ledger/chain/links.js';
import { administrativeHash, type ChainedAdministrativeEntry } from './administrative-chain.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Entries chained as the registry does, or did. */
function chained(...names: string[]): ChainedAdministrativeEntry[] {
  return chainedAs(2, names);
}

function chainedAs(chainVersion: ChainVersion, names: readonly string[]): ChainedAdministrativeEntry[] {
  let previousHash = GENESIS;
  return names.map((name, index) => {
    const content = {
      sequence: index + 1,
      at: '2026-11-24T09:30:00.000Z',
      actor: { organisationId: 'OVO000001', person: 'p' },
      type: 'REVISE_ORGANISATION',
      about: '/v1/organisations/OVO002133',
      details: { name: { to: name } },
      chainVersion,
    };
    const entry = { ...content, previousHash, hash: administrativeHash(content, previousHash, sha256) };
    previousHash = entry.hash;
    return entry;
  });
}

const broken = (entries: ChainedAdministrativeEntry[]) =>
  firstBrokenLink(entries, (entry, previousHash) => administrativeHash(entry, previousHash, sha256));

describe('the chain of the administrative history', () => {
  it('hashes the canonical form (RFC 8785) of an entry, whatever the order of its members', () => {
    const [{ hash }] = chained('Kortrijk');
    expect(hash).toBe(
      sha256(
        '{"about":"/v1/organisations/OVO002133","actor":{"organisationId":"OVO000001","person":"p"},' +
          '"at":"2026-11-24T09:30:00.000Z","chainVersion":2,"details":{"name":{"to":"Kortrijk"}},' +
          `"previousHash":"${GENESIS}","sequence":1,"type":"REVISE_ORGANISATION"}`,
      ),
    );
  });

  it('goes on from entries of version 1, which are hashed without their version', () => {
    const [first] = chainedAs(1, ['Kortrijk']);
    const { hash: _, previousHash, chainVersion: __, ...content } = first;
    expect(first.hash).toBe(sha256(canonicalize({ ...content, previousHash }) ?? ''));
    expect(broken([first])).toBeUndefined();
    expect(broken([{ ...first, chainVersion: 2 }])?.fault).toBe('changed');
  });

  it('holds where nothing was touched', () => {
    expect(broken(chained('a', 'b', 'c'))).toBeUndefined();
  });

  it.each<[string, (entries: ChainedAdministrativeEntry[]) => ChainedAdministrativeEntry[], string, number]>([
    ['other details', ([a, b, c]) => [a, { ...b, details: { name: { to: 'x' } } }, c], 'changed', 2],
    ['another actor', ([a, b]) => [{ ...a, actor: { deadline: 'x' } }, b], 'changed', 1],
    ['a missing entry', ([a, , c]) => [a, c], 'out of sequence', 3],
    [
      'an entry of another chain',
      ([a, , c]) => [a, chained('x', 'y')[1], c],
      'not linked to the entry before it',
      2,
    ],
  ])('shows %s', (_, tampered, fault, sequence) => {
    const found = broken(tampered(chained('a', 'b', 'c')));
    expect([found?.fault, found?.entry.sequence]).toEqual([fault, sequence]);
  });
});

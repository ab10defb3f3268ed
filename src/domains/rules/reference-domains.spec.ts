import { readFileSync } from 'node:fs';
import { readReferenceDomains } from './reference-domains.js';

const OURS = readFileSync('src/domains/reference-data/domains.csv', 'utf8');

describe('the reference file of policy domains', () => {
  it('has the usual ones', () => {
    const ids = readReferenceDomains(OURS).map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['environment', 'mobility', 'housing', 'agriculture', 'economy']),
    );
  });

  it.each([
    ['another header', 'id\nmobility', 'the header must name id, name'],
    ['an id that is no word', 'id,name\nMobility,Mobiliteit', '"Mobility" is no id'],
    ['no name', 'id,name\nmobility,', 'a domain has a name'],
    ['an id twice', 'id,name\nmobility,A\nmobility,B', 'stands already'],
  ])('is refused with %s', (_, content, why) => {
    expect(() => readReferenceDomains(content)).toThrow(why);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { OrganRead } from '../reading/reading.js';
import { matchOrgan, type NamedOrganisation } from './match-organ.js';

const CODE = 'http://data.vlaanderen.be/id/concept/BestuursorgaanClassificatieCode/5ab0e9b8a3b2ca7c5e0000';
const organisation = (
  id: string,
  name: string,
  level: NamedOrganisation['level'],
  kbo = '0200000000',
  nis: string | null = null,
): NamedOrganisation => ({ id, name, level, kbo, nis });

const ZOTTEGEM = organisation('OVO002292', 'Zottegem', 'municipality', '0207444990', '41081');
const ANTWERP = organisation('OVO002041', 'Antwerpen', 'municipality', '0207500123', '11002');
const PROVINCE = organisation('OVO000227', 'Antwerpen', 'province', '0207725597');
const NAZARETH = organisation('OVO001111', 'Nazareth', 'municipality');
const MERGED = organisation('OVO001112', 'Nazareth-De Pinte', 'municipality');
const FLANDERS = organisation('OVO000001', 'Vlaamse overheid', 'flanders');
const ALL = [ZOTTEGEM, ANTWERP, PROVINCE, NAZARETH, MERGED, FLANDERS];

const organ = (part: Partial<OrganRead>): OrganRead => ({
  iri: 'http://data.lblod.info/id/bestuursorganen/1',
  names: [],
  unitNames: [],
  classifications: [],
  identifiers: [],
  ...part,
});

function verdictOn(part: Partial<OrganRead>, own = ZOTTEGEM, hosts: string[] = []): [string, string] {
  const { verdict, reason } = matchOrgan({ organs: [organ(part)], hosts }, own, ALL);
  return [verdict, reason.key.replace('council-decision.organ.', '')];
}

describe('whose body decided', () => {
  it.each<[string, Partial<OrganRead>]>([
    ['its name', { names: ['Gemeenteraad Zottegem'] }],
    ['its name in another form', { names: ['GEMEENTERAAD VAN DE STAD ZOTTEGEM (2025-2030)'] }],
    ['its code and the name of its government', { classifications: [`${CODE}05`], unitNames: ['Zottegem'] }],
    [
      'an OVO code',
      {
        classifications: [`${CODE}05`],
        identifiers: ['https://data.vlaanderen.be/id/organisatie/OVO002292'],
      },
    ],
    [
      'a NIS code',
      { classifications: [`${CODE}05`], identifiers: ['http://vocab.belgif.be/auth/refnis2025/41081'] },
    ],
    ['a KBO code', { names: ['Gemeenteraad'], identifiers: ['0207.444.990'] }],
  ])('is known by %s', (_, part) => {
    expect(verdictOn(part)).toEqual(['confirmed', 'named']);
  });

  it('is known by the address of the sitting where nothing else names it', () => {
    const nameless = { names: ['Gemeenteraad Gemeente'], unitNames: ['Gemeente'] };
    expect(verdictOn(nameless, ZOTTEGEM, ['lblod.zottegem.be'])).toEqual(['confirmed', 'by-address']);
    expect(verdictOn(nameless, ANTWERP, ['lblod.zottegem.be'])).toEqual(['contradicted', 'other-address']);
    expect(verdictOn(nameless, ZOTTEGEM, ['data.lblod.info'])).toEqual(['indeterminate', 'unknown-owner']);
  });

  it.each([
    ['College van Burgemeester en Schepenen Zottegem', 'other-body'],
    ['Raad voor Maatschappelijk Welzijn Zottegem', 'other-body'],
    ['Vast Bureau Zottegem', 'other-body'],
    ['Gemeenteraad Antwerpen', 'other-owner'],
  ])('is not the council of Zottegem where it is “%s”', (name, reason) => {
    expect(verdictOn({ names: [name] })).toEqual(['contradicted', reason]);
  });

  it('is not known by a name without a body, of two bodies, or by nothing', () => {
    expect(verdictOn({ names: ['Zottegem'] })).toEqual(['indeterminate', 'unknown-body']);
    expect(verdictOn({ names: ['Gemeenteraad en Raad voor Maatschappelijk Welzijn Zottegem'] })).toEqual([
      'indeterminate',
      'several-bodies',
    ]);
    expect(verdictOn({})).toEqual(['indeterminate', 'unknown']);
  });

  it('tells a province from its capital, and a merged municipality from its predecessor', () => {
    expect(verdictOn({ names: ['Provincieraad Antwerpen'] }, PROVINCE)).toEqual(['confirmed', 'named']);
    expect(verdictOn({ names: ['Provincieraad Antwerpen'] }, ANTWERP)).toEqual([
      'contradicted',
      'other-body',
    ]);
    expect(verdictOn({ names: ['Gemeenteraad Nazareth-De Pinte'] }, MERGED)).toEqual(['confirmed', 'named']);
    expect(verdictOn({ names: ['Gemeenteraad Nazareth'] }, MERGED)).toEqual(['contradicted', 'other-owner']);
  });

  it('knows the one Flemish Government', () => {
    expect(verdictOn({ names: ['Vlaamse Regering'] }, FLANDERS)).toEqual(['confirmed', 'named']);
    expect(verdictOn({ names: ['Vlaamse Regering'] })).toEqual(['contradicted', 'other-body']);
  });
});

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { readPublication } from './read-publication.js';
import type { Reading } from './reading.js';

const FOLDER = '../shared/data/council-decisions';

async function read(name: string): Promise<Reading> {
  const bytes = await readFile(`${FOLDER}/${name}.html`);
  return readPublication({ bytes, mediaType: 'text/html', url: 'https://publication.invalid/' });
}

const told = ({ items }: Reading): unknown[] =>
  items.map(({ outcome, finalVote, votes }) => {
    const {
      votesFor = null,
      votesAgainst = null,
      abstentions = null,
    } = finalVote === null ? {} : votes[finalVote - 1];
    return [outcome, votesFor, votesAgainst, abstentions];
  });

describe('publications of councils as they are', () => {
  it('minutes with counts: Zottegem', async () => {
    const reading = await read('zottegem-notulen-gemeenteraad-2024-04-15');
    expect(reading).toMatchObject({
      kind: 'minutes',
      publishedOn: '2024-04-24',
      hosts: ['lblod.zottegem.be'],
      remarks: [],
      sittings: [{ days: ['2024-04-15'], adjacentDays: [], organs: [{ names: ['Gemeenteraad Gemeente'] }] }],
    });
    expect(told(reading)).toEqual([
      ['approved', 24, 0, 0],
      ['noted', 24, 0, 0],
      ['approved', 18, 0, 6],
      ['approved', 18, 1, 5],
      ['approved', 23, 1, 0],
      ['approved', 23, 1, 0],
      ['approved', 14, 7, 3],
      ['approved', 17, 1, 6],
      ['deferred', 24, 0, 0],
      ['approved', 22, 0, 2],
      ['noted', 24, 0, 0],
      ['approved', 24, 0, 0],
      ['approved', 24, 0, 0],
      ['approved', 14, 10, 0],
      ...Array.from({ length: 6 }, () => [null, null, null, null]),
    ]);
    expect(reading.items.every(({ remarks }) => remarks.every((remark) => remark === 'noResult'))).toBe(true);
    expect(reading.items[13]).toMatchObject({
      title: '14. Huishoudelijk reglement hondenlosloopweide.',
      sitting: 1,
      isPublic: true,
    });
  });

  it('a decision list without counts: Essen', async () => {
    const reading = await read('essen-besluitenlijst-gelinkt-notuleren');
    expect(reading).toMatchObject({
      kind: 'decisionList',
      publishedOn: '2023-12-01',
      sittings: [{ days: ['2023-11-28'], organs: [{ names: ['Gemeenteraad Essen'] }] }],
    });
    const approved = ['approved', null, null, null];
    const open = [null, null, null, null];
    expect(told(reading)).toEqual([
      ...Array.from({ length: 6 }, () => approved),
      open,
      open,
      approved,
      approved,
      approved,
    ]);
  });

  it('the example of a supplier’s manual: Mechelen', async () => {
    const reading = await read('mechelen-vendor-doc-example');
    expect(reading).toMatchObject({
      kind: 'decisionList',
      remarks: ['publishedBeforeSitting'],
      sittings: [{ days: ['2019-04-13'], organs: [{ names: ['Gemeenteraad Mechelen'] }] }],
    });
    expect(told(reading)).toEqual(Array.from({ length: 3 }, () => ['approved', null, null, null]));
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readRows } from './read-rows.js';
import { words, writeTable } from './write-table.js';

const read = (content: string): ReturnType<typeof readRows<'year' | 'hectares'>> =>
  readRows(content, ['year', 'hectares'], 3);
const faults = (content: string): string[] =>
  read(content).faults.map(({ line, detail }) => `${line} ${detail.key}`);

describe('readRows', () => {
  it('reads commas and semicolons, columns in any order, with the lines that rows stand on', () => {
    const rows = [
      { line: 2, values: { year: '2025', hectares: '1.5' } },
      { line: 4, values: { year: '2026', hectares: '2' } },
    ];
    expect(read('year,hectares\n2025, 1.5\n\n2026,2\n').rows).toEqual(rows);
    expect(read('\uFEFFHectares;Year\r\n1.5;2025\r\n\r\n2;2026').rows).toEqual(rows);
  });

  it('names each line that is not sound', () => {
    expect(faults('year,hectares\n2025\n2026,1\n2027,1,1')).toEqual(['2 csv.columns', '4 csv.columns']);
    expect(faults('year,hectare\n2025,1')).toEqual(['1 csv.header']);
    expect(faults('')).toEqual(['1 csv.header']);
    expect(faults('year,hectares\n')).toEqual(['1 csv.empty']);
    expect(faults('year,hectares\n1,1\n1,1\n1,1\n1,1')).toEqual(['1 csv.too-long']);
    expect(faults('year,hectares\n"1,1')[0]).toMatch(/csv\.unreadable$/);
  });

  it('never fails, whatever the file', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (content) => void read(content)));
  });

  it('reads what is written', () => {
    const cell = fc.string({ maxLength: 20, unit: 'grapheme-ascii' }).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(cell, cell, (year, hectares) => {
        fc.pre(year !== '' && hectares !== '');
        expect(read(writeTable(['year', 'hectares'], [[year, hectares]])).rows[0]?.values).toEqual({
          year,
          hectares,
        });
      }),
    );
  });
});

describe('words', () => {
  it('are never a formula', () => {
    expect(['=1+1', '@SUM', '-5', 'Kortrijk'].map(words)).toEqual(["'=1+1", "'@SUM", "'-5", 'Kortrijk']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { parseReferenceData, ReferenceDataError, type ReferenceFiles } from './reference-data.js';

const files: ReferenceFiles = {
  flanders: 'ovo,kbo,nis,name\nOVO000001,0316380841,02000,Vlaamse overheid\n',
  provinces: 'ovo,kbo,nis,name\nOVO000231,0207725696,30000,West-Vlaanderen\n',
  municipalities:
    'ovo,kbo,nis,name,province\n' +
    'OVO002133,0207494678,34022,Kortrijk,West-Vlaanderen\n' +
    'OVO002277,0207495470,37021,Wingene,West-Vlaanderen\n',
  formerMunicipalities:
    'ovo,kbo,nis,name,province,ended_on\n' +
    'OVO002224,0207433015,37012,Ruiselede,West-Vlaanderen,2025-01-01\n',
  population: 'nis,population,counted_on\n34022,77109,2020-01-01\n',
  mergers: 'old_nis,old_name,new_nis,merged_on\n37012,Ruiselede,37021,2025-01-01\n',
  regions: 'id,kind,name\nreference-zuid,reference,Zuid\nreference-midwest,reference,Midwest\n',
  regionMembers:
    'region_id,ovo,valid_from,valid_to\n' +
    'reference-zuid,OVO002133,2023-02-03,2025-01-01\n' +
    'reference-midwest,OVO002133,2025-01-01,\n',
};

function faultsOf(changes: Partial<ReferenceFiles>): string[] {
  try {
    parseReferenceData({ ...files, ...changes });
  } catch (error) {
    if (error instanceof ReferenceDataError) {
      return error.faults.map(({ file, line, what }) => `${file}:${line} ${what}`);
    }
    throw error;
  }
  return [];
}

const HEADER = 'ovo,kbo,nis,name,province\n';
const KORTRIJK = 'OVO002133,0207494678,34022,Kortrijk,West-Vlaanderen\n';

describe('reading the reference data', () => {
  it('joins the files', () => {
    const data = parseReferenceData(files);
    expect(data.organisations.map(({ id, level }) => [id, level])).toEqual([
      ['OVO000001', 'flanders'],
      ['OVO000231', 'province'],
      ['OVO002133', 'municipality'],
      ['OVO002277', 'municipality'],
      ['OVO002224', 'municipality'],
    ]);
    expect(data.organisations[2]).toEqual({
      id: 'OVO002133',
      kbo: '0207494678',
      nis: '34022',
      name: 'Kortrijk',
      level: 'municipality',
      provinceId: 'OVO000231',
      population: 77109,
      populationOn: '2020-01-01',
      endedOn: null,
    });
    expect(data.organisations[3]).toMatchObject({ population: null, populationOn: null });
    expect(data.organisations[4]).toMatchObject({ name: 'Ruiselede', endedOn: '2025-01-01' });
    expect(data.mergers).toEqual([
      { oldNis: '37012', oldName: 'Ruiselede', organisationId: 'OVO002277', mergedOn: '2025-01-01' },
    ]);
    expect(data.members.map((member) => member.validTo)).toEqual(['2025-01-01', null]);
  });

  it('takes the columns in any order, a byte order mark and Windows line ends', () => {
    const provinces = '\uFEFFname,nis,kbo,ovo\r\nWest-Vlaanderen , 30000,0207725696,OVO000231\r\n';
    expect(parseReferenceData({ ...files, provinces })).toEqual(parseReferenceData(files));
  });

  it.each<[string, Partial<ReferenceFiles>, string]>([
    [
      'wrong check digits',
      { municipalities: files.municipalities.replace('0207494678', '0207494679') },
      'municipalities.csv:2 "0207494679" is no KBO number',
    ],
    [
      'the same code in two files',
      { provinces: files.provinces.replace('OVO000231', 'OVO000001') },
      'provinces.csv:2 "OVO000001" stands already in flanders.csv:2',
    ],
    [
      'an unknown province',
      { municipalities: files.municipalities.replace('Kortrijk,West-Vlaanderen', 'Kortrijk,Henegouwen') },
      'municipalities.csv:2 "Henegouwen" is no province',
    ],
    [
      'an empty name',
      { municipalities: files.municipalities.replace('Kortrijk,', ',') },
      'municipalities.csv:2 the name is empty',
    ],
    [
      'a day that does not exist',
      { population: files.population.replace('2020-01-01', '2020-02-30') },
      'population.csv:2 "2020-02-30" is no date',
    ],
    [
      'nobody lives there',
      { population: files.population.replace('77109', '0') },
      'population.csv:2 "0" is no number of inhabitants',
    ],
    [
      'a merger into nothing',
      { mergers: files.mergers.replace('37021', '99999') },
      'mergers.csv:2 "99999" is no municipality',
    ],
    [
      'a merged municipality that is still there',
      { mergers: files.mergers.replace('37012', '34022') },
      'mergers.csv:2 "34022" has merged but is still a municipality',
    ],
    [
      'a region without a name',
      { regions: files.regions.replace('reference,Zuid', 'reference,') },
      'regions.csv:2 the name is empty',
    ],
    [
      'a region id that is no slug of its kind',
      { regions: files.regions.replace('reference-zuid', 'Zuid') },
      'regions.csv:2 "Zuid" must be its kind and name in lower case, joined by hyphens',
    ],
    [
      'an unknown region',
      { regionMembers: files.regionMembers.replace('reference-zuid', 'reference-noord') },
      'region-members.csv:2 "reference-noord" is no region',
    ],
    [
      'two reference regions at a time',
      { regionMembers: files.regionMembers.replace('2025-01-01\n', '2025-01-02\n') },
      'region-members.csv:3 "OVO002133" is in reference-zuid at the same time',
    ],
    [
      'a membership that ends before it begins',
      { regionMembers: files.regionMembers.replace('2025-01-01\n', '2023-02-03\n') },
      'region-members.csv:2 the membership ends before it begins',
    ],
  ])('refuses %s', (_, changes, fault) => {
    expect(faultsOf(changes)).toContain(fault);
  });

  it('names every fault at once', () => {
    const municipalities = `${HEADER}OVO1,123,1,,Nowhere\n${KORTRIJK}${KORTRIJK}`;
    expect(faultsOf({ municipalities })).toEqual(
      expect.arrayContaining([
        'municipalities.csv:2 "OVO1" is no OVO code',
        'municipalities.csv:2 "123" is no KBO number',
        'municipalities.csv:2 "1" is no NIS code',
        'municipalities.csv:2 the name is empty',
        'municipalities.csv:2 "Nowhere" is no province',
        'municipalities.csv:4 "34022" stands already in municipalities.csv:3',
      ]),
    );
  });

  it.each([
    ['another header', 'ovo,kbo,nis,label,province\n', 'the header must name kbo, name, nis, ovo, province'],
    ['a row with too few values', `${HEADER}OVO002133,0207494678\n`, 'Invalid Record Length'],
    ['no header', '', ''],
  ])('refuses a file with %s', (_, municipalities, what) => {
    const faults = faultsOf({ municipalities });
    expect(faults).not.toEqual([]);
    expect(faults.join('\n')).toContain(what);
  });
});

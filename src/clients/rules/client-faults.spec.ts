import { clientFaults } from './client-faults.js';

const TODAY = '2026-11-24';

describe('a client system', () => {
  it('acts for an organisation that is, with roles that its level has', () => {
    expect(clientFaults(['editor', 'clerk'], { level: 'municipality', endedOn: null }, TODAY)).toEqual([]);
    expect(clientFaults(['supervisor'], { level: 'flanders', endedOn: '2026-11-25' }, TODAY)).toEqual([]);
  });

  it('is faulty for one that is not, and with roles of another level', () => {
    const issues = clientFaults(['clerk', 'director'], { level: 'municipality', endedOn: null }, TODAY);
    expect(issues.map(({ name }) => name)).toEqual(['roles[1]']);
    expect(clientFaults(['clerk'], undefined, TODAY)).toHaveLength(1);
    expect(clientFaults(['clerk'], { level: 'province', endedOn: TODAY }, TODAY)).toHaveLength(1);
  });
});

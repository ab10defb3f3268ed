import { check, checkUnique, readTable, type Fault } from '../../organisations/rules/csv-table.js';
import { ReferenceDataError } from '../../organisations/rules/reference-data.js';
import { DOMAIN_ID, type KnownDomain } from './domain.js';

/**
 * Reads the reference file of policy domains.
 * @throws ReferenceDataError with all that is wrong
 */
export function readReferenceDomains(content: string): readonly Pick<KnownDomain, 'id' | 'name'>[] {
  const faults: Fault[] = [];
  const rows = readTable('domains.csv', content, ['id', 'name'], faults);
  for (const row of rows) {
    check(faults, row, DOMAIN_ID.test(row.values.id), `"${row.values.id}" is no id of a domain`);
    check(faults, row, row.values.name !== '', 'a domain has a name');
  }
  checkUnique(faults, rows, ({ id }) => id);
  if (faults.length > 0) throw new ReferenceDataError(faults);
  return rows.map(({ values: { id, name } }) => ({ id, name }));
}

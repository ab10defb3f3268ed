import { CURRENT } from '../../src/workflow/processes.js';

/** What opens side procedures of a deal, and what they tell it. */
const OF_SIDE_PROCEDURES = [
  'OPEN_MEDIATION',
  'ACCEDE',
  'WITHDRAW',
  'RENEW',
  'APPLY_PROVISIONALLY',
  'END_PROVISIONAL_APPLICATION',
  ...CURRENT.deal.unrecordedEvents.filter((type) => type !== 'COUNCIL_DECIDED'),
];

/** Where and by what a deal has to do with side procedures: side-procedures.test.ts drives all that. */
export const BESIDE = new RegExp(`^negotiation\\.mediation| (${OF_SIDE_PROCEDURES.join('|')})$`);

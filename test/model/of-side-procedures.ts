import { CURRENT } from '../../src/workflow/processes.js';

/** Unrecorded events that no side procedure tells. */
const OF_OTHERS = ['COUNCIL_DECIDED', 'CORRECTION_TERM_ENDED'];

/** What opens side procedures of a deal, and what they tell it. */
const OF_SIDE_PROCEDURES = [
  'OPEN_MEDIATION',
  'ACCEDE',
  'WITHDRAW',
  'RENEW',
  'AMEND',
  'APPLY_PROVISIONALLY',
  'END_PROVISIONAL_APPLICATION',
  ...CURRENT.deal.unrecordedEvents.filter((type) => !OF_OTHERS.includes(type)),
];

/**
 * Where and by what a deal has to do with side procedures: side-procedures.test.ts and amendment.test.ts drive all
 * that.
 */
export const BESIDE = new RegExp(`^negotiation\\.mediation| (${OF_SIDE_PROCEDURES.join('|')})$`);

/** By what it has to do with amendments. */
export const OF_AMENDMENTS = / (AMEND|AMENDMENT_[A-Z_]+)$/;

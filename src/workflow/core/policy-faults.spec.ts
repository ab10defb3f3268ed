import { RIGHTS } from '../../access/rights.js';
import { CURRENT, PROCESSES } from '../processes.js';
import { policyFaults } from './policy-faults.js';

describe('the table of rights and the processes', () => {
  it('fit in the product', () => {
    expect(policyFaults(PROCESSES)).toEqual([]);
  });

  it('do not where a process takes an event that the table gives to nobody', () => {
    const deal = { ...CURRENT.deal, callerEvents: [...CURRENT.deal.callerEvents, 'WAVE'] };
    expect(policyFaults([...PROCESSES, deal])).toEqual([
      'deal-flanders@1: the table of rights gives event WAVE to nobody',
    ]);
  });

  it('do not where anybody could offer an event without a token', () => {
    const deal = { ...CURRENT.deal, callerEvents: [...CURRENT.deal.callerEvents, 'getClock'] };
    expect(policyFaults([...PROCESSES, deal])).toEqual(['deal-flanders@1: event getClock needs no token']);
  });

  it('do not where the table gives away what is the registry’s own', () => {
    expect(policyFaults(PROCESSES, [...RIGHTS, 'COUNCIL_DECIDED'])).toEqual([
      'deal-flanders@1: event COUNCIL_DECIDED is the registry’s own, and the table gives it away',
      'deal-netherlands@1: event COUNCIL_DECIDED is the registry’s own, and the table gives it away',
      'plan-flanders@1: event COUNCIL_DECIDED is the registry’s own, and the table gives it away',
      'the table of rights gives event COUNCIL_DECIDED, which no process takes',
    ]);
  });

  it('do not where the table gives an event that no process takes', () => {
    expect(policyFaults([CURRENT.deal])).toContain(
      'the table of rights gives event APPROVE, which no process takes',
    );
  });

  it('do not where an operation is told by an event that no process takes', () => {
    expect(policyFaults(PROCESSES, RIGHTS, { addText: ['ADD_TEXT', 'ADD_SONG'] })).toEqual([
      'operation addText is told by event ADD_SONG, which no process takes',
    ]);
  });
});

import { planted } from '../../../../test/support/planted.js';
import { councilSearch } from '../../machines/council.search.js';
import { dealSearch } from '../../machines/deal/deal.search.js';
import type { DealEvent } from '../../machines/deal/deal.types.js';
import { CURRENT } from '../../processes.js';
import type { Process } from '../process.js';
import { standingFaults } from './standing-faults.js';

const dealWith = (state: string, change: { on?: object; after?: object }): Process =>
  planted(CURRENT.deal, state, change);
const negotiatingWith = (on: object): Process => dealWith('negotiation.positions', { on });
const councilWith = (state: string, change: { on?: object; after?: object }): Process =>
  planted(CURRENT.council, state, change);
const faultsOf = (process: Process): string[] => standingFaults(process, dealSearch(2));
const accepts = (organisationId: string): object => ({
  type: 'setPosition',
  params: { organisationId, position: 'accepted' },
});

describe('the search for a party that moves another’s standing', () => {
  it('finds none in a deal between three', () => {
    expect(standingFaults(CURRENT.deal, dealSearch(3))).toEqual([]);
  });

  it('finds a party that accepts for another, and the shortest way there', () => {
    const process = negotiatingWith({ OBJECT_TO_TEXT: { actions: ['countAcceptance', accepts('B')] } });
    const faults = faultsOf(process);
    expect(faults).toContain(
      'deal-flanders@1: in negotiation.positions, OBJECT_TO_TEXT by A asks for setPosition of B; ' +
        'after ADD_TEXT, SUBMIT by A',
    );
    expect(faults).toContain(
      'deal-flanders@1: in negotiation.positions, OBJECT_TO_TEXT by A moves the position of B; ' +
        'after ADD_TEXT, SUBMIT by A',
    );
    expect(faults.join('\n')).not.toContain('OBJECT_TO_TEXT by B asks');
  });

  it('finds a forged event that passes for another party’s', () => {
    const forgeable = {
      type: 'setPosition',
      params: ({ event }: { event: DealEvent }) => ({
        organisationId: 'organisationId' in event ? event.organisationId : event.facts.organisationId,
        position: 'objected',
      }),
    };
    expect(
      faultsOf(negotiatingWith({ OBJECT_TO_TEXT: { actions: ['countObjection', forgeable] } })),
    ).toContain(
      'deal-flanders@1: in negotiation.positions, OBJECT_TO_TEXT by B moves the position of A; ' +
        'after ADD_TEXT, SUBMIT by A',
    );
  });

  it('finds a deadline that takes silence for consent', () => {
    const tacit = { negotiationTerm: { target: 'closed.lapsed', actions: accepts('A') } };
    expect(faultsOf(dealWith('negotiation', { after: tacit }))[0]).toMatch(
      /in negotiation.positions, xstate.after.negotiationTerm.deal.negotiation asks for setPosition of A; after/,
    );
  });

  it('finds a change of the registry that takes a party along', () => {
    const change = { actions: ['noteLatestText', accepts('B')] };
    expect(faultsOf(negotiatingWith({ ADD_COMMITMENT: change }))[0]).toContain(
      'ADD_COMMITMENT asks for setPosition of B',
    );
  });

  it('finds a party that ends the deal in another’s name, though nobody’s row is touched', () => {
    const TERMINATE = { guard: 'isBound', target: 'closed.terminated' };
    const faults = faultsOf(dealWith('monitoring', { on: { TERMINATE } }));
    expect(faults.join('\n')).toMatch(
      /TERMINATE by A leads to where it does not hold that it ends by the consent of every bound party/,
    );
  });

  it('finds an acceptance that counts for two', () => {
    const ACCEPT_TEXT = { target: '#deal.ratification', actions: accepts('A') };
    expect(faultsOf(negotiatingWith({ ACCEPT_TEXT })).join('\n')).toContain(
      'does not hold that councils are asked about what every party accepted',
    );
  });

  it('lets a standing fall back to none where the matter has changed', () => {
    expect(
      faultsOf(negotiatingWith({ OBJECT_TO_TEXT: { actions: ['forgetPositions', 'resetPositions'] } })),
    ).toEqual([]);
  });

  it('says what it could not come by', () => {
    expect(faultsOf(dealWith('monitoring', { on: { TERMINATE: [] } }))).toEqual([
      'deal-flanders@1: no search comes to state closed.terminated',
      'deal-flanders@1: no search sees event TERMINATE taken',
    ]);
  });

  it('ends with a fault where it would not end', () => {
    let seen = 0;
    const search = { ...councilSearch, remembered: () => (seen += 1) };
    expect(standingFaults(CURRENT.council, search)[0]).toMatch(
      /^council-flanders@1: the search does not end: more than/,
    );
  });
});

describe('the same search in a council', () => {
  const councilFaults = (process: Process): string[] => standingFaults(process, councilSearch);
  const tells = (from: string, to: string): object => ({ type: 'tellAgreement', params: { from, to } });

  it('finds none', () => {
    expect(councilFaults(CURRENT.council)).toEqual([]);
  });

  it('finds a supervisor that approves for it', () => {
    const ANNUL = { target: 'approved', actions: tells('undecided', 'approved') };
    expect(councilFaults(councilWith('awaiting', { on: { ANNUL } }))).toContain(
      'council-flanders@1: in awaiting, ANNUL by outsider moves the council of A',
    );
  });

  it('finds a deadline that decides for it', () => {
    const after = { complaintTerm: { target: 'definitive', actions: tells('rejected', 'approved') } };
    const faults = councilFaults(councilWith('published', { after }));
    expect(faults.join('\n')).toContain(
      'xstate.after.complaintTerm.council.published moves the council of A; after REJECT by A, PUBLISH by A',
    );
  });

  it('finds a report of what the council was not', () => {
    const ANNUL = { target: 'annulled', actions: ['noteAnnulment', tells('rejected', 'undecided')] };
    expect(councilFaults(councilWith('approved', { on: { ANNUL } }))[0]).toBe(
      'council-flanders@1: in approved, ANNUL by A tells that the council was rejected, which it was not; ' +
        'after APPROVE by A',
    );
  });
});

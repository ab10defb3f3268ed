import type { NonFollowers } from '../../../amendments/rules/consent.js';
import { begin, decide, type OfferedEvent } from '../../core/decide.js';
import type { Effect } from '../../core/effects.js';
import { stateName, type Instance } from '../../core/instance.js';
import { CURRENT } from '../../processes.js';
import type { AmendmentContext } from './amendment.machine.js';

const NOW = new Date('2027-03-01T09:00:00Z');
const TERMS = {
  kind: 'obligation',
  debtorId: 'A',
  creditorId: 'B',
  unit: 'EUR',
  amount: '50000.00',
  dueOn: null,
} as const;
const DEARER = { commitment: 1, before: TERMS, after: { ...TERMS, amount: '60000.00' } };
const DECISION = { decidedOn: '2027-02-26', votesFor: 9, votesAgainst: 1, abstentions: 0, source: 'urn:d:1' };
const YES = { type: 'APPROVE_AMENDMENT', ...DECISION };
const NO = { type: 'REJECT_AMENDMENT', ...DECISION };
const ACCEPT = { type: 'ACCEPT_AMENDMENT' };
const ANNUL = {
  type: 'ANNUL_AMENDMENT_DECISION',
  organisationId: 'B',
  annulledOn: '2027-03-01',
  reason: 'Complaint.',
  source: 'urn:d:2',
};

/** A proposes that A owes B more; C has no part in it. Any two are enough by the deal's rule. */
class Amending {
  private effects: readonly Effect[] = [];

  constructor(private instance: Instance) {}

  static begun(nonFollowers: NonFollowers): Amending {
    const { next } = begin(
      CURRENT.amendment,
      {
        number: 4,
        openedAt: NOW.toISOString(),
        nonFollowers,
        rule: { type: 'count', min: 2 },
        parties: ['A', 'B', 'C'].map((organisationId) => ({
          organisationId,
          level: 'municipality',
          population: 1,
          boundText: 1,
        })),
        proposal: { version: 2, consent: 'affected', changes: [DEARER], named: [], proposedBy: 'A' },
      },
      { type: 'OPEN' },
      NOW,
    );
    return new Amending(next);
  }

  /** @returns why it is refused; undefined where it is taken */
  try(by: string | null, event: OfferedEvent, news: object = {}): string | undefined {
    const facts = { organisationId: by, level: 'municipality', isParty: true, bound: by !== null, ...news };
    const decision = decide(CURRENT.amendment, this.instance, event, facts, NOW);
    if ('refused' in decision) return decision.refused.key;
    this.instance = decision.next;
    this.effects = decision.effects;
    return undefined;
  }

  must(by: string | null, event: OfferedEvent, news?: object): void {
    expect(this.try(by, event, news)).toBeUndefined();
  }

  get state(): string {
    return stateName(this.instance.value);
  }

  get context(): AmendmentContext {
    return this.instance.context as unknown as AmendmentContext;
  }

  asked<T extends Effect['type']>(type: T): Extract<Effect, { type: T }>[] {
    return this.effects.filter((effect): effect is Extract<Effect, { type: T }> => effect.type === type);
  }
}

describe('an amendment', () => {
  it('asks the councils of those it affects once every bound party has accepted', () => {
    // given
    const amending = Amending.begun('must-follow');

    // when
    amending.must('B', ACCEPT);
    expect(amending.try('B', ACCEPT)).toBe('reason.hasNotAcceptedAmendment');
    expect(amending.state).toBe('negotiation');
    amending.must('C', ACCEPT);

    // then
    expect(amending.state).toBe('ratification');
    expect(amending.asked('notify').map(({ message }) => message)).toEqual(['amendmentAtCouncils']);
    expect(amending.try('C', YES)).toBe('reason.needsCouncil');
  });

  it('binds all, and changes their commitments, in the step in which the last council approves', () => {
    // given
    const amending = Amending.begun('must-follow');
    for (const each of ['B', 'C']) amending.must(each, ACCEPT);
    amending.must('A', YES);
    expect(amending.state).toBe('ratification');

    // when
    amending.must('B', YES);

    // then
    expect(amending.state).toBe('inForce');
    expect(amending.asked('bindToText')).toEqual([
      { type: 'bindToText', organisationIds: ['A', 'B', 'C'], textVersion: 2 },
    ]);
    expect(amending.asked('changeCommitments')).toEqual([
      { type: 'changeCommitments', proceeding: 4, changes: [{ ...DEARER, index: 0 }] },
    ]);
    expect(amending.asked('offerToAgreement').map(({ event }) => event.type)).toEqual(['AMENDMENT_IN_FORCE']);
  });

  it('ends by one council’s no where all must follow', () => {
    // given
    const amending = Amending.begun('must-follow');
    for (const each of ['B', 'C']) amending.must(each, ACCEPT);

    // when
    amending.must('B', NO);

    // then
    expect(amending.state).toBe('rejected');
    expect(amending.asked('offerToAgreement').map(({ event }) => event)).toEqual([
      { type: 'AMENDMENT_ENDED', proceeding: 4, outcome: 'rejected' },
    ]);
  });

  it('takes effect among those that follow where others stay bound, whom it leaves as they were', () => {
    // given
    const amending = Amending.begun('stay-bound');
    amending.must('C', ACCEPT);
    amending.must('B', { type: 'OBJECT_TO_AMENDMENT', reason: 'Too dear.' });
    expect(amending.try('C', { type: 'CONCLUDE_AMENDMENT' })).toBe('reason.isProposer');
    amending.must('A', { type: 'CONCLUDE_AMENDMENT' });
    expect(amending.state).toBe('ratification');

    // when
    amending.must('A', YES);

    // then
    expect(amending.state).toBe('inForce');
    expect(amending.asked('bindToText')[0].organisationIds).toEqual(['A', 'C']);
    expect(amending.asked('changeCommitments')[0].changes).toEqual([]);

    // and when its council approves after all
    amending.must('B', YES);
    expect(amending.asked('bindToText')[0].organisationIds).toEqual(['B']);
    expect(amending.asked('changeCommitments')[0].changes).toEqual([{ ...DEARER, index: 0 }]);
    expect(amending.try('B', YES)).toBe('reason.doesNotFollow');
  });

  it('lets a party go back to what bound it when its council’s consent is annulled, until that is mended', () => {
    // given
    const amending = Amending.begun('must-follow');
    for (const each of ['B', 'C']) amending.must(each, ACCEPT);
    for (const each of ['A', 'B']) amending.must(each, YES);

    // when
    amending.must(null, ANNUL);

    // then
    expect(amending.state).toBe('impaired');
    expect(amending.asked('bindToText')).toEqual([
      { type: 'bindToText', organisationIds: ['B'], textVersion: 1 },
    ]);
    expect(amending.asked('changeCommitments')[0].changes).toEqual([
      { commitment: 1, index: 0, before: DEARER.after, after: TERMS },
    ]);
    expect(amending.try(null, ANNUL)).toBe('reason.hasDecidedOnAmendment');

    // and when it approves anew
    amending.must('B', YES);
    expect(amending.state).toBe('inForce');
    expect(amending.context.carriedOut).toEqual([0]);
  });

  it('leaves a commitment alone that something else has changed meanwhile', () => {
    // given
    const amending = Amending.begun('must-follow');
    for (const each of ['B', 'C']) amending.must(each, ACCEPT);
    amending.must('A', YES);

    // when
    amending.must('B', YES, { overtaken: [0] });

    // then
    expect(amending.state).toBe('inForce');
    expect(amending.asked('changeCommitments')[0].changes).toEqual([]);
    expect(amending.context).toMatchObject({ carriedOut: [], overtaken: [0] });
  });

  it('counts no more who has left, and has somebody to put in the proposer’s place', () => {
    // given
    const amending = Amending.begun('must-follow');
    amending.must('C', ACCEPT);

    // when B, of whom all waited for a word, has left
    amending.must('A', { type: 'CONCLUDE_AMENDMENT' }, { left: ['B'] });

    // then
    expect(amending.state).toBe('ratification');
    expect(amending.try('C', { type: 'REVOKE_AMENDMENT', reason: 'No.' })).toBe('reason.isProposer');
    amending.must('C', { type: 'REVOKE_AMENDMENT', reason: 'No.' }, { left: ['A'] });
    expect(amending.state).toBe('revoked');
  });

  it('has every party take position anew on another proposal, and remembers who said that it is affected', () => {
    // given
    const amending = Amending.begun('must-follow');
    amending.must('C', { type: 'CLAIM_AFFECTED', reason: 'The road is ours.' });
    amending.must('C', ACCEPT);

    // when
    const proposal = { isNewText: true, changes: [] };
    amending.must('A', { type: 'PROPOSE_AMENDMENT', version: 3 }, { proposal });

    // then
    expect(amending.context.positions).toEqual({ A: { position: 'accepted', reason: null } });
    expect(amending.context.claims).toHaveLength(1);
    expect(amending.asked('offerAmendedText')).toEqual([{ type: 'offerAmendedText', version: 3 }]);
    for (const each of ['B', 'C']) amending.must(each, ACCEPT);
    amending.must('C', YES);
    expect(amending.state).toBe('inForce');
  });
});

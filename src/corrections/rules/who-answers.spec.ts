import type { Role } from '../../access/principal.js';
import type { Level } from '../../common/level.js';
import { answerFault, sideOf, type CorrectionAnswer, type ProposedCorrection } from './who-answers.js';

interface Caller {
  readonly subject: string;
  readonly organisationId: string;
  readonly level: Level;
  readonly roles: ReadonlySet<Role>;
}

const caller = (subject: string, organisationId: string, level: Level, role: Role): Caller => ({
  subject,
  organisationId,
  level,
  roles: new Set([role]),
});
const registrar = caller('rik', 'Flanders', 'flanders', 'registrar');
const clerk = caller('els', 'Menen', 'municipality', 'clerk');
const otherClerk = caller('jo', 'Kortrijk', 'municipality', 'clerk');
const negotiator = caller('an', 'Menen', 'municipality', 'negotiator');
const otherNegotiator = caller('piet', 'Kortrijk', 'municipality', 'negotiator');

const ofFact: ProposedCorrection = {
  type: 'fact',
  partyId: 'Menen',
  proposedBy: 'Flanders',
  proposedAs: 'registrar',
  proposedSubject: 'rik',
  confirmedBy: [],
};
const byClerk: ProposedCorrection = {
  ...ofFact,
  proposedBy: 'Menen',
  proposedAs: 'party',
  proposedSubject: 'els',
};
const ofText: ProposedCorrection = { ...byClerk, type: 'text', partyId: null, proposedSubject: 'an' };

describe('who speaks on a correction', () => {
  it.each([
    ['a fact', 'the council’s own clerk', ofFact, clerk, 'party'],
    ['a fact', 'another party’s clerk', ofFact, otherClerk, undefined],
    ['a fact', 'a negotiator', ofFact, negotiator, undefined],
    ['a fact', 'a registrar', ofFact, registrar, 'registrar'],
    ['the text', 'a negotiator', ofText, otherNegotiator, 'party'],
    ['the text', 'a clerk', ofText, clerk, undefined],
    ['the text', 'a registrar', ofText, registrar, 'registrar'],
  ] as const)('of %s: %s', (_what, _who, correction, who, side) => {
    expect(sideOf(correction, who, who !== registrar)).toBe(side);
  });

  it('is nobody outside the agreement', () => {
    expect(sideOf(ofText, otherNegotiator, false)).toBeUndefined();
  });

  it('is no registrar of a municipality', () => {
    expect(sideOf(ofFact, { ...registrar, level: 'municipality' }, false)).toBeUndefined();
  });
});

describe('an answer', () => {
  const fault = (correction: ProposedCorrection, answer: CorrectionAnswer, who: Caller): string | undefined =>
    answerFault(correction, answer, who, who !== registrar)?.key;

  it('to a registrar’s correction of a fact is the clerk’s, and the reverse', () => {
    for (const answer of ['confirm', 'object'] as const) {
      expect(fault(ofFact, answer, clerk)).toBeUndefined();
      expect(fault(ofFact, answer, registrar)).toBe('correction.own-proposal');
      expect(fault(ofFact, answer, otherClerk)).toBe('correction.only-concerned');
      expect(fault(byClerk, answer, registrar)).toBeUndefined();
      expect(fault(byClerk, answer, clerk)).toBe('correction.own-proposal');
    }
  });

  it('to a correction of the text is every other party’s, and never the registry’s', () => {
    for (const answer of ['confirm', 'object'] as const) {
      expect(fault(ofText, answer, otherNegotiator)).toBeUndefined();
      expect(fault(ofText, answer, negotiator)).toBe('correction.own-proposal');
      expect(fault(ofText, answer, registrar)).toBe('correction.only-parties');
      expect(fault(ofText, answer, clerk)).toBe('correction.only-parties');
    }
  });

  it('does not come from the same person in another role', () => {
    const both = { ...clerk, subject: 'rik' };
    expect(fault(ofFact, 'confirm', both)).toBe('correction.same-person');
    expect(fault(ofFact, 'object', both)).toBeUndefined();
  });

  it('that withdraws is the proposer’s alone', () => {
    expect(fault(ofFact, 'withdraw', registrar)).toBeUndefined();
    expect(fault(ofText, 'withdraw', negotiator)).toBeUndefined();
    expect(fault(ofText, 'withdraw', otherNegotiator)).toBe('correction.only-proposer-withdraws');
    expect(fault(ofFact, 'withdraw', clerk)).toBe('correction.only-proposer-withdraws');
  });
});

import { DELEGABLE_RIGHTS, NEVER_DELEGATED, notDelegated } from './delegable.js';
import { READING, type Right } from './policy.js';
import type { ActsByDelegation, Principal } from './principal.js';
import { mayDo, openness, RIGHTS } from './rights.js';
import { DELEGABLE_ROLES } from './rules/delegation.js';
import { NO_STANDING } from './standing.js';

function delegate(fields: Partial<ActsByDelegation> = {}): Principal {
  return {
    subject: 's',
    organisationId: 'OVO002177',
    organisationName: 'Menen',
    level: 'municipality',
    roles: new Set(DELEGABLE_ROLES),
    delegation: { number: 2, delegateId: 'OVO002133', rights: null, agreementIds: null, ...fields },
  };
}

const LEAD = { ...NO_STANDING, isParty: true, isLead: true, isOwnCouncil: true };
/** What somebody may do at home with these roles, and by delegation with all of them. */
const lost = (principal: Principal): Right[] => {
  const home = { ...principal, delegation: undefined };
  return RIGHTS.filter((right) => mayDo(right, home, LEAD).allowed && !mayDo(right, principal, LEAD).allowed);
};

describe('acting by delegation', () => {
  it('gives all that the roles give at home, but the word of the council and the household', () => {
    const withheld = [...NEVER_DELEGATED.council, ...NEVER_DELEGATED.household];
    const ofProvinces: readonly Right[] = ['STATE_PROVISO', 'AGREE_TO_SERVE', 'DECLINE_TO_SERVE'];
    const ofMunicipalities = withheld.filter((right) => !ofProvinces.includes(right));
    expect(lost(delegate()).toSorted()).toEqual(ofMunicipalities.toSorted());
  });

  it('opens nothing that the roles do not give', () => {
    const outsider = delegate();
    const home = { ...outsider, delegation: undefined };
    const gained = RIGHTS.filter(
      (right) => mayDo(right, outsider, NO_STANDING).allowed && !mayDo(right, home, NO_STANDING).allowed,
    );
    expect(gained).toEqual([]);
  });

  it('gives with certain rights these and reading only', () => {
    const limited = delegate({ rights: ['addMeasurement'] });
    const held = RIGHTS.filter((right) => mayDo(right, limited, LEAD).allowed && openness(right) === 'never');
    expect(held.toSorted()).toEqual(
      [
        'addMeasurement',
        'sendEvent',
        'sendCouncilEvent',
        'pickCouncilDecision',
        'listMessages',
        'listOwnDeadlines',
      ].toSorted(),
    );
    for (const right of READING) expect(mayDo(right, limited, LEAD).allowed).toBe(true);
  });

  it('gives with certain agreements nothing that is about more', () => {
    expect(lost(delegate({ agreementIds: [] })).filter((right) => !lost(delegate()).includes(right))).toEqual(
      ['createAgreement', 'declineAssignment', 'listMessages', 'listOwnDeadlines'],
    );
  });

  it('says why something was not delegated', () => {
    expect(notDelegated('APPROVE', delegate())).toEqual({
      key: 'delegation.refused.council',
      params: { organisation: 'Menen', number: 2, right: 'APPROVE' },
    });
    expect(notDelegated('grantDelegation', delegate())?.key).toBe('delegation.refused.household');
    expect(notDelegated('addText', delegate({ rights: ['addMeasurement'] }))?.key).toBe(
      'delegation.refused.right',
    );
    expect(notDelegated('APPROVE', { ...delegate(), delegation: undefined })).toBeUndefined();
  });

  it('can be limited to any right that it can give', () => {
    expect(DELEGABLE_RIGHTS).toContain('ACCEPT_TEXT');
    expect(DELEGABLE_RIGHTS).not.toContain('APPROVE');
    expect(DELEGABLE_RIGHTS).not.toContain('grantDelegation');
    expect(DELEGABLE_RIGHTS).not.toContain('bookSuccession');
    expect(DELEGABLE_RIGHTS).not.toContain('getAgreement');
  });
});

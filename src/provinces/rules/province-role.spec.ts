import { candidateFaults, interested, interestFaults } from './province-faults.js';
import { answered, chosen, provinceStanding, type ProvinceContext } from './province-role.js';

const facilitator = { organisationId: 'P', role: 'facilitator' } as const;
const context: ProvinceContext = chosen({}, [facilitator]);

describe('how a province stands', () => {
  it.each([
    ['a party with a role', context, 'P', true, 'facilitator'],
    ['no party, and has not answered', context, 'P', false, 'asked'],
    [
      'no party, and accepted',
      { ...context, ...answered(context, 'P', 'accepted') },
      'P',
      false,
      'facilitator',
    ],
    ['no party, and declined', { ...context, ...answered(context, 'P', 'declined') }, 'P', false, null],
    [
      'a party that declined before it was one',
      { ...context, ...answered(context, 'P', 'declined') },
      'P',
      true,
      'facilitator',
    ],
    ['another', context, 'Q', false, null],
    ['nobody', context, null, false, null],
    ['one of an agreement without roles', {}, 'P', true, null],
    ['called like something else', { ...context, provinceAnswers: {} }, 'constructor', false, null],
  ])('is clear for %s', (_, given, id, isParty, standing) => {
    expect(provinceStanding(given, id, isParty)).toBe(standing);
  });

  it('keeps an answer as long as the role is the same', () => {
    const accepted = { ...context, ...answered(context, 'P', 'accepted') };
    expect(provinceStanding(chosen(accepted, [facilitator]), 'P', false)).toBe('facilitator');
    expect(provinceStanding(chosen(accepted, [{ organisationId: 'P', role: 'arbiter' }]), 'P', false)).toBe(
      'asked',
    );
  });
});

describe('an arbiter', () => {
  const arbiter = [{ organisationId: 'P', role: 'arbiter' }] as const;
  const owed = (debtorId: string, creditorId: string) => [{ number: 3, debtorId, creditorId }];

  it.each([
    ['leads', { leadId: 'P', commitments: [] }, 'provinces.fault.arbiter-leads'],
    ['owes', { leadId: 'A', commitments: owed('P', 'A') }, 'provinces.fault.arbiter-owes'],
    ['is owed', { leadId: 'A', commitments: owed('A', 'P') }, 'provinces.fault.arbiter-is-owed'],
  ])('cannot be one who %s', (_, interests, key) => {
    expect(interestFaults(arbiter, interests).map(({ detail }) => detail.key)).toEqual([key]);
    expect(interestFaults([{ organisationId: 'P', role: 'director' }], interests)).toEqual([]);
    expect(interested(interests)).toContain('P');
  });

  it('can be who has nothing at stake', () => {
    expect(interestFaults(arbiter, { leadId: 'A', commitments: owed('A', 'B') })).toEqual([]);
  });
});

describe('a candidate', () => {
  it.each([
    ['unknown', undefined],
    ['no-province', { level: 'municipality', hasEnded: false } as const],
    ['ended', { level: 'province', hasEnded: true } as const],
  ])('that is %s has no role', (key, candidate) => {
    expect(candidateFaults([facilitator], () => candidate).map(({ detail }) => detail.key)).toEqual([
      `provinces.fault.${key}`,
    ]);
  });
});

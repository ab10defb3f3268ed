import { partyStanding } from './standing-read.js';

describe('the part that an organisation has in an agreement', () => {
  it('is none for who was never in it', () => {
    expect(partyStanding(null, 'signatory')).toEqual({ isParty: false, isLead: false });
  });

  it('is the lead’s while it takes part', () => {
    const lead = { role: 'lead', participation: 'signatory' } as const;
    const party = { role: 'party', participation: 'acceding' } as const;
    expect(partyStanding(lead, 'signatory')).toEqual({ isParty: true, isLead: true });
    expect(partyStanding(party, 'signatory')).toEqual({ isParty: true, isLead: false });
  });

  it('is over for who has left, and where that was the lead each that stays stands in for it', () => {
    const lead = { role: 'lead', participation: 'withdrawn' } as const;
    const party = { role: 'party', participation: 'signatory' } as const;
    expect(partyStanding(lead, 'withdrawn')).toEqual({ isParty: false, isLead: false });
    expect(partyStanding({ ...party, participation: 'withdrawn' }, 'signatory')).toEqual({
      isParty: false,
      isLead: false,
    });
    expect(partyStanding(party, 'withdrawn')).toEqual({ isParty: true, isLead: true });
  });
});

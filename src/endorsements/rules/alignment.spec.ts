import { alignmentOf } from './alignment.js';
import { askedAnew, said, type EndorsementContext } from './endorsement.js';

const ASKED = '2026-11-24T22:30:00.000Z'; // 23:30 in Brussels
const draft: EndorsementContext = {
  domains: [{ domainId: 'mobility', required: ['political'] }],
  offeredText: 1,
};
const asked = { ...draft, ...askedAnew(draft, ASKED) };

describe('the alignment report', () => {
  it('has nothing to say of an agreement without domains', () => {
    expect(alignmentOf({}, new Date(ASKED))).toEqual([]);
  });

  it('counts no days of a draft, which nobody was asked about', () => {
    const [{ administrative, political }] = alignmentOf(draft, new Date(ASKED));
    expect(administrative).toMatchObject({ answer: 'missing', since: null, daysOpen: null });
    expect(political.required).toBe(true);
  });

  it.each([
    ['the same evening', '2026-11-24T22:59:00.000Z', 0],
    ['after midnight in Brussels', '2026-11-24T23:01:00.000Z', 1],
    ['twelve days later', '2026-12-06T08:00:00.000Z', 12],
    ['when the clock has changed in between', '2027-04-01T00:00:00.000Z', 128],
  ])('counts the days of the calendar: %s', (_, now, daysOpen) => {
    const [{ political }] = alignmentOf(asked, new Date(now));
    expect(political.daysOpen).toBe(daysOpen);
  });

  it('says administrative yes, political missing, and aligned once both are yes', () => {
    const given = (
      level: 'administrative' | 'political',
      context: EndorsementContext,
    ): EndorsementContext => ({
      ...context,
      ...said(
        context,
        { domainId: 'mobility', level, state: 'given', reason: null },
        '2026-11-30T10:00:00.000Z',
      ),
    });
    const one = given('administrative', asked);
    const now = new Date('2026-12-04T10:00:00.000Z');
    expect(alignmentOf(one, now)).toMatchObject([
      {
        aligned: false,
        administrative: { answer: 'yes', daysOpen: null },
        political: { answer: 'missing', daysOpen: 10 },
      },
    ]);
    expect(alignmentOf(given('political', one), now)[0].aligned).toBe(true);
  });

  it('takes what was withheld or withdrawn for a no, with its reason', () => {
    for (const state of ['withheld', 'withdrawn'] as const) {
      const reason = 'No buses.';
      const context = {
        ...asked,
        ...said(asked, { domainId: 'mobility', level: 'political', state, reason }, ASKED),
      };
      expect(alignmentOf(context, new Date(ASKED))[0].political).toMatchObject({
        answer: 'no',
        state,
        reason,
      });
    }
  });
});

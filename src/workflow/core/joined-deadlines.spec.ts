import { deadlinesGoingOn } from './joined-deadlines.js';

const key = (term: string, state: string): string => `xstate.after.${term}.council.${state}`;
const [MENEN, WERVIK, IEPER] = ['OVO002177', 'OVO002282', 'OVO002109'];

const ALL = [
  { owner: MENEN, key: key('reservationTerm', 'definitive') },
  { owner: WERVIK, key: key('complaintTerm', 'published') },
  { owner: WERVIK, key: key('reservationTerm', 'published') },
  { owner: WERVIK, key: 'correction/1' },
  { owner: IEPER, key: key('complaintTerm', 'published') },
];
const goingOn = (termOf?: string | null): string[] =>
  deadlinesGoingOn(ALL, { basis: WERVIK, state: 'published', ...(termOf !== undefined && { termOf }) }).map(
    ({ deadline, key: next }) => `${deadline.owner} ${next}`,
  );

describe('of the deadlines of councils that become one', () => {
  it('those of the path go on that does, with the longest term for objections under the name of its state', () => {
    expect(goingOn(MENEN)).toEqual([
      `${MENEN} ${key('reservationTerm', 'published')}`,
      `${WERVIK} ${key('complaintTerm', 'published')}`,
      `${WERVIK} correction/1`,
    ]);
  });

  it('there is no term for objections where none runs any more', () => {
    expect(goingOn(null)).toEqual([
      `${WERVIK} ${key('complaintTerm', 'published')}`,
      `${WERVIK} correction/1`,
    ]);
  });

  it('in histories that do not say whose term it is, it is that of the path', () => {
    expect(goingOn()).toEqual([
      `${WERVIK} ${key('complaintTerm', 'published')}`,
      `${WERVIK} ${key('reservationTerm', 'published')}`,
      `${WERVIK} correction/1`,
    ]);
  });
});

import { spanOn, textTimeline, type TellingEntry } from './text-timeline.js';

const said = (
  sequence: number,
  at: string,
  type: string,
  more: Partial<Pick<TellingEntry, 'councilId' | 'to'>> & { event?: object } = {},
): TellingEntry => ({
  sequence,
  at: new Date(at),
  type,
  councilId: more.councilId ?? null,
  to: more.to ?? '',
  event: { ...more.event },
});

/** A and B are bound by version 1 from 2 March; A follows version 2 from 1 June, B from 1 July, until 5 July. */
const HISTORY = [
  said(1, '2027-01-04T09:00:00Z', 'ADD_TEXT', { event: { version: 1 } }),
  said(2, '2027-01-04T10:00:00Z', 'SUBMIT'),
  said(3, '2027-03-01T09:00:00Z', 'APPROVE', { councilId: 'A' }),
  said(4, '2027-03-02T09:00:00Z', 'APPROVE', { councilId: 'B' }),
  said(5, '2027-03-02T09:00:00Z', 'ENTERED_INTO_FORCE'),
  said(6, '2027-05-03T09:00:00Z', 'ADD_TEXT', { event: { version: 2 } }),
  said(7, '2027-06-01T09:00:00Z', 'AMENDED', { event: { proceeding: 1, version: 2, followers: ['A'] } }),
  said(8, '2027-07-01T09:00:00Z', 'PARTY_FOLLOWED', {
    event: { proceeding: 1, facts: { organisationId: 'B' } },
  }),
  said(9, '2027-07-05T09:00:00Z', 'PARTY_FOLLOWS_NO_MORE', { event: { proceeding: 1, organisationId: 'B' } }),
  said(10, '2027-12-31T23:00:00Z', 'EXPIRED', { to: 'closed.expired' }),
];
const inShort = (party?: string): unknown =>
  textTimeline(HISTORY, party).map(({ version, from, to, beganBy }) => [version, from, to, beganBy.type]);

describe('the text in force', () => {
  it('is the amended one from the day on which that takes effect, until the agreement ends', () => {
    expect(inShort()).toEqual([
      [1, '2027-03-02', '2027-05-31', 'ENTERED_INTO_FORCE'],
      [2, '2027-06-01', '2027-12-31', 'AMENDED'],
    ]);
  });

  it('binds a party from when it follows, and the older one again when it follows no more', () => {
    expect(inShort('A')).toEqual([
      [1, '2027-03-02', '2027-05-31', 'ENTERED_INTO_FORCE'],
      [2, '2027-06-01', '2027-12-31', 'AMENDED'],
    ]);
    expect(inShort('B')).toEqual([
      [1, '2027-03-02', '2027-06-30', 'ENTERED_INTO_FORCE'],
      [2, '2027-07-01', '2027-07-04', 'PARTY_FOLLOWED'],
      [1, '2027-07-05', '2027-12-31', 'PARTY_FOLLOWS_NO_MORE'],
    ]);
    expect(inShort('C')).toEqual([]);
  });

  it('of a day is the one at its end; before it is in force there is none', () => {
    const spans = textTimeline(HISTORY);
    expect(spanOn(spans, '2027-03-01')).toBeUndefined();
    expect(spanOn(spans, '2027-05-31')?.version).toBe(1);
    expect(spanOn(spans, '2027-06-01')?.version).toBe(2);
    expect(spanOn(spans, '2028-01-01')).toBeUndefined();
  });

  it('binds one whose council decides late from then on, by the text that is in force by then', () => {
    const late = [
      ...HISTORY.slice(0, 7),
      said(8, '2027-08-02T09:00:00Z', 'APPROVE', { councilId: 'C' }),
      said(9, '2027-09-01T09:00:00Z', 'ANNUL', { councilId: 'C' }),
    ];
    expect(textTimeline(late, 'C')).toEqual([
      {
        version: 2,
        from: '2027-08-02',
        to: '2027-08-31',
        beganBy: { sequence: 8, type: 'APPROVE' },
        endedBy: { sequence: 9, type: 'ANNUL' },
      },
    ]);
  });

  it('leaves out what began and ended on one day', () => {
    const short = [
      ...HISTORY.slice(0, 8),
      said(9, '2027-07-01T10:00:00Z', 'PARTY_FOLLOWS_NO_MORE', {
        event: { proceeding: 1, organisationId: 'B' },
      }),
    ];
    expect(textTimeline(short, 'B').at(-1)).toMatchObject({ version: 1, to: null });
  });

  it('has a corrected version in the place of the one with the errors, from the beginning', () => {
    const corrected = [
      ...HISTORY.slice(0, 7),
      said(8, '2027-06-08T09:00:00Z', 'CORRECT_TEXT', { event: { correction: 1, version: 2 } }),
      said(9, '2027-07-01T09:00:00Z', 'PARTY_FOLLOWED', {
        event: { proceeding: 1, facts: { organisationId: 'B' } },
      }),
    ];
    expect(textTimeline(corrected).map(({ version, from }) => [version, from])).toEqual([
      [1, '2027-03-02'],
      [3, '2027-06-01'],
    ]);
    expect(textTimeline(corrected, 'B').at(-1)).toMatchObject({ version: 3, from: '2027-07-01' });
  });

  it('binds nobody any more whose council’s approval was a mistake', () => {
    const mistaken = [
      ...HISTORY.slice(0, 7),
      said(8, '2027-06-08T09:00:00Z', 'CORRECT', {
        councilId: 'A',
        event: { changes: [{ fact: 'outcome', oldValue: 'approved', newValue: 'rejected' }] },
      }),
    ];
    expect(textTimeline(mistaken, 'A').at(-1)).toMatchObject({ to: '2027-06-07' });
    expect(textTimeline(mistaken, 'B').at(-1)).toMatchObject({ to: null });
  });
});

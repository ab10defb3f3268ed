import { describe, expect, it } from '@jest/globals';
import type { Happening } from '../../workflow/core/as-of/timeline.js';
import { standingOfText, type TextVersion } from './adoption.js';

const PARTIES = [
  { organisationId: 'OVO1', role: 'lead' },
  { organisationId: 'OVO2', role: 'party' },
] as const;

interface Told {
  readonly day: string;
  readonly phase: string;
  readonly offered?: number;
  readonly inForce?: number;
  readonly decidedBy?: string;
  readonly admits?: string;
}

/** What a history leads to, event by event, as far as a text's standing looks at it. */
function life(...days: readonly Told[]): Happening[] {
  return days.map(({ day, phase, offered = null, inForce = null, decidedBy, admits }, index) => {
    const at = new Date(`${day}T12:00:00Z`);
    const decision = { outcome: 'approved', decidedOn: day };
    return {
      entry: { sequence: index + 1 },
      recordedAt: at,
      tookEffectAt: at,
      before: { parties: new Map() },
      after: {
        lastSequence: index + 1,
        agreement: {
          value: { [phase]: 'any' },
          context: { textInForce: inForce, offeredText: offered, expiresOn: null },
        },
        asked: { textVersion: offered },
        councilTexts: new Map(),
        councils: new Map(decidedBy === undefined ? [] : [[decidedBy, { context: { decision } }]]),
        parties: new Map(),
      },
      effects:
        admits === undefined
          ? []
          : [{ councilId: null, effect: { type: 'admitParty', organisationId: admits } }],
    } as unknown as Happening;
  });
}

const DRAFTED: Told = { day: '2026-01-01', phase: 'drafting' };
const OFFERED: Told = { day: '2026-02-01', phase: 'negotiation', offered: 1 };
const ASKED: Told = { day: '2026-03-01', phase: 'ratification', offered: 1 };
const IN_FORCE: Told = { day: '2026-04-01', phase: 'monitoring', offered: 1, inForce: 1, decidedBy: 'OVO1' };

function standing(
  days: readonly Told[],
  version = 1,
  { versions = [], offered = true }: { versions?: readonly TextVersion[]; offered?: boolean } = {},
) {
  return standingOfText(life(...days), versions, { version, offered }, PARTIES);
}

describe('how a text stands', () => {
  it.each([
    ['proposed', [DRAFTED], 1, false],
    ['offered', [DRAFTED, OFFERED], 1, true],
    ['proposed', [DRAFTED, OFFERED], 2, false],
    ['beforeCouncils', [DRAFTED, OFFERED, ASKED], 1, true],
    ['notAdopted', [DRAFTED, OFFERED, { ...OFFERED, offered: 2 }], 1, true],
    ['notAdopted', [DRAFTED, OFFERED, { day: '2026-03-01', phase: 'closed', offered: 1 }], 1, true],
    ['proposed', [DRAFTED, OFFERED, ASKED, IN_FORCE], 2, false],
    ['offered', [DRAFTED, OFFERED, ASKED, IN_FORCE], 2, true],
  ] as const)('is a draft, %s', (stage, days, version, offered) => {
    expect(standing(days, version, { offered }).standing).toEqual({ status: 'draft', stage });
  });

  it('is adopted from the day and by the entry by which it entered into force', () => {
    const found = standing([DRAFTED, OFFERED, ASKED, IN_FORCE]);
    expect(found.standing).toEqual({
      status: 'adopted',
      inForceOn: '2026-04-01',
      until: null,
      correctedBy: null,
      sequence: 4,
    });
    expect(found.parties.map(({ council }) => council?.decision?.decidedOn)).toEqual([
      '2026-04-01',
      undefined,
    ]);
  });

  it('ends when the agreement does, and keeps what was so until then', () => {
    const end: Told = { day: '2027-01-01', phase: 'closed', inForce: 1 };
    const found = standing([DRAFTED, OFFERED, ASKED, IN_FORCE, end]);
    expect(found.standing).toMatchObject({ status: 'adopted', until: '2027-01-01' });
    expect(found.parties[0].council?.decision).toBeDefined();
    expect(found.upTo).toBe(4);
  });

  it('ends by an amendment, whose text is adopted from then on', () => {
    const amended: Told = { day: '2027-01-01', phase: 'monitoring', inForce: 2 };
    const days = [DRAFTED, OFFERED, ASKED, IN_FORCE, amended];
    expect(standing(days).standing).toMatchObject({
      inForceOn: '2026-04-01',
      until: '2027-01-01',
      correctedBy: null,
    });
    expect(standing(days, 2).standing).toMatchObject({ inForceOn: '2027-01-01', until: null, sequence: 5 });
  });

  it('gives a text that corrects another its place from the beginning', () => {
    const corrected: Told = { day: '2026-05-01', phase: 'monitoring', inForce: 2 };
    const versions = [{ version: 2, corrects: 1 }];
    const days = [DRAFTED, OFFERED, ASKED, IN_FORCE, corrected];
    expect(standing(days, 1, { versions }).standing).toMatchObject({ until: null, correctedBy: 2 });
    expect(standing(days, 2, { versions }).standing).toMatchObject({ inForceOn: '2026-04-01', sequence: 4 });
    // Until it is in force, a correction is what everything is that is not: a draft.
    expect(standing(days.slice(0, 4), 2, { versions }).standing).toMatchObject({ status: 'draft' });
  });

  it('was agreed by the parties of that day, whoever came later', () => {
    const admitted: Told = { ...IN_FORCE, day: '2026-09-01', admits: 'OVO2' };
    const found = standing([DRAFTED, OFFERED, ASKED, IN_FORCE, admitted]);
    expect(found.agreedBy).toEqual(['OVO1']);
    expect(found.parties.map(({ organisationId }) => organisationId)).toEqual(['OVO1', 'OVO2']);
  });
});

import fc from 'fast-check';
import { catalogue } from '../../messages/catalogue.js';
import { renderMessage } from '../../messages/render.js';
import { authorityFor, MANDATE_ACTS, type Authority, type IntendedAct, type Mandate } from './mandate.js';

const DEAL = '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a';
const OTHER_DEAL = '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1b';

const mandate = (fields: Partial<Mandate> = {}): Mandate => ({
  number: 1,
  holder: 'an',
  acts: ['sign'],
  agreementIds: null,
  from: '2026-11-01',
  until: '2026-12-31',
  substitute: null,
  revoked: false,
  ...fields,
});

const may = (mandates: readonly Mandate[], intended: Partial<IntendedAct> = {}): Authority =>
  authorityFor(mandates, {
    organisationName: 'Kortrijk',
    subject: 'an',
    act: 'sign',
    agreementId: DEAL,
    today: '2026-11-24',
    ...intended,
  });

const refused = (reason: string): object => ({ refused: { key: `mandate.refused.${reason}` } });

describe('an organisation without mandates for an act', () => {
  it('goes by roles alone', () => {
    expect(may([])).toEqual({ used: undefined });
    expect(may([mandate({ acts: ['clerk'], holder: 'els' })])).toEqual({ used: undefined });
  });

  it('needs none for what no mandate is about', () => {
    expect(may([mandate({ acts: [...MANDATE_ACTS], holder: 'els' })], { act: undefined })).toEqual({
      used: undefined,
    });
  });
});

describe('an organisation with mandates for an act', () => {
  it('is acted for by their holders, on the first and the last day too', () => {
    for (const today of ['2026-11-01', '2026-12-31'])
      expect(may([mandate()], { today })).toEqual({ used: { mandate: 1 } });
    expect(may([mandate({ until: null })], { today: '2099-01-01' })).toEqual({ used: { mandate: 1 } });
  });

  it('is acted for by nobody else', () => {
    expect(may([mandate()], { subject: 'els' })).toMatchObject(refused('none'));
  });

  it('is not acted for outside the period, nor by roles again afterwards', () => {
    expect(may([mandate()], { today: '2026-10-31' })).toMatchObject(refused('period'));
    expect(may([mandate()], { today: '2027-01-01' })).toMatchObject(refused('period'));
  });

  it('is not acted for in other agreements than those of the mandate', () => {
    expect(may([mandate({ agreementIds: [OTHER_DEAL] })])).toMatchObject(refused('scope'));
    expect(may([mandate({ agreementIds: [OTHER_DEAL, DEAL] })])).toEqual({ used: { mandate: 1 } });
  });

  it('is not acted for by a mandate that was revoked', () => {
    expect(may([mandate({ revoked: true })])).toMatchObject(refused('revoked'));
    expect(may([mandate({ revoked: true }), mandate({ number: 2 })])).toEqual({ used: { mandate: 2 } });
  });

  it('is acted for by a substitute on the substitute’s days only', () => {
    const replaced = mandate({ substitute: { subject: 'els', from: '2026-12-01', until: '2026-12-10' } });
    const els = { subject: 'els' };
    expect(may([replaced], { ...els, today: '2026-12-01' })).toEqual({
      used: { mandate: 1, asSubstitute: true },
    });
    expect(may([replaced], { ...els, today: '2026-11-30' })).toMatchObject(refused('period'));
    expect(may([replaced], { ...els, today: '2026-12-11' })).toMatchObject(refused('period'));
  });

  it('is not acted for by a substitute when the mandate itself has run out', () => {
    const replaced = mandate({ substitute: { subject: 'els', from: '2026-12-01', until: null } });
    expect(may([replaced], { subject: 'els', today: '2027-01-01' })).toMatchObject(refused('period'));
  });
});

const days = fc.constantFrom('2026-11-01', '2026-11-10', '2026-11-24', '2026-12-31');
const people = fc.constantFrom('an', 'els', 'tom');
const anyMandate: fc.Arbitrary<Mandate> = fc.record({
  number: fc.integer({ min: 1, max: 9 }),
  holder: people,
  acts: fc.uniqueArray(fc.constantFrom(...MANDATE_ACTS), { minLength: 1 }),
  agreementIds: fc.option(fc.uniqueArray(fc.constantFrom(DEAL, OTHER_DEAL), { minLength: 1 })),
  from: days,
  until: fc.option(days),
  substitute: fc.option(fc.record({ subject: people, from: days, until: fc.option(days) })),
  revoked: fc.boolean(),
});
const anyAct: fc.Arbitrary<Partial<IntendedAct>> = fc.record({
  subject: people,
  act: fc.constantFrom(...MANDATE_ACTS),
  agreementId: fc.constantFrom(DEAL, OTHER_DEAL),
  today: days,
});

describe('every answer', () => {
  it('lets nobody act whom no single mandate lets act alone', () => {
    fc.assert(
      fc.property(fc.array(anyMandate, { maxLength: 4 }), anyAct, (mandates, intended) => {
        const together = may(mandates, intended);
        const alone = mandates
          .filter(({ acts }) => acts.includes(intended.act!))
          .map((each) => may([each], intended));
        const allowed = alone.length === 0 || alone.some((each) => 'used' in each);
        expect('used' in together).toBe(allowed);
      }),
    );
  });

  it('names a mandate that names the person, and covers the act and the agreement', () => {
    fc.assert(
      fc.property(anyMandate, anyAct, (one, intended) => {
        const answer = may([one], intended);
        if (!('used' in answer) || answer.used === undefined) return;
        const person = answer.used.asSubstitute ? one.substitute?.subject : one.holder;
        expect([person, one.acts.includes(intended.act!), one.revoked]).toEqual([
          intended.subject,
          true,
          false,
        ]);
        expect(one.agreementIds ?? [intended.agreementId]).toContain(intended.agreementId);
      }),
    );
  });

  it('is a sentence where it is a refusal', () => {
    fc.assert(
      fc.property(fc.array(anyMandate, { minLength: 1, maxLength: 3 }), anyAct, (mandates, intended) => {
        const answer = may(mandates, intended);
        if (!('refused' in answer)) return;
        expect(catalogue.has(answer.refused.key)).toBe(true);
        for (const language of ['en', 'nl'] as const)
          expect(renderMessage(answer.refused, language)).not.toMatch(/[{}]|undefined/);
      }),
    );
  });
});

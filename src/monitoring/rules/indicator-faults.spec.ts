import { describe, expect, it } from '@jest/globals';
import {
  indicatorFaults,
  measurementFaults,
  notAnswerable,
  notResponsible,
  type IndicatorTerms,
  type MeasurementTerms,
} from './indicator-faults.js';

const TODAY = '2026-11-24';
const INDICATOR: IndicatorTerms = {
  responsibleId: 'OVO1',
  baselineOn: '2026-01-01',
  targetOn: '2031-12-31',
  firstDueOn: TODAY,
};
const names = (faults: ReturnType<typeof indicatorFaults>): string[] =>
  faults.map(({ name, detail }) => `${name} ${detail.key}`);

describe('indicatorFaults', () => {
  const faultsOf = (terms: Partial<IndicatorTerms>): string[] =>
    names(indicatorFaults({ ...INDICATOR, ...terms }, (id) => id === 'OVO1', TODAY));

  it('finds nothing wrong with a sound indicator', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ baselineOn: TODAY })).toEqual([]);
  });

  it('names every fault', () => {
    expect(
      faultsOf({
        responsibleId: 'OVO9',
        baselineOn: '2026-11-25',
        targetOn: '2026-11-25',
        firstDueOn: '2026-11-23',
      }),
    ).toEqual([
      'responsibleId monitoring.no-party',
      'baselineOn monitoring.in-the-future',
      'targetOn monitoring.target-before-baseline',
      'firstDueOn monitoring.due-in-the-past',
    ]);
  });
});

describe('measurementFaults', () => {
  const measuring = { nextDueOn: '2026-12-31', missed: ['2026-06-30'] };
  const faultsOf = (terms: MeasurementTerms): string[] =>
    names(measurementFaults(terms, INDICATOR, measuring, TODAY));

  it('finds nothing wrong from the day of the baseline to today', () => {
    expect(faultsOf({ measuredOn: '2026-01-01' })).toEqual([]);
    expect(faultsOf({ measuredOn: TODAY, dueOn: '2026-06-30' })).toEqual([]);
    expect(faultsOf({ measuredOn: TODAY, dueOn: '2026-12-31' })).toEqual([]);
  });

  it('refuses other days, and due dates that nobody waits for', () => {
    expect(faultsOf({ measuredOn: '2026-11-25' })).toEqual(['measuredOn monitoring.in-the-future']);
    expect(faultsOf({ measuredOn: '2025-12-31', dueOn: '2027-12-31' })).toEqual([
      'measuredOn monitoring.before-baseline',
      'dueOn monitoring.not-awaited',
    ]);
  });
});

describe('who measures', () => {
  it.each([notAnswerable, notResponsible])('is the responsible party or the lead', (rule) => {
    expect(rule('OVO1', 'OVO1', false)).toBeUndefined();
    expect(rule('OVO1', 'OVO2', true)).toBeUndefined();
    expect(rule('OVO1', 'OVO2', false)?.params).toEqual({ organisation: 'OVO2', responsible: 'OVO1' });
  });
});

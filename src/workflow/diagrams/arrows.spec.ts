import { createMachine } from 'xstate';
import { PROCESSES } from '../processes.js';
import type { Process } from '../core/process.js';
import { movementOf, type Arrow, type Stay } from './arrows.js';

const process = (id: string): Process => PROCESSES.find((each) => each.id === id)!;

function conditions(all: readonly { guard: string; holds: boolean }[]): string {
  return all.map(({ guard, holds }) => (holds ? `[${guard}]` : `[not ${guard}]`)).join('');
}

function written({ from, to, cause, reasons }: Arrow): string {
  const why = reasons.map((reason) => `${reason.name ?? ''}${conditions(reason.conditions)}`).join(' | ');
  return `${from.path.join('.')} > ${to.path.join('.')}: ${cause} ${why}`;
}

function stays(all: readonly Stay[]): string[] {
  return all.map(({ at, reason }) => `${at.path.join('.')}: ${reason.name}${conditions(reason.conditions)}`);
}

describe('the arrows of a deal', () => {
  const { arrows, stays: staying, start } = movementOf(process('deal-flanders'));
  const lines = arrows.map(written);

  it('begin where a deal begins', () => {
    expect(start.path).toEqual(['drafting', 'incomplete']);
  });

  it('name a caller’s step, and on the way out of a phase its condition', () => {
    expect(lines).toContain('drafting > negotiation.positions: event SUBMIT[draftIsReady]');
    expect(lines).toContain('drafting > closed.abandoned: event ABANDON');
  });

  it('name only the condition that decides where an event leads', () => {
    expect(lines).toContain(
      'negotiation.positions > ratification.open: event ACCEPT_TEXT[everyOtherPartyAccepts]',
    );
    expect(stays(staying)).toContain('negotiation.positions: ACCEPT_TEXT[not everyOtherPartyAccepts]');
  });

  it('start at the one state of a phase, and at the frame of a phase with several', () => {
    expect(lines).toContain('ratification.open > closed.lapsed: term ratificationTerm');
    expect(lines).toContain('monitoring > closed.expired: term untilExpiry');
  });

  it('are one for all that the registry does alike, and give its condition instead of its events', () => {
    expect(lines.filter((line) => line.startsWith('drafting.incomplete'))).toEqual([
      'drafting.incomplete > drafting.ready: automatic [draftBecomesReady]',
    ]);
    expect(lines).toContain(
      'drafting.ready > drafting.incomplete: automatic [not draftBecomesReady] | ' +
        '[not isBesideTheParties][not draftBecomesReady]',
    );
  });

  it('become a note in the state where an event leaves it as it is', () => {
    expect(lines).toContain('monitoring.evaluating > monitoring.measuring: event EVALUATE');
    expect(stays(staying)).toContain('monitoring.measuring: EVALUATE');
    expect(stays(staying)).toContain('monitoring.evaluating: evaluationTerm');
    expect(stays(staying).join()).not.toContain('RECORD_MEASUREMENT');
  });

  it.each([
    ['rejected', 'closed.rejected'],
    ['negotiation', 'negotiation.positions'],
  ])('follow the setting for a rule out of reach: %s', (whenUnreachable, to) => {
    const deal = process('deal-flanders');
    const set = { ...deal, settings: { ...deal.settings, whenUnreachable } };
    const out = movementOf(set)
      .arrows.map(written)
      .filter((line) => line.includes('[ruleUnreachable]'));
    expect(out).toEqual([`ratification.open > ${to}: automatic [ruleUnreachable]`]);
  });
});

describe('the arrows of any process', () => {
  const machine = createMachine({
    id: 'door',
    initial: 'open',
    states: {
      open: { on: { CLOSE: 'shut', SLAM: 'shut', WIND: 'shut' } },
      shut: { on: { OPEN: 'open' } },
    },
  });
  const door: Process = {
    id: 'door',
    version: 1,
    kind: 'council',
    machine,
    settings: {},
    callerEvents: ['CLOSE', 'SLAM', 'OPEN'],
    registryEvents: ['WIND'],
    unrecordedEvents: [],
  };

  it('stack the steps between the same two states, apart from what happens by itself', () => {
    expect(movementOf(door).arrows.map(written)).toEqual([
      'open > shut: event CLOSE | SLAM',
      'open > shut: automatic WIND',
      'shut > open: event OPEN',
    ]);
  });
});

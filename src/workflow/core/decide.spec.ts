import { setup } from 'xstate';
import {
  BEGINNING,
  draftOf,
  givenNegotiation,
  givenReadyDraft,
  kortrijk,
} from '../../../test/support/deal-story.js';
import { CURRENT } from '../processes.js';
import { begin, decide, type Accepted, type Decision } from './decide.js';
import type { Process } from './process.js';

const now = new Date(BEGINNING);

function accepted(decision: Decision): Accepted {
  if ('refused' in decision) throw new Error(decision.refused.key);
  return decision;
}

/** A process whose only state begins a term of this many milliseconds when it is entered. */
function processWithDelay(delay: number): Process {
  const machine = setup({ delays: { term: () => delay } }).createMachine({
    initial: 'before',
    states: {
      before: { on: { GO: 'waiting' } },
      waiting: { after: { term: 'over' } },
      over: { type: 'final' },
    },
  });
  const own = { id: 'made-up', version: 1, kind: 'deal', settings: {}, callerEvents: ['GO'] } as const;
  return { ...own, machine, registryEvents: [], unrecordedEvents: [] };
}

function going(delay: number): Decision {
  const process = processWithDelay(delay);
  return decide(process, begin(process, {}, { type: 'CREATE' }, now).next, { type: 'GO' }, {}, now);
}

describe('decide', () => {
  it('changes neither the instance nor the event that it is given', () => {
    const { process, instance } = givenReadyDraft();
    const before = structuredClone(instance);
    const event = Object.freeze({ type: 'SUBMIT' });
    const { next } = accepted(decide(process, instance, event, {}, now));
    expect(instance).toEqual(before);
    expect(next).not.toBe(instance);
  });

  it('answers the same to the same question', () => {
    const { process, instance } = givenReadyDraft();
    const ask = (): Decision => decide(process, instance, { type: 'SUBMIT' }, {}, now);
    expect(ask()).toEqual(ask());
  });

  it('keeps in the entry what it rested on, so that it can be decided again', () => {
    const { process, instance } = givenNegotiation();
    const facts = { organisationId: kortrijk.id, position: 'pending', bound: false, terminates: false };
    const event = { type: 'ACCEPT_TEXT', version: 1 };
    const { next, effects } = accepted(decide(process, instance, event, facts, now));
    const entry = effects.flatMap((effect) => (effect.type === 'recordEntry' ? effect.entry : []))[0];
    expect(entry.event).toEqual({ ...event, facts });
    const { facts: kept, ...offered } = entry.event as typeof event & { facts: typeof facts };
    expect(accepted(decide(process, instance, offered, kept, now))).toEqual({ next, effects });
  });

  it('does not let an event bring its own facts or time', () => {
    const { process, instance } = givenNegotiation();
    const facts = { organisationId: kortrijk.id, position: 'accepted', bound: false, terminates: false };
    const forged = {
      type: 'ACCEPT_TEXT',
      version: 1,
      now: '2000-01-01',
      facts: { ...facts, position: 'pending' },
    };
    expect(decide(process, instance, forged, facts, now)).toMatchObject({
      refused: { key: 'reason.hasNotAccepted' },
    });
  });

  it('keeps the process and version that an instance began with', () => {
    const { process, instance } = givenReadyDraft();
    const { next } = accepted(decide({ ...process, version: 7 }, instance, { type: 'SUBMIT' }, {}, now));
    expect(next).toMatchObject({ processId: 'deal-flanders', processVersion: 7 });
  });

  it('fails on a stored state that its process does not have', () => {
    const { process, instance } = givenReadyDraft();
    const unknown = { ...instance, value: { drafting: 'elsewhere' } };
    expect(() => decide(process, unknown, { type: 'SUBMIT' }, {}, now)).toThrow('elsewhere');
  });

  it('answers an instance and effects that are plain JSON', () => {
    const { process, instance } = givenNegotiation();
    const draft = draftOf({}, true, 2);
    const { next } = accepted(decide(process, instance, { type: 'ADD_TEXT', draft }, {}, now));
    expect(JSON.parse(JSON.stringify(next))).toEqual(next);
  });

  it('names the first condition that stands in the way', () => {
    const { process, instance } = givenNegotiation();
    const facts = { organisationId: kortrijk.id, position: 'accepted', bound: false, terminates: false };
    expect(decide(process, instance, { type: 'ACCEPT_TEXT', version: 9 }, facts, now)).toEqual({
      refused: {
        key: 'reason.isOfferedText',
        params: { event: 'ACCEPT_TEXT', state: 'negotiation.positions' },
      },
    });
  });
});

describe('a deadline that is decided on', () => {
  it('is due after its delay', () => {
    expect(accepted(going(1_000)).effects).toContainEqual({
      type: 'schedule',
      deadline: {
        key: expect.stringMatching(/^xstate\.after\.term\./) as string,
        dueAt: new Date(now.getTime() + 1_000),
        event: { type: expect.stringMatching(/^xstate\.after\.term\./) as string },
        steps: null,
      },
    });
  });

  it('is due at once after no delay', () => {
    expect(accepted(going(0)).effects).toContainEqual(
      expect.objectContaining({ deadline: expect.objectContaining({ dueAt: now }) as object }),
    );
  });

  it('is none after an endless delay', () => {
    expect(accepted(going(Infinity)).effects.map((effect) => effect.type)).toEqual(['recordEntry']);
  });

  it('does not get lost where its delay is no number', () => {
    expect(() => going(NaN)).toThrow(RangeError);
  });
});

describe('begin', () => {
  it('begins in the first state with its process’s settings, and records that', () => {
    const { next, effects } = begin(CURRENT.council, {}, { type: 'CREATE' }, now);
    expect(next).toMatchObject({ processId: 'council-flanders', processVersion: 1, value: 'awaiting' });
    expect(next.context.settings).toEqual(CURRENT.council.settings);
    expect(effects).toEqual([
      {
        type: 'recordEntry',
        entry: { type: 'CREATE', from: null, to: 'awaiting', event: { type: 'CREATE' } },
      },
    ]);
  });
});

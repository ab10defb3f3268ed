import type { RatificationRule } from '../../src/ratification/rules/rule.js';
import { openTally, type Elector, type Standing } from '../../src/ratification/rules/tally.js';
import type { Position } from '../../src/workflow/core/effects.js';
import type { Process } from '../../src/workflow/core/process.js';
import type { DealFacts, DraftSummary } from '../../src/workflow/machines/deal.machine.js';
import { CURRENT } from '../../src/workflow/processes.js';
import { given, type Happening, type Scene, type Step } from './given.js';

export interface Party extends Elector {
  readonly id: string;
}

export const kortrijk: Party = { id: 'Kortrijk', level: 'municipality', population: 77_000 };
export const waregem: Party = { id: 'Waregem', level: 'municipality', population: 38_000 };
export const province: Party = { id: 'West-Vlaanderen', level: 'province', population: null };
export const trio = [kortrijk, waregem, province] as const;

export interface DealOptions {
  readonly parties?: readonly Party[];
  readonly rule?: RatificationRule;
  readonly expiresOn?: string | null;
  /** Settings that differ from those of the current process. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** ISO 8601. */
  readonly now?: string;
}

/** When the stories begin, unless told. */
export const BEGINNING = '2026-11-24T09:30:00+01:00';

export function draftOf(options: DealOptions, ready: boolean, latestText: number): DraftSummary {
  return {
    ready,
    rule: options.rule ?? { type: 'unanimity' },
    tally: openTally(options.parties ?? trio),
    expiresOn: options.expiresOn ?? null,
    latestText,
  };
}

function processOf(options: DealOptions): Process {
  return { ...CURRENT.deal, settings: { ...CURRENT.deal.settings, ...options.settings } };
}

/** A draft that misses everything. */
export function givenDraft(options: DealOptions = {}): Scene {
  return given(processOf(options), { draft: draftOf(options, false, 0) }, options.now ?? BEGINNING);
}

/** A complete draft with its first text. */
export function givenReadyDraft(options: DealOptions = {}): Scene {
  return givenDraft(options).when(addsText(1, options));
}

/** The first text is offered to all parties. */
export function givenNegotiation(options: DealOptions = {}): Scene {
  return givenReadyDraft(options).when(submits());
}

/** Every party accepted the first text. */
export function givenRatification(options: DealOptions = {}): Scene {
  return givenNegotiation(options).when(...(options.parties ?? trio).map((party) => accepts(party, 1)));
}

/** Every council approved the first text. */
export function givenMonitoring(options: DealOptions = {}): Scene {
  return givenRatification(options).when(...(options.parties ?? trio).map((party) => approves(party)));
}

/** The registry reports a change of the draft or of what belongs to the deal. */
export function changes(type: string, draft: DraftSummary): Step {
  return () => ({ event: { type, draft } });
}

export function addsText(version: number, options: DealOptions = {}): Step {
  return changes('ADD_TEXT', draftOf(options, true, version));
}

export function submits(): Step {
  return by(kortrijk, { type: 'SUBMIT' });
}

export function proposes(version: number): Step {
  return by(kortrijk, { type: 'PROPOSE_TEXT', version });
}

export function accepts(party: Party, version: number): Step {
  return by(party, { type: 'ACCEPT_TEXT', version });
}

export function objects(party: Party, version: number, reason = 'Too dear'): Step {
  return by(party, { type: 'OBJECT_TO_TEXT', version, reason });
}

export function abandons(): Step {
  return by(kortrijk, { type: 'ABANDON', reason: 'No longer needed' });
}

export function evaluates(): Step {
  return by(kortrijk, { type: 'EVALUATE', findings: 'On course', lessons: [] });
}

export function terminates(party: Party): Step {
  return by(party, { type: 'TERMINATE', reason: 'Its aim is reached' });
}

export function approves(party: Party): Step {
  return decides(party, 'approved');
}

export function rejects(party: Party): Step {
  return decides(party, 'rejected');
}

/** The supervising authority annuls the decision of a party's council. */
export function isAnnulled(party: Party): Step {
  return decides(party, 'undecided');
}

function decides({ id, level, population }: Party, to: Standing): Step {
  return (past) => ({
    event: {
      type: 'COUNCIL_DECIDED',
      organisationId: id,
      participation: 'signatory',
      level,
      population,
      from: standingOf(id, past),
      to,
    },
  });
}

/** The due date of an indicator passes; Kortrijk leads. */
export function missesMeasurement(responsible: Party): Step {
  return (past) => ({
    event: {
      type: 'MEASUREMENT_MISSED',
      indicator: 1,
      indicatorName: 'Land take',
      dueOn: '2027-06-30',
      responsibleId: responsible.id,
    },
    facts: { bound: standingOf(responsible.id, past) === 'approved', leadId: kortrijk.id },
  });
}

/** The due date of a commitment passes. @param isOwed whether something of it is neither done nor on its way */
export function fallsDue(debtor: Party, isOwed: boolean): Step {
  return (past) => ({
    event: { type: 'COMMITMENT_FELL_DUE', commitment: 1, dueOn: '2027-06-30', responsibleId: debtor.id },
    facts: { bound: standingOf(debtor.id, past) === 'approved', leadId: kortrijk.id, isOwed },
  });
}

export function happens(type: string): Step {
  return () => ({ event: { type } });
}

/** Which of the events that a deal's process lists its statechart takes, offered by a bound party about the newest text. */
export function takenBy(scene: Scene): string[] {
  const { callerEvents, registryEvents } = scene.process;
  const { latestText } = scene.instance.context;
  const offered =
    (type: string): Step =>
    () => ({
      event: {
        type,
        version: latestText,
        draft: draftOf({}, true, 2),
        ...province,
        organisationId: province.id,
        participation: 'signatory',
        proceeding: 1,
        effectiveOn: '2040-01-01',
        until: '2040-01-01',
        from: 'undecided',
        to: 'approved',
        predecessors: [],
        successorId: kortrijk.id,
        joined: [],
        party: { position: 'pending' },
        consentsToEnd: false,
        council: null,
      },
      facts: {
        organisationId: kortrijk.id,
        position: 'pending',
        bound: true,
        terminates: false,
        isParty: true,
      },
    });
  return [...callerEvents, ...registryEvents].filter(
    (type) => !('refused' in scene.when(offered(type)).decision),
  );
}

/** A party's event, with what the server would look up about it. */
function by(party: Party, event: { type: string; [field: string]: unknown }): Step {
  return (past) => ({ event, facts: { ...factsOf(party.id, past) } });
}

function factsOf(organisationId: string, past: readonly Happening[]): DealFacts {
  return {
    organisationId,
    position: positionOf(organisationId, past),
    bound: standingOf(organisationId, past) === 'approved',
    terminates: consentsToEnd(organisationId, past),
  };
}

export function positionOf(organisationId: string, past: readonly Happening[]): Position {
  return past.reduce<Position>((before, { effects }) => {
    const taken = effects.find(
      (each) => each.type === 'setPosition' && each.organisationId === organisationId,
    );
    const now = taken?.type === 'setPosition' ? taken.position : before;
    return effects.some((each) => each.type === 'resetPositions') ? 'pending' : now;
  }, 'pending');
}

export function standingOf(organisationId: string, past: readonly Happening[]): Standing {
  return past.reduce<Standing>((before, { event, effects }) => {
    const now =
      event.type === 'COUNCIL_DECIDED' && event.organisationId === organisationId
        ? (event.to as Standing)
        : before;
    return effects.some((each) => each.type === 'openCouncils') ? 'undecided' : now;
  }, 'undecided');
}

function consentsToEnd(organisationId: string, past: readonly Happening[]): boolean {
  return past.reduce((before, { effects }) => {
    if (effects.some((each) => each.type === 'withdrawTerminations')) return false;
    return (
      before ||
      effects.some((each) => each.type === 'consentToTermination' && each.organisationId === organisationId)
    );
  }, false);
}

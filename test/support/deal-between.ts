import { AdjustableClock } from '../../src/common/time/adjustable-clock.js';
import type { Role } from '../../src/access/principal.js';
import { apiClient, type ApiClient } from './api-client.js';
import { startApplication, type TestApplication, type TestApplicationOptions } from './application.js';
import { tokenFor } from './tokens.js';

export const KORTRIJK = 'OVO002133';
export const MENEN = 'OVO002177';
export const WAREGEM = 'OVO002265';
export const HARELBEKE = 'OVO002099';

/** Every role that a municipality has but `reader`, which says less than the others. */
const ALL_ROLES: readonly Role[] = ['editor', 'negotiator', 'clerk'];

/** An application with a clock that tests move, and the API in the name of whoever they need. */
export interface Stage<Application = TestApplication> {
  readonly application: Application;
  readonly clock: AdjustableClock;
  /** The API without a token. */
  readonly anyone: ApiClient;
  /** The API in an organisation's name, with every role that negotiates and ratifies unless told. */
  as(organisationId: string, ...roles: Role[]): Promise<ApiClient>;
  /** Lets time pass: what falls due on the way has happened when this is done. */
  passTo(instant: string): Promise<void>;
  stop(): Promise<void>;
}

/** @param now what time it is at the beginning */
export function openStage(now: string): Promise<Stage> {
  return openStageOn(startApplication, now);
}

/** The same with an application of the test's choice. */
export async function openStageOn<Application extends TestApplication>(
  start: (options: TestApplicationOptions) => Promise<Application>,
  now: string,
): Promise<Stage<Application>> {
  const clock = new AdjustableClock(new Date(now));
  const application = await start({ clock, env: { DEVELOPMENT_CLOCK: 'true' } });
  const { url } = application;
  const anyone = apiClient(url);
  const as = async (organisationId: string, ...roles: Role[]): Promise<ApiClient> => {
    const token = await tokenFor(url, organisationId, ...(roles.length > 0 ? roles : ALL_ROLES));
    return anyone.as({ token });
  };
  return {
    application,
    clock,
    anyone,
    as,
    passTo: async (instant) => {
      await succeed((await as(KORTRIJK)).post('/v1/development/clock', { now: instant }));
    },
    stop: () => application.stop(),
  };
}

/** A draft by Kortrijk with Menen and Waregem that misses only a text and commitments. Answers its path. */
export async function draftDeal(stage: Stage): Promise<string> {
  const lead = await stage.as(KORTRIJK);
  const { headers } = await succeed(
    lead.post('/v1/agreements', {
      kind: 'deal',
      title: 'Deal on open space',
      challenge: 'Open space disappears.',
      needEvidence: 'Statbel.',
      leadId: KORTRIJK,
      leadPerson: 'Regional coordinator',
      capacityFte: 1,
      meansEur: '1000.00',
      parties: [
        { organisationId: KORTRIJK, role: 'lead' },
        { organisationId: MENEN, role: 'party' },
        { organisationId: WAREGEM, role: 'party' },
      ],
    }),
  );
  return headers.get('location') ?? '';
}

/** A body for a new text of one clause. */
export function textOf(body: string): object {
  return { clauses: [{ number: '1', heading: 'Purpose', body }] };
}

/** A deal in negotiation, with its first text on offer and one commitment. Answers its path. */
export async function submitDeal(stage: Stage, prepare?: (path: string) => Promise<void>): Promise<string> {
  const path = await draftDeal(stage);
  const lead = await stage.as(KORTRIJK);
  await succeed(lead.post(`${path}/texts`, textOf('The parties keep open space open.')));
  await succeed(
    lead.post(`${path}/commitments`, {
      kind: 'obligation',
      debtorId: KORTRIJK,
      creditorId: MENEN,
      unit: 'EUR',
      amount: '1000',
      description: 'A share in the costs.',
    }),
  );
  await prepare?.(path);
  await succeed(lead.post(`${path}/events`, { type: 'SUBMIT' }));
  return path;
}

/** All parties accept what is on offer: the councils are asked. */
export async function acceptText(stage: Stage, path: string, version = 1): Promise<void> {
  for (const party of [KORTRIJK, MENEN, WAREGEM]) {
    const negotiator = await stage.as(party);
    await succeed(negotiator.post(`${path}/events`, { type: 'ACCEPT_TEXT', version }));
  }
}

/** All councils approve: the deal is in force. */
export async function approve(stage: Stage, path: string): Promise<void> {
  for (const party of [KORTRIJK, MENEN, WAREGEM]) {
    const clerk = await stage.as(party);
    await succeed(
      clerk.post(`${path}/councils/${party}/events`, {
        type: 'APPROVE',
        decidedOn: stage.clock.now().toISOString().slice(0, 10),
        votesFor: 20,
        votesAgainst: 0,
        abstentions: 0,
        source: 'https://www.example.org/decisions/1',
      }),
    );
  }
}

/** The answer of a request that must succeed. */
export async function succeed<T extends { status: number; body: unknown }>(answer: Promise<T>): Promise<T> {
  const given = await answer;
  if (given.status >= 300) throw new Error(`${given.status} ${JSON.stringify(given.body)}`);
  return given;
}

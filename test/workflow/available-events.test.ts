import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../src/access/principal.js';
import type { ApiClient } from '../support/api-client.js';
import {
  aDeal,
  approval,
  type DealBuilder,
  FLANDERS,
  KORTRIJK,
  MENEN,
  OUTSIDER,
  rejection,
  TODAY,
} from '../support/a-deal.js';
import { asOrganisation } from '../support/callers.js';
import { openStage, type Stage } from '../support/deal-between.js';
import type { LivingDeal } from '../support/living-deal.js';

interface Available {
  readonly items: readonly {
    readonly type: string;
    readonly of: 'agreement' | 'council' | 'proceeding';
    readonly allowed: boolean;
    readonly reason: string | null;
  }[];
}

/** Every event, filled in sensibly for today. */
const EVENTS: Readonly<Record<string, object>> = {
  SUBMIT: {},
  PROPOSE_TEXT: { version: 1 },
  ACCEPT_TEXT: { version: 1 },
  OBJECT_TO_TEXT: { version: 1 },
  ABANDON: {},
  EVALUATE: { findings: 'Op koers.' },
  TERMINATE: {},
  SCHEDULE: { meetingOn: '2026-12-14' },
  OPEN_DELIBERATION: {},
  APPROVE: approval(),
  APPROVE_WITH_RESERVATION: { ...approval(), reservations: [{ text: 'Binnen de begroting.' }] },
  REJECT: rejection(),
  DEFER: { reason: 'Advies ontbreekt.' },
  PUBLISH: { publishedOn: '2026-11-24' },
  OPEN_MEDIATION: { question: 'Wie betaalt?' },
  APPLY_PROVISIONALLY: { from: '2026-12-01' },
  END_PROVISIONAL_APPLICATION: { reason: 'Niet meer nodig.' },
  ACCEDE: {},
  WITHDRAW: { effectiveOn: '2029-01-01', reason: 'Andere regio.' },
  AMEND: { version: 1 },
  RENEW: { until: '2045-12-31' },
  ACCEPT_RESERVATION: { reservedBy: MENEN, reservation: 1 },
  OBJECT_TO_RESERVATION: { reservedBy: MENEN, reservation: 1, effect: 'withoutProvision' },
  WITHDRAW_OBJECTION: { reservedBy: MENEN, reservation: 1 },
  WITHDRAW_RESERVATION: { reservation: 1 },
  ENDORSE: { domain: 'mobility', level: 'political' },
  WITHHOLD_ENDORSEMENT: { domain: 'mobility', level: 'political', reason: 'Geen bus.' },
  WITHDRAW_ENDORSEMENT: { domain: 'mobility', level: 'political', reason: 'Geen bus.' },
  AGREE_TO_SERVE: {},
  DECLINE_TO_SERVE: {},
  RECORD_EXTERNAL_DECISION: {
    body: 'Algemene vergadering',
    outcome: 'approved',
    decidedOn: '2026-11-24',
    source: 'https://example.org/1',
  },
  PROPOSE_PROVINCE_ROLES: { provinces: [] },
  ACCEPT_PROVINCE_ROLES: {},
  REFUSE_PROVINCE_ROLES: { reason: 'Liever niet.' },
  ANNUL: { annulledOn: '2026-11-24', reason: 'Onwettig.', source: 'https://example.org/1' },
};

const CALLERS: readonly [name: string, organisationId: string, ...roles: Role[]][] = [
  ['the lead', KORTRIJK, 'editor', 'negotiator', 'clerk'],
  ['a party’s negotiator', MENEN, 'negotiator'],
  ['a party’s clerk', MENEN, 'clerk'],
  ['a party’s reader', MENEN, 'reader'],
  ['Flanders with every role of its own', FLANDERS, 'registrar', 'supervisor', 'negotiator', 'clerk'],
  ['an outsider', OUTSIDER, 'editor', 'negotiator', 'clerk'],
];

describe('what is said to be available is what happens', () => {
  let stage: Stage;
  let url: string;

  beforeAll(async () => {
    stage = await openStage(TODAY);
    url = stage.application.url;
  });
  afterAll(() => stage.stop());

  const deal = (): DealBuilder => aDeal().with(MENEN, FLANDERS).ratifiedBy({ type: 'count', min: 2 });
  const states: Readonly<Record<string, () => Promise<LivingDeal>>> = {
    'an incomplete draft': () => deal().begun(url),
    'a draft that is ready': () => deal().ready(url),
    negotiation: () => deal().inNegotiation(url),
    'negotiation after a position': async () => {
      const made = await deal().inNegotiation(url);
      await made.must(MENEN, { type: 'ACCEPT_TEXT', version: 1 });
      return made;
    },
    ratification: () => deal().inRatification(url),
    'ratification after decisions': async () => {
      const made = await deal().inRatification(url);
      await made.mustCouncil(MENEN, approval());
      await made.mustCouncil(KORTRIJK, { type: 'SCHEDULE', meetingOn: '2026-12-14' });
      return made;
    },
    'ratification after a reservation': async () => {
      const made = await deal().inRatification(url);
      await made.mustCouncil(MENEN, {
        ...approval(),
        type: 'APPROVE_WITH_RESERVATION',
        reservations: [{ text: 'Binnen de begroting.' }],
      });
      return made;
    },
    monitoring: () => deal().inForce(url),
    'monitoring with a consent to end it': async () => {
      const made = await deal().inForce(url);
      await made.must(MENEN, { type: 'TERMINATE' });
      return made;
    },
    'a closed deal': async () => {
      const made = await deal().inForce(url);
      for (const party of made.parties) await made.must(party, { type: 'TERMINATE' });
      return made;
    },
  };

  const available = async (client: ApiClient, { path }: LivingDeal): Promise<Available['items']> => {
    const { status, body } = await client.get<Available>(`${path}/available-events`);
    return status === 404 ? [] : body.items;
  };

  it.each(Object.keys(states))('in %s, for every caller and event', async (state) => {
    let current = await states[state]();
    for (const [name, organisationId, ...roles] of CALLERS) {
      const client = await asOrganisation(url, organisationId, ...roles);
      for (const { type, of, allowed, reason } of await available(client, current)) {
        const path = of !== 'council' ? '/events' : `/councils/${organisationId}/events`;

        const { status } = await client.post(current.path + path, { ...EVENTS[type], type });

        const expected = allowed ? [200] : [403, 409];
        expect({ name, type, of, status }).toEqual({
          name,
          type,
          of,
          status: expected.find((each) => each === status),
        });
        expect(reason === null).toBe(allowed);
        if (status === 200) current = await states[state]();
      }
    }
  });
});

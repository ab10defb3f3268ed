import {
  approves,
  accepts,
  givenMonitoring,
  givenReadyDraft,
  submits,
  trio,
} from '../../../test/support/deal-story.js';
import type { Scene, Step } from '../../../test/support/given.js';
import { givenPlanInRatification } from '../../../test/support/plan-story.js';

const DOMAINS = [{ domainId: 'mobility', required: ['political'] }];
const names =
  (domains: readonly object[]): Step =>
  () => ({ event: { type: 'SET_DOMAINS', domains } });
const speaks =
  (type: string, level = 'political'): Step =>
  () => ({
    event: { type, domain: 'mobility', level, reason: 'Zo.' },
    facts: { organisationId: 'Vlaanderen', position: null },
  });
const negotiated = (scene: Scene): Scene => scene.when(submits(), ...trio.map((party) => accepts(party, 1)));

describe('a condition of ratification', () => {
  it('holds a deal back whose councils have all approved, until the domain endorses', () => {
    negotiated(givenReadyDraft().when(names(DOMAINS)))
      .when(...trio.map((party) => approves(party)))
      .thenIn('ratification.open')
      .when(speaks('ENDORSE', 'administrative'))
      .thenIn('ratification.open')
      .when(speaks('WITHHOLD_ENDORSEMENT'))
      .thenIn('ratification.open')
      .when(speaks('ENDORSE'))
      .thenIn('monitoring.measuring')
      .when(speaks('WITHDRAW_ENDORSEMENT'))
      .thenIn('monitoring.measuring');
  });

  it('counts what was endorsed before the councils decided', () => {
    negotiated(givenReadyDraft().when(names(DOMAINS)))
      .when(speaks('ENDORSE'), ...trio.map((party) => approves(party)))
      .thenIn('monitoring.measuring');
  });

  it('cannot be added or dropped once the text is accepted', () => {
    negotiated(givenReadyDraft()).when(names(DOMAINS)).thenRefused('conditionsStay');
    negotiated(givenReadyDraft().when(names(DOMAINS)))
      .when(names([]))
      .thenRefused('conditionsStay');
    negotiated(givenReadyDraft().when(names(DOMAINS)))
      .when(names([...DOMAINS, { domainId: 'housing', required: [] }]))
      .thenIn('ratification.open');
  });

  it('holds a plan back in the same way', () => {
    const named = givenPlanInRatification().when(names([{ domainId: 'mobility', required: [] }]));
    named.when(...trio.map((party) => approves(party))).thenIn('ratification.adopted');
    named.when(names(DOMAINS)).thenRefused('conditionsStay');
  });
});

describe('a domain', () => {
  it('is heard where it is named, on what it has not said yet', () => {
    const deal = givenReadyDraft().when(names(DOMAINS), submits());
    deal.when(speaks('WITHDRAW_ENDORSEMENT')).thenRefused('hasEndorsed');
    deal.when(speaks('ENDORSE'), speaks('ENDORSE')).thenRefused('hasNotEndorsed');
    givenReadyDraft().when(submits(), speaks('ENDORSE')).thenRefused('isNamedDomain');
    givenReadyDraft().when(names(DOMAINS), speaks('ENDORSE')).thenRefused('not-in-this-state');
  });
});

describe('roles of provinces in force', () => {
  const roles = [{ organisationId: 'Provincie', role: 'facilitator' }];
  const says =
    (type: string, organisationId: string, facts: object = {}): Step =>
    () => ({
      event: { type, provinces: roles },
      facts: { organisationId, position: 'accepted', bound: true, terminates: false, ...facts },
    });
  const [one, two, three] = trio.map(({ id }) => id);

  it('change when every bound party consents, and only then', () => {
    givenMonitoring()
      .when(says('PROPOSE_PROVINCE_ROLES', one), says('ACCEPT_PROVINCE_ROLES', two))
      .thenRemembers({ rolesProposal: { provinces: roles, consents: [one, two] } })
      .when(says('ACCEPT_PROVINCE_ROLES', three))
      .thenRemembers({ provinces: roles, rolesProposal: null })
      .thenRecorded('ACCEPT_PROVINCE_ROLES', 'PROVINCE_ROLES_CHOSEN');
  });

  it('are nobody’s to propose or accept who is not bound, or has said so', () => {
    const proposed = givenMonitoring().when(says('PROPOSE_PROVINCE_ROLES', one));
    proposed.when(says('ACCEPT_PROVINCE_ROLES', one)).thenRefused('hasNotConsentedToRoles');
    proposed.when(says('ACCEPT_PROVINCE_ROLES', two, { bound: false })).thenRefused('isBound');
    proposed.when(says('PROPOSE_PROVINCE_ROLES', two)).thenRefused('noRolesAreProposed');
    givenMonitoring().when(says('ACCEPT_PROVINCE_ROLES', two)).thenRefused('rolesAreProposed');
    proposed
      .when(says('REFUSE_PROVINCE_ROLES', two), says('ACCEPT_PROVINCE_ROLES', three))
      .thenRefused('rolesAreProposed');
  });

  it('give an evaluation to a director that is no party, once it serves', () => {
    const directs = [{ organisationId: 'Provincie', role: 'director' }];
    const province =
      (type: string): Step =>
      () => ({
        event: { type, findings: 'Goed.' },
        facts: { organisationId: 'Provincie', position: null, bound: false, terminates: false },
      });
    const inForce = (provinces: object[]): Scene =>
      trio.reduce(
        (scene, { id }, index) =>
          scene.when(() => ({
            event: { type: index === 0 ? 'PROPOSE_PROVINCE_ROLES' : 'ACCEPT_PROVINCE_ROLES', provinces },
            facts: { organisationId: id, position: 'accepted', bound: true, terminates: false },
          })),
        givenMonitoring(),
      );
    inForce(directs).when(province('EVALUATE')).thenRefused('isBoundOrDirects');
    inForce(directs).when(province('AGREE_TO_SERVE'), province('EVALUATE')).thenIn('monitoring.measuring');
    inForce(roles).when(province('AGREE_TO_SERVE'), province('EVALUATE')).thenRefused('isBoundOrDirects');
  });

  it('are not proposed for an arbiter with something at stake', () => {
    const arbiter = [{ organisationId: one, role: 'arbiter' }];
    const proposes: Step = () => ({
      event: { type: 'PROPOSE_PROVINCE_ROLES', provinces: arbiter },
      facts: { organisationId: two, position: 'accepted', bound: true, terminates: false, interested: [one] },
    });
    givenMonitoring().when(proposes).thenRefused('arbitersAreNeutral');
  });
});

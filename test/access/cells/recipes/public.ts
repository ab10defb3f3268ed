import type { Right } from '../../../../src/access/policy.js';
import { FLANDERS, KORTRIJK } from '../../../support/a-deal.js';
import { SOURCE } from '../scenes/deals.js';
import type { Recipes } from '../support/recipe.js';

/** What everybody can read, with a token or without one; and what everybody can who has one. */
const PATHS: Partial<Record<Right, string>> = {
  listAgreements: '/v1/agreements?limit=1',
  listOrganisations: '/v1/organisations?limit=1',
  getOrganisation: `/v1/organisations/${KORTRIJK}`,
  listRegions: '/v1/regions?limit=1',
  getRegion: '/v1/regions/reference-zuid-west-vlaanderen',
  listSuccessions: '/v1/successions',
  listDomains: '/v1/domains',
  getDomain: '/v1/domains/mobility',
  listOrganisationComplianceReports: `/v1/organisations/${KORTRIJK}/compliance-reports`,
  listDomainAgreements: '/v1/domains/mobility/agreements',
  getAlignmentAcross: '/v1/alignment',
  getAlignmentAcrossChart: '/v1/alignment.svg',
  listAssignments: '/v1/assignments?limit=1',
  listProcesses: '/v1/processes',
  getProcessDiagram: '/v1/processes/deal-flanders@1/diagram.svg',
  getClauseLibrary: '/v1/clause-library',
  getClock: '/v1/development/clock',
  listRecesses: `/v1/organisations/${KORTRIJK}/recesses`,
  getServerLiveness: '/health/live',
  getServerReadiness: '/health/ready',
  getServerMetrics: '/metrics',
  listEvents: '/v1/events?limit=1',
  getRegisterFeed: '/v1/feed.atom?limit=1',
  getStatistics: '/v1/statistics',
  getStatisticsTable: '/v1/statistics.csv',
  getStatisticsChart: '/v1/statistics.svg',
  listParticipationFigures: '/v1/statistics/participation?limit=1',
  listTermsOfOffice: '/v1/terms-of-office',
  getTermOfOffice: '/v1/terms-of-office/municipality-2025',
  getLastingDuties: `/v1/organisations/${KORTRIJK}/lasting-duties`,
  getLastingDutiesTable: `/v1/organisations/${KORTRIJK}/lasting-duties.csv`,
  getReconfirmationOverview: `/v1/organisations/${KORTRIJK}/reconfirmations`,
  listMessages: '/v1/messages',
  listOwnDeadlines: '/v1/deadlines',
};

const [WEVELGEM, KUURNE] = ['OVO002271', 'OVO002137'];

export const PUBLIC: Recipes = {
  ...Object.fromEntries(
    Object.entries(PATHS).map(([right, path]) => [
      right as Right,
      { about: 'registry' as const, request: () => ({ method: 'GET' as const, path }) },
    ]),
  ),
  askWhatIfOfElectorate: {
    about: 'registry',
    request: () => ({
      method: 'POST',
      path: '/v1/ratification/what-if',
      body: {
        rule: { type: 'unanimity' },
        parties: [{ organisationId: KORTRIJK }, { organisationId: KUURNE }],
      },
    }),
  },
  getSuccession: {
    about: 'registry',
    before: async ({ must }) => {
      const { items } = await must(FLANDERS, { method: 'GET', path: '/v1/successions' });
      const [booked] = items as { id: string }[];
      return booked ?? must(FLANDERS, { method: 'POST', path: '/v1/successions', body: MERGER }, 'registrar');
    },
    request: (_, known) => ({ method: 'GET', path: `/v1/successions/${(known as { id: string }).id}` }),
  },
  // Everybody who has the secret of the address.
  getDeadlineFeed: {
    about: 'registry',
    before: ({ must }) =>
      must(KORTRIJK, {
        method: 'PUT',
        path: `/v1/organisations/${KORTRIJK}/calendar-feed`,
        body: { language: 'nl' },
      }),
    request: (_, known) => {
      const { pathname, search } = new URL((known as { url: string }).url);
      return { method: 'GET', path: pathname + search };
    },
  },
  moveClock: {
    about: 'registry',
    request: () => ({ method: 'POST', path: '/v1/development/clock', body: { advance: { hours: 1 } } }),
  },
};

const MERGER = {
  predecessors: [WEVELGEM],
  successorId: KUURNE,
  effectiveOn: '2026-11-01',
  source: SOURCE,
};

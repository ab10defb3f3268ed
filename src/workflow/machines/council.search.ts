import type { Facts, OfferedEvent } from '../core/decide.js';
import type { Instance } from '../core/instance.js';
import type { Search } from '../core/search/search.js';
import { standingOf, type CouncilContext, type CouncilFacts } from './council.machine.js';

const VOTE = { decidedOn: '2026-11-20', votesFor: 1, votesAgainst: 0, abstentions: 0, source: 'urn:x' };

const ASKS: readonly OfferedEvent[] = [
  { type: 'SCHEDULE', meetingOn: '2026-12-01' },
  { type: 'OPEN_DELIBERATION' },
  { type: 'APPROVE', ...VOTE },
  { type: 'APPROVE_WITH_RESERVATION', ...VOTE, reservations: [{ text: 'No roads.' }] },
  { type: 'REJECT', ...VOTE },
  { type: 'DEFER', reason: 'Figures', until: null },
  { type: 'PUBLISH', publishedOn: '2026-11-21', source: null },
  { type: 'ANNUL', annulledOn: '2026-11-23', reason: 'Not on the agenda', source: 'urn:y' },
];

/** Everything that can happen to the council of A, beside another party with every role. */
export const councilSearch: Search = {
  parties: ['A', 'B'],
  owner: 'A',
  inputs: [{}],
  asks: () => ASKS,
  facts: () =>
    ['negotiation', 'ratification', 'monitoring'].map((agreementPhase) => ({
      ...({ agreementPhase } satisfies CouncilFacts),
    })),
  reports: () => [],
  remembered,
  claims: ({ instance, parties }) => ({
    'the agreement knows what the council decided':
      standingOf(contextOf(instance.context)) === parties['A'].council,
  }),
};

/** What was decided and whether that was published or annulled; no date makes a difference, nor a meeting or delay. */
function remembered({ context }: Instance): unknown {
  const { decision, publication, annulment } = contextOf(context);
  return [decision?.outcome ?? null, publication !== null, annulment !== null];
}

function contextOf(context: Facts): CouncilContext {
  return context as unknown as CouncilContext;
}

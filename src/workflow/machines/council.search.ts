import type { Facts, OfferedEvent } from '../core/decide.js';
import type { Instance } from '../core/instance.js';
import type { Report, Search } from '../core/search/search.js';
import type { World } from '../core/search/world.js';
import { standingAfter, type FactCorrection, type FactValue } from './council-correction.js';
import { standingOf, type CouncilContext, type CouncilFacts } from './council.machine.js';

const VOTE = { decidedOn: '2026-11-20', votesFor: 1, votesAgainst: 0, abstentions: 0, source: 'urn:x' };

const ASKS: readonly OfferedEvent[] = [
  {
    type: 'GIVE_OPINION',
    givenOn: '2026-11-20',
    opinion: 'unfavourable',
    remarks: 'Too dear',
    source: 'urn:x',
  },
  { type: 'SCHEDULE', meetingOn: '2026-12-01' },
  { type: 'OPEN_DELIBERATION' },
  { type: 'APPROVE', ...VOTE },
  { type: 'APPROVE_WITH_RESERVATION', ...VOTE, reservations: [{ text: 'No roads.' }] },
  { type: 'REJECT', ...VOTE, votesFor: 0, votesAgainst: 1 },
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
    [
      { agreementPhase: 'negotiation' },
      { agreementPhase: 'ratification', opinionTermRuns: true },
      { agreementPhase: 'ratification', reservations: { prohibitedBy: 'agreement' as const } },
      { agreementPhase: 'ratification', reservations: { term: { months: 3 } } },
      { agreementPhase: 'monitoring', silent: [{ reservation: 1, by: ['B'] }] },
    ].map((facts) => ({ ...(facts satisfies CouncilFacts) })),
  reports,
  remembered,
  claims: ({ instance, parties }) => ({
    'the agreement knows what the council decided':
      standingOf(contextOf(instance.context)) === parties['A'].council,
  }),
};

/**
 * A publication that is kept, and corrections: of the votes, of the outcome with them, and of the day of publication. One that is confirmed takes the
 * council's own clerk, who proposed or confirmed it; one that nobody objected to is nobody's, and may move no standing.
 */
function reports({ instance }: World): Report[] {
  const record = contextOf(instance.context);
  const { decision, publication } = record;
  const kept = { event: { type: 'ADD_SOURCE', source: 1, sha256: '0'.repeat(64) } };
  if (decision === null) return [kept];
  const { outcome, votesFor, votesAgainst, abstentions, decidedOn } = decision;
  const reversed = outcome === 'approved' ? 'rejected' : 'approved';
  const change = (
    fact: string,
    oldValue: FactValue,
    newValue: FactValue,
  ): FactCorrection['changes'][number] => ({
    fact,
    oldValue,
    newValue,
  });
  const corrections: FactCorrection[] = [
    { part: 'decision', decidedOn, changes: [change('abstentions', abstentions, 1 - (abstentions ?? 0))] },
    {
      part: 'decision',
      decidedOn,
      changes: [
        change('outcome', outcome, reversed),
        change('votesFor', votesFor, votesAgainst),
        change('votesAgainst', votesAgainst, votesFor),
      ],
    },
    ...(publication === null
      ? []
      : [
          {
            part: 'publication' as const,
            decidedOn,
            changes: [change('publishedOn', publication.publishedOn, '2026-11-22')],
          },
        ]),
  ];
  const corrected = corrections.flatMap((each) => {
    const event = { correction: 1, corrects: 1, reason: 'Mistyped', source: 'urn:z', seats: 9, ...each };
    const tells = { of: 'A', is: { council: standingAfter(record, each) } };
    return [
      { event: { ...event, type: 'CORRECT' }, tells },
      { event: { ...event, type: 'CORRECTION_TERM_ENDED' } },
    ];
  });
  return [kept, ...corrected];
}

/**
 * What was decided, whether that was published or annulled, and whether others can object to it still; no date makes a
 * difference, nor a meeting or delay.
 */
function remembered({ context }: Instance): unknown {
  const { decision, publication, annulment, reservationTerm = null } = contextOf(context);
  return [decision?.outcome ?? null, publication !== null, annulment !== null, reservationTerm !== null];
}

function contextOf(context: Facts): CouncilContext {
  return context as unknown as CouncilContext;
}

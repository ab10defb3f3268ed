import { joinStandings } from '../../../ratification/rules/join-standings.js';
import { standingOfDecision } from './amendment.standing.js';
import { consentsAfter, nameAfter, type PartiesJoined } from './joined-parties.js';
import type { AmendmentContext } from './amendment.types.js';

/** A merger, as an amendment has to know it. */
export type AmendmentPartiesJoined = PartiesJoined;

/**
 * An amendment after a merger. Who followed it stays bound by it, and so does the successor where one of those that became
 * one did; it has accepted it where all of them had. Of what their councils decided an approval counts, a refusal where
 * all refused. What it does to commitments names it from then on.
 */
export function afterMerger(context: AmendmentContext, event: AmendmentPartiesJoined): AmendmentContext {
  const { predecessors, successorId } = event;
  const all = [...predecessors, successorId];
  const parties = context.parties.filter(({ organisationId }) => all.includes(organisationId));
  const [first] = parties;
  const rule = renamed(context.rule, event);
  if (first === undefined) return { ...context, rule, proposal: renamed(context.proposal, event) };
  const ids = parties.map(({ organisationId }) => organisationId);
  const accepted = Object.keys(context.positions).filter(
    (id) => context.positions[id].position === 'accepted',
  );
  const objector = ids.find((id) => context.positions[id]?.position === 'objected');
  const hasAccepted = consentsAfter(accepted, ids, event).includes(successorId);
  const position = objector ?? (hasAccepted ? ids[0] : undefined);
  const joined = joinStandings(ids.map((id) => standingOfDecision(context.decisions[id])));
  const decision = ids.find(
    (id) => context.decisions[id] !== undefined && standingOfDecision(context.decisions[id]) === joined,
  );
  const follower = ids.find((id) => context.followers[id] !== undefined);
  const sum = parties.reduce((total, { population }) => total + (population ?? 0), 0);
  const successor = {
    ...first,
    organisationId: successorId,
    population: parties.every(({ population }) => population === null) ? null : sum,
    boundText: Math.max(...parties.map(({ boundText }) => boundText)),
  };
  return {
    ...context,
    rule,
    parties: [...context.parties.filter((each) => !parties.includes(each)), successor],
    proposal: renamed(context.proposal, event),
    positions: taken(context.positions, all, successorId, position),
    claims: renamed(context.claims, event).filter(
      (each, index, list) =>
        list.findIndex(({ organisationId }) => organisationId === each.organisationId) === index,
    ),
    decisions: taken(context.decisions, all, successorId, decision),
    followers: taken(context.followers, all, successorId, follower),
  };
}

/** The members of a record by organisation, with that of one of those that became one under the successor's name. */
function taken<T>(
  record: Readonly<Record<string, T>>,
  all: readonly string[],
  successorId: string,
  from: string | undefined,
): Readonly<Record<string, T>> {
  const others = Object.entries(record).filter(([id]) => !all.includes(id));
  return Object.fromEntries(from === undefined ? others : [...others, [successorId, record[from]]]);
}

/** The same with every predecessor under its successor's name, wherever it stands. */
function renamed<T>(value: T, event: PartiesJoined): T {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === 'string' ? nameAfter(each, event) : each,
  ) as T;
}

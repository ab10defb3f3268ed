import { dateOf } from '../../../common/time/terms.js';
import type { Timeline } from './timeline.js';

/** A party, and whether it is in the lead. */
export interface PartyRole {
  readonly organisationId: string;
  readonly role: 'lead' | 'party';
}

/**
 * Who the parties were before some events, from who they are after them.
 * @param present the parties after the events
 * @param later the events
 */
export function partiesBefore(present: readonly PartyRole[], later: Timeline): readonly PartyRole[] {
  return later.reduceRight(
    (after, { effects, before }) =>
      effects.reduceRight((parties, { effect }) => {
        // One that had withdrawn was listed already.
        if (effect.type === 'admitParty' && !before?.parties.has(effect.organisationId))
          return parties.filter(({ organisationId }) => organisationId !== effect.organisationId);
        if (effect.type !== 'joinParties') return parties;
        const others = parties.filter(({ organisationId }) => organisationId !== effect.successorId);
        return [...others, ...effect.joined];
      }, after),
    present,
  );
}

/**
 * From when each party applied the agreement provisionally, at an instant: a declaration holds from the day that it
 * names, or from when it was made where that day was still to come, until it was taken back. A successor takes over the
 * earliest of its predecessors.
 */
export function provisionalAt(instant: Date, known: Timeline): ReadonlyMap<string, string> {
  const since = new Map<string, string>();
  for (const { effects, tookEffectAt } of known)
    for (const { effect } of effects) {
      if (effect.type === 'joinParties' && tookEffectAt <= instant) {
        const { predecessors, successorId, provisionalSince } = effect;
        for (const id of [...predecessors, successorId]) since.delete(id);
        if (provisionalSince !== null) since.set(successorId, provisionalSince);
      }
      if (effect.type !== 'applyProvisionally') continue;
      const { organisationId, since: from } = effect;
      if (from !== null && (from <= dateOf(instant) || tookEffectAt <= instant))
        since.set(organisationId, from);
      if (from === null && tookEffectAt <= instant) since.delete(organisationId);
    }
  return since;
}

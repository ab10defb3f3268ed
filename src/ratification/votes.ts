import type { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { standingOf } from '../workflow/machines/council.machine.js';
import type { WholeAgreement } from '../workflow/record/whole-read.js';
import type { Vote } from './rules/what-if/game.js';

/** The parties whose councils count for the rule, as they stand: the lead first, then by OVO code. */
export function votesOf({ parties, councils }: WholeAgreement, directory: OrganisationDirectory): Vote[] {
  const byParty = new Map(councils.map((council) => [council.organisationId, council]));
  return parties
    .filter(({ participation }) => participation === 'signatory' || participation === 'acceded')
    .map(({ organisationId }) => {
      const known = directory.get(organisationId);
      const council = byParty.get(organisationId);
      return {
        organisationId,
        level: known?.level ?? 'municipality',
        population: known?.population ?? null,
        standing: council ? standingOf(council.context) : 'undecided',
      };
    });
}

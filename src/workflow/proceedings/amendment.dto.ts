import { ApiProperty } from '@nestjs/swagger';
import { affectedParties, type Named } from '../../amendments/rules/affected-parties.js';
import type { CommitmentChange } from '../../amendments/rules/commitment-change.js';
import {
  allMustFollow,
  CONSENTS,
  NON_FOLLOWERS,
  outcomeOf,
  type Consent,
  type NonFollowers,
} from '../../amendments/rules/consent.js';
import type { CommitmentTerms } from '../../commitments/rules/commitment-terms.js';
import type { Message } from '../../messages/message.js';
import { consentingIn } from '../machines/proceedings/amendment.standing.js';
import type { AmendmentContext, AmendmentDecision } from '../machines/proceedings/amendment.types.js';

const TEXT_OR_NULL = { type: String, nullable: true } as const;
const COUNT_OR_NULL = { type: 'integer', nullable: true } as const;
const TERMS_EXAMPLE = {
  kind: 'obligation',
  debtorId: 'OVO002133',
  creditorId: 'OVO002177',
  unit: 'EUR',
  amount: '60000.00',
  dueOn: '2028-06-30',
};

/** How a sentence and the organisations in it are put into words. */
export interface Speech {
  readonly say: (message: Message) => string;
  readonly nameOf: (organisationId: string) => string;
}

/** Who owes what to whom by when. */
export class AmendedTermsDto implements CommitmentTerms {
  @ApiProperty({ description: 'Kind of commitment.', type: String, example: TERMS_EXAMPLE.kind })
  readonly kind: CommitmentTerms['kind'];

  @ApiProperty({
    description: 'OVO code of who owes it, or `pot`; `null` where nobody is named yet.',
    ...TEXT_OR_NULL,
    example: TERMS_EXAMPLE.debtorId,
  })
  readonly debtorId: string | null;

  @ApiProperty({ description: 'OVO code of who it is owed to, or `pot`.', example: TERMS_EXAMPLE.creditorId })
  readonly creditorId: string;

  @ApiProperty({ description: 'What it is counted in.', type: String, example: TERMS_EXAMPLE.unit })
  readonly unit: CommitmentTerms['unit'];

  @ApiProperty({ description: 'How much: a decimal string.', example: TERMS_EXAMPLE.amount })
  readonly amount: string;

  @ApiProperty({
    description: 'Last day to fulfil it.',
    ...TEXT_OR_NULL,
    format: 'date',
    example: TERMS_EXAMPLE.dueOn,
  })
  readonly dueOn: string | null;
}

/** What an amendment makes of one commitment. */
export class AmendedCommitmentDto {
  @ApiProperty({
    description: 'Number of the commitment; `null` for one that the amendment brings.',
    ...COUNT_OR_NULL,
    example: 1,
  })
  readonly commitment: number | null;

  @ApiProperty({ description: 'As it is; `null` for a new one.', type: AmendedTermsDto, nullable: true })
  readonly before: CommitmentTerms | null;

  @ApiProperty({
    description: 'As it becomes; `null` for one that ends.',
    type: AmendedTermsDto,
    nullable: true,
    example: TERMS_EXAMPLE,
  })
  readonly after: CommitmentTerms | null;

  @ApiProperty({ description: 'What a new one is for.', ...TEXT_OR_NULL, example: null })
  readonly description: string | null;

  @ApiProperty({
    description: 'What follows where a new obligation is not fulfilled.',
    ...TEXT_OR_NULL,
    example: null,
  })
  readonly consequence: string | null;

  @ApiProperty({
    description: 'Number of the obligation that a new incentive or sanction hangs on.',
    ...COUNT_OR_NULL,
    example: null,
  })
  readonly follows: number | null;

  @ApiProperty({
    description:
      '`waits` until every party to it follows the amendment; `carriedOut`; `overtaken` where something else changed ' +
      'the commitment meanwhile, so that it is left as it is.',
    enum: ['waits', 'carriedOut', 'overtaken'],
    example: 'waits',
  })
  readonly standing: 'waits' | 'carriedOut' | 'overtaken';
}

/** A council's decision on an amendment. */
export class AmendmentDecisionDto {
  @ApiProperty({ description: 'What it decided.', enum: ['approved', 'rejected'], example: 'approved' })
  readonly outcome: 'approved' | 'rejected';

  @ApiProperty({ description: 'When.', format: 'date', example: '2026-11-20' })
  readonly decidedOn: string;

  @ApiProperty({ description: 'Votes for, where counted.', ...COUNT_OR_NULL, example: 24 })
  readonly votesFor: number | null;

  @ApiProperty({ description: 'Votes against, where counted.', ...COUNT_OR_NULL, example: 0 })
  readonly votesAgainst: number | null;

  @ApiProperty({ description: 'Abstentions, where counted.', ...COUNT_OR_NULL, example: 0 })
  readonly abstentions: number | null;

  @ApiProperty({ description: 'Where it can be read.', example: 'https://www.menen.be/besluiten/2026-11-20' })
  readonly source: string;

  @ApiProperty({
    description: 'Day on which the supervising authority annulled it; `null` where it stands.',
    ...TEXT_OR_NULL,
    format: 'date',
    example: null,
  })
  readonly annulledOn: string | null;

  static of({ approved, annulment, ...rest }: AmendmentDecision): AmendmentDecisionDto {
    const { decidedOn, votesFor, votesAgainst, abstentions, source } = rest;
    const outcome = approved ? 'approved' : 'rejected';
    const annulledOn = annulment?.annulledOn ?? null;
    return { outcome, decidedOn, votesFor, votesAgainst, abstentions, source, annulledOn };
  }
}

/** What an amendment means for one bound party, and where that party stands. */
export class AmendmentPartyDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO002177' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Name of the organisation.', example: 'Menen' })
  readonly name: string;

  @ApiProperty({ description: 'Whether its commitments or duties change.', example: true })
  readonly affected: boolean;

  @ApiProperty({
    description: 'Why, or why not: a sentence each, in the caller’s language.',
    type: [String],
    example: ['What Kortrijk owes it by commitment 1 changes from 50000.00 EUR to 60000.00 EUR.'],
  })
  readonly reasons: readonly string[];

  @ApiProperty({
    description: 'Whether its council must consent; otherwise it consents by accepting the amendment.',
    example: true,
  })
  readonly needsCouncil: boolean;

  @ApiProperty({
    description: 'Its position in the negotiation.',
    enum: ['pending', 'accepted', 'objected'],
    example: 'accepted',
  })
  readonly position: 'pending' | 'accepted' | 'objected';

  @ApiProperty({ description: 'Why it objects.', ...TEXT_OR_NULL, example: null })
  readonly objection: string | null;

  @ApiProperty({
    description: 'What its council decided; `null` where it has not.',
    type: AmendmentDecisionDto,
    nullable: true,
  })
  readonly decision: AmendmentDecisionDto | null;

  @ApiProperty({ description: 'Whether the amendment binds it.', example: false })
  readonly follows: boolean;
}

/** What stands in an amendment. */
export class AmendmentDto {
  @ApiProperty({ description: 'Version of the new text.', type: 'integer', example: 2 })
  readonly version: number;

  @ApiProperty({ description: 'OVO code of who proposed it.', example: 'OVO002133' })
  readonly proposedBy: string;

  @ApiProperty({
    description: 'Whose councils must consent, as the proposal says: those of affected parties, or all.',
    enum: CONSENTS,
    example: 'affected',
  })
  readonly consent: Consent;

  @ApiProperty({
    description: 'What the deal says of parties that do not follow.',
    enum: NON_FOLLOWERS,
    example: 'must-follow',
  })
  readonly nonFollowers: NonFollowers;

  @ApiProperty({
    description:
      'Whether it takes the consent of every bound party. With `stay-bound` it takes what the deal’s own rule asks, ' +
      'unless that could not hold over the parties that are bound.',
    example: true,
  })
  readonly allMustFollow: boolean;

  @ApiProperty({
    description: 'What the consent so far comes to.',
    enum: ['satisfied', 'open', 'unreachable'],
    example: 'open',
  })
  readonly outcome: 'satisfied' | 'open' | 'unreachable';

  @ApiProperty({ description: 'What it makes of commitments.', type: [AmendedCommitmentDto] })
  readonly changes: readonly AmendedCommitmentDto[];

  @ApiProperty({ description: 'The bound parties, with what it means for each.', type: [AmendmentPartyDto] })
  readonly parties: readonly AmendmentPartyDto[];

  static of(context: AmendmentContext, speech: Speech): AmendmentDto {
    const { proposal, nonFollowers } = context;
    const amendment = consentingIn(context);
    return {
      version: proposal.version,
      proposedBy: proposal.proposedBy,
      consent: proposal.consent,
      nonFollowers,
      allMustFollow: allMustFollow(amendment),
      outcome: outcomeOf(amendment),
      changes: proposal.changes.map((change, index) => changeIn(context, change, index)),
      parties: partiesIn(context, speech),
    };
  }
}

function changeIn(
  { carriedOut, overtaken }: AmendmentContext,
  { commitment, before, after, description, consequence, follows }: CommitmentChange,
  index: number,
): AmendedCommitmentDto {
  const left = overtaken.includes(index) ? 'overtaken' : 'waits';
  return {
    commitment,
    before,
    after,
    description: description ?? null,
    consequence: consequence ?? null,
    follows: follows ?? null,
    standing: carriedOut.includes(index) ? 'carriedOut' : left,
  };
}

function partiesIn(context: AmendmentContext, { say, nameOf }: Speech): AmendmentPartyDto[] {
  const { parties, proposal, claims, positions, decisions, followers } = context;
  const named: readonly Named[] = proposal.named;
  const ids = parties.map(({ organisationId }) => organisationId);
  return affectedParties(ids, { changes: proposal.changes, named, claims }).map(
    ({ organisationId, affected, reasons }) => {
      const taken = Object.hasOwn(positions, organisationId) ? positions[organisationId] : undefined;
      const decision = Object.hasOwn(decisions, organisationId) ? decisions[organisationId] : undefined;
      return {
        organisationId,
        name: nameOf(organisationId),
        affected,
        reasons: reasons.map(({ key, params = {} }) =>
          say({
            key,
            params: { ...params, organisation: nameOf(String(params.organisation ?? '')) },
          }),
        ),
        needsCouncil: affected || proposal.consent === 'all',
        position: taken?.position ?? 'pending',
        objection: taken?.reason ?? null,
        decision: decision ? AmendmentDecisionDto.of(decision) : null,
        follows: Object.hasOwn(followers, organisationId),
      };
    },
  );
}

import { ApiProperty } from '@nestjs/swagger';
import {
  DOCUMENT_KINDS,
  DOCUMENT_REMARKS,
  ITEM_OUTCOMES,
  ITEM_REMARKS,
  OUTCOME_GROUNDS,
  type DecisionRead,
  type DocumentKind,
  type DocumentRemark,
  type ItemOutcome,
  type ItemRead,
  type ItemRemark,
  type OrganRead,
  type OutcomeGround,
  type Reading,
  type SittingRead,
  type VoteRead,
} from '../reading/reading.js';

const TEXTS: { type: [StringConstructor] } = { type: [String] };
const MAYBE_TEXT = { type: String, nullable: true } as const;
const MAYBE_DAY = { type: String, format: 'date', nullable: true } as const;
const MAYBE_COUNT = { type: 'integer', nullable: true } as const;
const MAYBE_TRUE = { type: Boolean, nullable: true } as const;

/** A body (bestuursorgaan) as a publication names it. */
export class OrganReadDto implements OrganRead {
  @ApiProperty({
    description: 'Its IRI; `null` where it is named in words only.',
    ...MAYBE_TEXT,
    example: 'http://data.lblod.info/id/bestuursorganen/06c2b56ed7b4',
  })
  readonly iri: string | null;

  @ApiProperty({ description: 'Its names.', ...TEXTS, example: ['Gemeenteraad Menen'] })
  readonly names: readonly string[];

  @ApiProperty({ description: 'Names of its government and territory.', ...TEXTS, example: ['Menen'] })
  readonly unitNames: readonly string[];

  @ApiProperty({
    description: 'IRIs of its classification.',
    ...TEXTS,
    example: [
      'http://data.vlaanderen.be/id/concept/BestuursorgaanClassificatieCode/5ab0e9b8a3b2ca7c5e000005',
    ],
  })
  readonly classifications: readonly string[];

  @ApiProperty({
    description: 'What else it, its government or territory may be known by.',
    ...TEXTS,
    example: [],
  })
  readonly identifiers: readonly string[];
}

/** A sitting (zitting). */
export class SittingReadDto implements SittingRead {
  @ApiProperty({ description: 'Its place in the publication.', type: 'integer', minimum: 1, example: 1 })
  readonly number: number;

  @ApiProperty({ description: 'Its IRI.', ...MAYBE_TEXT, example: 'https://lblod.menen.be/id/zittingen/231' })
  readonly iri: string | null;

  @ApiProperty({ description: 'Who held it.', type: [OrganReadDto] })
  readonly organs: readonly OrganRead[];

  @ApiProperty({ description: 'Planned start, as written.', ...MAYBE_TEXT, example: '2026-11-20T19:00:00Z' })
  readonly plannedAt: string | null;

  @ApiProperty({ description: 'Start, as written.', ...MAYBE_TEXT, example: '2026-11-20T19:04:00Z' })
  readonly startedAt: string | null;

  @ApiProperty({ description: 'End, as written.', ...MAYBE_TEXT, example: '2026-11-20T21:30:00Z' })
  readonly endedAt: string | null;

  @ApiProperty({
    description: 'The day that it began in Brussels; several where the publication contradicts itself.',
    ...TEXTS,
    example: ['2026-11-20'],
  })
  readonly days: readonly string[];

  @ApiProperty({
    description: 'Other days that its decisions may bear: of another time zone, after midnight, or planned.',
    ...TEXTS,
    example: [],
  })
  readonly adjacentDays: readonly string[];
}

/** A vote (stemming). Voters are counted, never named. */
export class VoteReadDto implements VoteRead {
  @ApiProperty({ description: 'What was voted on.', ...MAYBE_TEXT, example: 'Deal over open ruimte' })
  readonly subject: string | null;

  @ApiProperty({ description: 'What came of it, as written (gevolg).', ...TEXTS, example: ['Goedgekeurd'] })
  readonly results: readonly string[];

  @ApiProperty({ description: 'Whether it was secret.', ...MAYBE_TRUE, example: false })
  readonly isSecret: boolean | null;

  @ApiProperty({ description: 'Whether the publication calls it unanimous.', example: false })
  readonly isUnanimous: boolean;

  @ApiProperty({ description: 'Votes for; `null` where not told.', ...MAYBE_COUNT, example: 24 })
  readonly votesFor: number | null;

  @ApiProperty({ description: 'Votes against.', ...MAYBE_COUNT, example: 3 })
  readonly votesAgainst: number | null;

  @ApiProperty({ description: 'Abstentions.', ...MAYBE_COUNT, example: 1 })
  readonly abstentions: number | null;

  @ApiProperty({
    description:
      'Where the counts come from: numbers, the voters that are listed, or a sentence; `null` without counts.',
    enum: ['numbers', 'voters', 'text'],
    nullable: true,
    example: 'numbers',
  })
  readonly countedFrom: VoteRead['countedFrom'];

  @ApiProperty({
    description: 'What its result says.',
    enum: ITEM_OUTCOMES,
    nullable: true,
    example: 'approved',
  })
  readonly outcome: ItemOutcome | null;

  @ApiProperty({ description: 'What is unclear.', enum: ITEM_REMARKS, isArray: true, example: [] })
  readonly remarks: readonly ItemRemark[];
}

/** A decision (besluit). */
export class DecisionReadDto implements DecisionRead {
  @ApiProperty({
    description: 'Its IRI.',
    ...MAYBE_TEXT,
    example: 'https://lblod.menen.be/id/besluiten/231-4',
  })
  readonly iri: string | null;

  @ApiProperty({ description: 'Its title.', ...MAYBE_TEXT, example: 'Deal over open ruimte. Goedkeuring.' })
  readonly title: string | null;

  @ApiProperty({ description: 'Day of publication that it bears.', ...MAYBE_DAY, example: '2026-11-24' })
  readonly publishedOn: string | null;

  @ApiProperty({ description: 'Who passed it, where it says so itself.', type: [OrganReadDto] })
  readonly organs: readonly OrganRead[];

  @ApiProperty({ description: 'Its own day, where it says one.', ...MAYBE_DAY, example: null })
  readonly decidedOn: string | null;
}

/** An item of the agenda with its treatment, decisions and votes. */
export class ItemReadDto implements ItemRead {
  @ApiProperty({
    description: 'Its place in the publication: how it is chosen.',
    type: 'integer',
    minimum: 1,
    example: 4,
  })
  readonly number: number;

  @ApiProperty({ description: 'Number of its sitting.', type: 'integer', nullable: true, example: 1 })
  readonly sitting: number | null;

  @ApiProperty({
    description: 'Its title.',
    ...MAYBE_TEXT,
    example: '4. Deal over open ruimte. Goedkeuring.',
  })
  readonly title: string | null;

  @ApiProperty({ description: 'Everything that it is called.', ...TEXTS, example: ['Deal over open ruimte'] })
  readonly titles: readonly string[];

  @ApiProperty({ description: 'IRIs of the agenda item.', ...TEXTS, example: [] })
  readonly agendaItems: readonly string[];

  @ApiProperty({ description: 'IRIs of its treatment.', ...TEXTS, example: [] })
  readonly treatments: readonly string[];

  @ApiProperty({ description: 'Its decisions.', type: [DecisionReadDto] })
  readonly decisions: readonly DecisionRead[];

  @ApiProperty({ description: 'Its votes, in the order of the publication.', type: [VoteReadDto] })
  readonly votes: readonly VoteRead[];

  @ApiProperty({ description: 'Whether it is dealt with in public.', ...MAYBE_TRUE, example: true })
  readonly isPublic: boolean | null;

  @ApiProperty({
    description:
      'What became of it; `null` where the publication does not say, or says it in two ways. To take note (`noted`) or put ' +
      'off (`deferred`) is no approval.',
    enum: ITEM_OUTCOMES,
    nullable: true,
    example: 'approved',
  })
  readonly outcome: ItemOutcome | null;

  @ApiProperty({
    description:
      'What that was read from: the result, unanimity, the articles of the decision, or the counts.',
    enum: OUTCOME_GROUNDS,
    nullable: true,
    example: 'result',
  })
  readonly outcomeFrom: OutcomeGround | null;

  @ApiProperty({
    description:
      'Place of the vote that decided it among its votes, from 1; those on amendments come before it.',
    type: 'integer',
    nullable: true,
    example: 1,
  })
  readonly finalVote: number | null;

  @ApiProperty({
    description: 'What stands in the way of more.',
    enum: ITEM_REMARKS,
    isArray: true,
    example: [],
  })
  readonly remarks: readonly ItemRemark[];

  @ApiProperty({ description: 'UUIDs that it names, as agreements have them.', ...TEXTS, example: [] })
  readonly mentions: readonly string[];
}

/** What a publication says. */
export class ReadingDto implements Reading {
  @ApiProperty({ description: 'What it is.', enum: DOCUMENT_KINDS, example: 'minutes' })
  readonly kind: DocumentKind;

  @ApiProperty({ description: 'Its title.', ...MAYBE_TEXT, example: 'Notulen gemeenteraad 20 november 2026' })
  readonly title: string | null;

  @ApiProperty({ description: 'Day of publication that it bears.', ...MAYBE_DAY, example: '2026-11-24' })
  readonly publishedOn: string | null;

  @ApiProperty({ description: 'Its sittings; one as a rule.', type: [SittingReadDto] })
  readonly sittings: readonly SittingRead[];

  @ApiProperty({ description: 'Its items, in its order.', type: [ItemReadDto] })
  readonly items: readonly ItemRead[];

  @ApiProperty({
    description: 'Hosts of the addresses that it gives its parts.',
    ...TEXTS,
    example: ['lblod.menen.be'],
  })
  readonly hosts: readonly string[];

  @ApiProperty({ description: 'How many statements it makes in RDFa.', type: 'integer', example: 3797 })
  readonly statements: number;

  @ApiProperty({
    description: 'What is unusual about it.',
    enum: DOCUMENT_REMARKS,
    isArray: true,
    example: [],
  })
  readonly remarks: readonly DocumentRemark[];
}

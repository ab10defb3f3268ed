import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClauseChange } from '../workflow/core/effects.js';
import type { FactChange } from '../workflow/machines/council-correction.js';
import type { CorrectionSide } from './rules/who-answers.js';

/** What can become of a correction: proposed, and then one of the others for good. */
export const CORRECTION_STATES = ['proposed', 'applied', 'objected', 'withdrawn', 'lapsed'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** A correction of what was recorded of a council, or of errors in a text. */
@Entity('correction')
export class Correction {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  type: 'fact' | 'text';

  /** Of a fact: number of the entry that reported it. */
  @Column('integer', { nullable: true })
  sequence: number | null;

  /** Of a fact: the party whose council it is about. */
  @Column('text', { name: 'party_id', nullable: true })
  partyId: string | null;

  /** Of a fact: the day of the decision that it is about, as it was recorded then. */
  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn: string | null;

  /** Of a text: the version with the errors. */
  @Column('integer', { name: 'text_version', nullable: true })
  textVersion: number | null;

  /** Of a text: the version that took its place. */
  @Column('integer', { name: 'corrected_version', nullable: true })
  correctedVersion: number | null;

  @Column('jsonb')
  changes: FactChange[] | ClauseChange[];

  @Column('text')
  reason: string;

  /** Where the right facts can be read. */
  @Column('text', { nullable: true })
  source: string | null;

  @Column('text', { name: 'proposed_by' })
  proposedBy: string;

  @Column('text', { name: 'proposed_as' })
  proposedAs: CorrectionSide;

  /** Null where that was erased, once it is settled. */
  @Column('text', { name: 'proposed_subject', nullable: true })
  proposedSubject: string | null;

  @Column({ type: 'timestamptz', name: 'proposed_at', precision: 3 })
  proposedAt: Date;

  @Column({ type: 'timestamptz', name: 'objections_until', precision: 3 })
  objectionsUntil: Date;

  /** The organisations that agreed to it, the one that proposed it left out. */
  @Column('jsonb', { name: 'confirmed_by' })
  confirmedBy: string[];

  @Column('text', { name: 'objected_by', nullable: true })
  objectedBy: string | null;

  @Column('text', { nullable: true })
  objection: string | null;

  @Column('text')
  state: CorrectionState;

  @Column({ type: 'timestamptz', name: 'settled_at', precision: 3, nullable: true })
  settledAt: Date | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisationActor } from '../access/principal.js';

/** What can happen to an assignment. */
export const ASSIGNMENT_ACTS = [
  'ISSUE',
  'REVISE',
  'WITHDRAW',
  'ANSWER',
  'DECLINE',
  'WITHDRAW_ANSWER',
  'DRAW',
  'SUCCEED',
] as const;
export type AssignmentAct = (typeof ASSIGNMENT_ACTS)[number];

/** One line of an assignment's own append-only history. It names organisations, not persons: nothing there can be erased. */
@Entity('assignment_entry')
export class AssignmentEntry {
  @PrimaryColumn('uuid', { name: 'assignment_id' })
  assignmentId: string;

  @PrimaryColumn('integer')
  sequence: number;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  @Column('text')
  type: AssignmentAct;

  @Column('jsonb')
  actor: Omit<OrganisationActor, 'person'>;

  @Column('jsonb')
  details: object;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which agreement an answer names: apart from the answer, because not everybody may know of the agreement. */
@Entity('assignment_agreement')
export class AssignmentAgreement {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  @PrimaryColumn('uuid', { name: 'assignment_id' })
  assignmentId: string;

  /** Number of the answer. */
  @PrimaryColumn('integer')
  answer: number;

  @Column({ type: 'timestamptz', name: 'linked_at', precision: 3 })
  linkedAt: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LegalForm } from '../agreements/rules/legal-form.js';

/** A lasting partnership of municipalities (samenwerkingsverband), whatever its form. */
@Entity('partnership')
export class Partnership {
  /** A readable slug of the first name, such as `partnership-imog`. */
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'legal_form' })
  legalForm: LegalForm;

  @Column('boolean', { name: 'has_legal_personality' })
  hasLegalPersonality: boolean;

  /** What it is for, in a word. */
  @Column('text')
  theme: string;
}

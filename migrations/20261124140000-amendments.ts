import { MigrationInterface, QueryRunner } from 'typeorm';

/** Amendments of deals in force: which text binds each party, and what they make of commitments. */
export class Amendments20261124140000 implements MigrationInterface {
  name = 'Amendments20261124140000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE proceeding DROP CONSTRAINT proceeding_kind,
        ADD CONSTRAINT proceeding_kind
          CHECK (kind IN ('mediation', 'accession', 'withdrawal', 'renewal', 'amendment'));
      ALTER TABLE agreement ADD COLUMN non_followers text NOT NULL DEFAULT 'must-follow'
        CONSTRAINT agreement_non_followers CHECK (non_followers IN ('must-follow', 'stay-bound'));
      ALTER TABLE agreement_party ADD COLUMN bound_text integer,
        ADD FOREIGN KEY (agreement_id, bound_text) REFERENCES agreement_text;
      ALTER TABLE commitment
        ADD COLUMN ended_on date,
        ADD COLUMN amendment integer,
        ADD COLUMN amendment_change integer,
        ADD FOREIGN KEY (agreement_id, amendment) REFERENCES proceeding,
        ADD CONSTRAINT commitment_amendment CHECK ((amendment IS NULL) = (amendment_change IS NULL)),
        ADD UNIQUE (agreement_id, amendment, amendment_change);
      -- What deals under way remember from now on.
      UPDATE agreement SET context = '{"amending": null, "amendedBy": null}'::jsonb || context WHERE kind = 'deal';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

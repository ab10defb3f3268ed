import { MigrationInterface, QueryRunner } from 'typeorm';

/** Side procedures of an agreement, and how each party takes part. */
export class Proceedings20261124060000 implements MigrationInterface {
  name = 'Proceedings20261124060000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE proceeding (
        agreement_id uuid NOT NULL REFERENCES agreement,
        number integer NOT NULL,
        kind text NOT NULL CONSTRAINT proceeding_kind
          CHECK (kind IN ('mediation', 'accession', 'withdrawal', 'renewal')),
        process_id text NOT NULL,
        process_version integer NOT NULL,
        opened_by text NOT NULL REFERENCES organisation,
        state text NOT NULL,
        context jsonb NOT NULL,
        opened_at timestamptz(3) NOT NULL,
        closed_at timestamptz(3),
        PRIMARY KEY (agreement_id, number)
      );
      ALTER TABLE agreement_party
        ADD COLUMN participation text NOT NULL DEFAULT 'signatory' CONSTRAINT agreement_party_participation
          CHECK (participation IN ('signatory', 'acceding', 'acceded', 'withdrawn')),
        ADD COLUMN provisional_since date;
      ALTER TABLE commitment ADD COLUMN settled_on date;
      -- What deals under way remember from now on.
      UPDATE agreement SET context = '{"proceedings": 0, "leaving": {}, "applicants": [], "mediators": {}}'::jsonb
        || context || jsonb_build_object('settings',
          '{"withdrawalNotice": {"months": 12}, "renewalWindow": {"months": 12}}'::jsonb || (context -> 'settings'))
        WHERE kind = 'deal';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

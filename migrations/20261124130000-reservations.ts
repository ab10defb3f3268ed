import { MigrationInterface, QueryRunner } from 'typeorm';

/** Deals say whether councils can attach reservations to their approval. */
export class Reservations20261124130000 implements MigrationInterface {
  name = 'Reservations20261124130000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE agreement ADD COLUMN reservations text NOT NULL DEFAULT 'allowed'
        CONSTRAINT agreement_reservations CHECK (reservations IN ('allowed', 'prohibited'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

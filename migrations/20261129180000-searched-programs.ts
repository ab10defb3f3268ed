import { MigrationInterface, QueryRunner } from 'typeorm';

/** Which releases of the program were searched for unsound processes, so that each is once and not at every start. */
export class SearchedPrograms20261129180000 implements MigrationInterface {
  name = 'SearchedPrograms20261129180000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE searched_program (
        digest text PRIMARY KEY CONSTRAINT searched_program_digest CHECK (digest ~ '^[0-9a-f]{64}$'),
        searched_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

import { MigrationInterface, QueryRunner } from 'typeorm';

/** Which client systems act for which organisation. */
export class ClientSystems20261124180150 implements MigrationInterface {
  name = 'ClientSystems20261124180150';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(clients);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const clients = `
  CREATE TABLE client_system (
    client_id text PRIMARY KEY,
    name text NOT NULL,
    organisation_id text NOT NULL REFERENCES organisation,
    roles text[] NOT NULL CONSTRAINT client_system_roles CHECK (cardinality(roles) > 0),
    state text NOT NULL CONSTRAINT client_system_state CHECK (state IN ('registered', 'active', 'suspended')),
    registered_at timestamptz(3) NOT NULL,
    changed_at timestamptz(3) NOT NULL
  );

  CREATE FUNCTION announce_client_systems() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('client_systems_changed', '');
    RETURN NULL;
  END $$;
  CREATE TRIGGER client_systems_are_announced AFTER INSERT OR UPDATE OR DELETE ON client_system
    FOR EACH STATEMENT EXECUTE FUNCTION announce_client_systems();
`;

import { MigrationInterface, QueryRunner } from 'typeorm';

/** Which organisations let which others act on their behalf. */
export class Delegations20261124180100 implements MigrationInterface {
  name = 'Delegations20261124180100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(delegations);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const delegations = `
  CREATE TABLE delegation (
    organisation_id text NOT NULL REFERENCES organisation,
    number integer NOT NULL,
    delegate_id text NOT NULL REFERENCES organisation,
    roles text[] NOT NULL CONSTRAINT delegation_roles
      CHECK (roles <@ ARRAY['reader', 'editor', 'negotiator', 'clerk'] AND cardinality(roles) > 0),
    rights text[] CONSTRAINT delegation_rights CHECK (cardinality(rights) > 0),
    agreement_ids uuid[] CONSTRAINT delegation_agreements CHECK (cardinality(agreement_ids) > 0),
    valid_from date NOT NULL,
    valid_until date NOT NULL,
    granted_at timestamptz(3) NOT NULL,
    granted_by text NOT NULL,
    revoked_at timestamptz(3),
    revoked_by text,
    revocation_reason text,
    PRIMARY KEY (organisation_id, number),
    CONSTRAINT delegation_to_another CHECK (delegate_id <> organisation_id),
    CONSTRAINT delegation_period CHECK (valid_until >= valid_from)
  );
  CREATE INDEX delegation_delegate ON delegation (delegate_id, organisation_id, number);
`;

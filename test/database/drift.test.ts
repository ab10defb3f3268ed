import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { findDrift } from '../../src/database/drift.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';

describe('findDrift', () => {
  const tablesProtected = ['owner', 'thing'];
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(`
      CREATE TABLE owner (id text PRIMARY KEY);
      CREATE TABLE thing (
        id uuid PRIMARY KEY,
        owner_id text NOT NULL REFERENCES owner,
        name text NOT NULL UNIQUE CHECK (name <> ''),
        amount numeric(10, 2),
        made_at timestamptz(3) NOT NULL
      );
      CREATE INDEX thing_made_at ON thing (made_at);
      CREATE INDEX thing_words ON thing USING gin (to_tsvector('dutch', name));
    `);
    await client.end();
  });
  afterAll(() => database.drop());

  const drift = (thing: new () => object): Promise<string[]> =>
    findDrift(database.url, { entities: [thing], tablesWithoutEntity: ['owner'], tablesProtected });

  it('finds nothing where only keys, checks and indexes are not declared', async () => {
    expect(await drift(Thing)).toEqual([]);
  });

  it('finds a column of another type', async () => {
    expect((await drift(ThingOfAnotherType)).join()).toMatch(/"amount"/);
  });

  it('finds a column that may be null on one side only', async () => {
    expect((await drift(ThingWithoutName)).join()).toMatch(/ALTER COLUMN "name" DROP NOT NULL/);
  });

  it('finds a column that the entity lacks, and one that the table lacks', async () => {
    expect((await drift(ThingWithOtherColumns)).join()).toMatch(/DROP COLUMN "amount"/);
    expect((await drift(ThingWithOtherColumns)).join()).toMatch(/ADD "colour" text/);
  });

  it('finds an entity without a table and a table without an entity', async () => {
    const differences = (
      await findDrift(database.url, { entities: [Nothing], tablesWithoutEntity: [], tablesProtected })
    ).join();
    expect(differences).toContain('CREATE TABLE "nothing"');
    expect(differences).toContain('The table owner has no entity');
    expect(differences).toContain('The table thing has no entity');
  });

  it('finds a table that is listed as one without entity for nothing', async () => {
    const listed = { entities: [Thing], tablesWithoutEntity: ['owner', 'thing', 'gone'], tablesProtected };
    expect(await findDrift(database.url, listed)).toEqual([
      'The table thing need not be listed as one without entity.',
      'The table gone need not be listed as one without entity.',
    ]);
  });

  it('finds a table of which nobody said who is shown its rows, and one that is said of and not there', async () => {
    const listed = {
      entities: [Thing],
      tablesWithoutEntity: ['owner'],
      tablesProtected: ['owner', 'gone'],
    };
    expect(await findDrift(database.url, listed)).toEqual([
      'The table thing is not in src/database/roles/protections.ts: who is shown its rows?',
      'The table gone is in src/database/roles/protections.ts, and not in the database.',
    ]);
  });
});

class Base {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'owner_id' }) ownerId: string;
}

@Entity('thing')
class Thing extends Base {
  @Column('text') name: string;
  @Column({ type: 'numeric', precision: 10, scale: 2, nullable: true }) amount: string | null;
  @Column({ type: 'timestamptz', name: 'made_at', precision: 3 }) madeAt: Date;
}

@Entity('thing')
class ThingOfAnotherType extends Base {
  @Column('text') name: string;
  @Column('integer', { nullable: true }) amount: number | null;
  @Column({ type: 'timestamptz', name: 'made_at', precision: 3 }) madeAt: Date;
}

@Entity('thing')
class ThingWithoutName extends Base {
  @Column('text', { nullable: true }) name: string | null;
  @Column({ type: 'numeric', precision: 10, scale: 2, nullable: true }) amount: string | null;
  @Column({ type: 'timestamptz', name: 'made_at', precision: 3 }) madeAt: Date;
}

@Entity('thing')
class ThingWithOtherColumns extends Base {
  @Column('text') name: string;
  @Column('text') colour: string;
  @Column({ type: 'timestamptz', name: 'made_at', precision: 3 }) madeAt: Date;
}

@Entity('nothing')
class Nothing {
  @PrimaryColumn('uuid') id: string;
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actorOf, type Principal } from '../access/principal.js';
import { claimIdempotencyKey } from '../api/idempotency/claim.js';
import { CHAIN_VERSION } from '../ledger/chain/links.js';
import { AdministrativePerson } from '../persons/kept-person.entity.js';
import { newSalt } from '../persons/new-salt.js';
import { sealed } from '../persons/rules/commitment.js';
import { AdministrativeEnd, AdministrativeEntry } from './administrative-entry.entity.js';
import type { AdministrativeAct } from './rules/administrative-act.js';
import { administrativeHash } from './rules/administrative-chain.js';

/** An act upon the registry itself. */
export interface AdministrativeDeed {
  readonly type: AdministrativeAct;
  /** Address in the API of what it is about, such as `/v1/organisations/OVO002133`. */
  readonly about: string;
  /** What was done, as plain JSON. Nothing about people: it can never be erased. */
  readonly details: Readonly<Record<string, unknown>>;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Records what is done to the registry itself, in the transaction that does it. */
@Injectable()
export class AdministrativeHistory {
  /**
   * Waits until no other administrative act is under way, so that what is checked after it still holds when the act is
   * recorded. Such acts are rare: they take turns.
   */
  async hold(manager: EntityManager): Promise<void> {
    await endHeld(manager);
  }

  /**
   * Does an act as a whole, in the transaction that it is given: it waits for its turn, records what was done, and answers
   * the request's idempotency key with what it is about.
   * @param work does it, and says what was done
   */
  async act(
    manager: EntityManager,
    principal: Principal,
    { type, about }: Omit<AdministrativeDeed, 'details'>,
    now: Date,
    work: () => Promise<AdministrativeDeed['details']>,
  ): Promise<void> {
    await this.hold(manager);
    const details = await work();
    await this.record(manager, principal, { type, about, details }, now);
    await claimIdempotencyKey(manager, about, now);
  }

  /** Adds an entry to the chain. */
  async record(
    manager: EntityManager,
    principal: Principal,
    { type, about, details }: AdministrativeDeed,
    now: Date,
  ): Promise<void> {
    const { lastSequence, lastHash } = await endHeld(manager);
    const sequence = lastSequence + 1;
    // What JSON leaves out is not part of the entry, and so not of its hash.
    const kept = JSON.parse(JSON.stringify(details)) as object;
    const { actor, person } = sealed(actorOf(principal), newSalt(), sha256);
    const content = { sequence, actor, type, about, details: kept, chainVersion: CHAIN_VERSION };
    const hash = administrativeHash({ ...content, at: now.toISOString() }, lastHash, sha256);
    await manager.insert(AdministrativeEntry, { ...content, at: now, previousHash: lastHash, hash });
    if (person) {
      const { roles, name = null } = person;
      await manager.insert(AdministrativePerson, { ...person, roles: [...roles], name, actedAt: now });
    }
    await manager.update(AdministrativeEnd, { id: 1 }, { lastSequence: sequence, lastHash: hash });
  }
}

async function endHeld(manager: EntityManager): Promise<AdministrativeEnd> {
  return manager.findOneOrFail(AdministrativeEnd, { where: { id: 1 }, lock: { mode: 'pessimistic_write' } });
}

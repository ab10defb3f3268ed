import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { beginningOf, open, seal, type SealingKey } from './seal.js';

/** Known to everybody: production is refused without keys of its own. */
const FOR_DEVELOPMENT: SealingKey = {
  id: 'development',
  key: createHash('sha256').update('akkoord development').digest(),
};

/**
 * Keeps secrets that the registry must be able to use again, such as those that webhooks are signed with: sealed with the
 * first of the configured keys, opened with whichever sealed them.
 */
@Injectable()
export class Sealer {
  private readonly keys: readonly SealingKey[];

  constructor({ sealingKeys }: Config) {
    this.keys = sealingKeys ?? [FOR_DEVELOPMENT];
  }

  /** What everything begins with that is sealed with the present key. */
  get beginning(): string {
    return beginningOf(this.keys[0]);
  }

  /** @param purpose what the secret belongs to: it opens for that and nothing else */
  seal(secret: string, purpose: string): string {
    return seal(secret, purpose, this.keys[0]);
  }

  /** @throws CannotOpen */
  open(sealed: string, purpose: string): string {
    return open(sealed, purpose, this.keys);
  }

  /** The same secret sealed with the present key; as it is where it was already. */
  resealed(sealed: string, purpose: string): string {
    return sealed.startsWith(this.beginning) ? sealed : this.seal(this.open(sealed, purpose), purpose);
  }
}

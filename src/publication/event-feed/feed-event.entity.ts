import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Agreement } from '../../workflow/agreement.entity.js';
import type { Entry } from '../../workflow/history/entry.entity.js';

/**
 * Where an entry stands in the one order in which entries of all histories became known. An entry from before its
 * agreement was public has two places: the first, for those who could read it then, and one from when everybody could.
 */
@Entity('feed_event')
export class FeedEvent {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId: string;

  /** The entry's place in its own history. */
  @PrimaryColumn('integer')
  sequence: number;

  /** Of the first of its places. */
  @PrimaryColumn('boolean', { name: 'is_first' })
  isFirst: boolean;

  /** Whether everybody could read it at this place. */
  @Column('boolean', { name: 'is_public' })
  isPublic: boolean;

  @Column('bigint')
  position: string;

  /** Where it was joined. */
  readonly entry?: Entry;

  /** Where it was joined: what of it was asked. */
  readonly agreement?: Pick<Agreement, 'id' | 'publicSince' | 'title'>;
}

/** Where the feed ends. */
@Entity('feed_end')
export class FeedEnd {
  /** Always 1: there is one feed. */
  @PrimaryColumn('integer')
  id: number;

  @Column('bigint', { name: 'last_position' })
  lastPosition: string;

  /** What transactions before this one wrote has its place. */
  @Column('bigint', { name: 'low_water' })
  lowWater: string;
}

import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Clock } from '../../common/time/clock.js';
import { dateOf } from '../../common/time/terms.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import type { DealContext } from '../../workflow/machines/deal.machine.js';
import { isBound } from '../../workflow/record/standing-read.js';
import type { WholeAgreement } from '../../workflow/record/whole-read.js';
import { Commitment } from '../commitment.entity.js';
import { Compensation } from '../compensations/compensation.entity.js';
import { Fulfilment } from '../fulfilments/fulfilment.entity.js';
import { organisationsIn, POT } from '../rules/commitment-terms.js';
import {
  bookingsOf,
  UNNAMED,
  type BookedTransfer,
  type Booking,
  type LedgerCommitment,
} from '../rules/ledger.js';

/** Whose account it is. */
export interface Account {
  /** OVO code, `pot` or `unnamed`. */
  readonly account: string;
  /** The organisation's name; null for the pot and for who is not named yet. */
  readonly name: string | null;
  /** Whether the agreement is in force without it. */
  readonly staysOut: boolean;
}

/** What was promised, done and given up within an agreement, with two sides for each. */
export interface Books {
  readonly accounts: readonly Account[];
  readonly commitments: readonly LedgerCommitment[];
  /** Between those whom it binds; before it is in force, between all parties. */
  readonly bookings: readonly Booking[];
  /** Of commitments of which a side stays out: what would have been given and got. */
  readonly foregone: readonly Booking[];
}

/** Reads the books of an agreement that the present viewer may see: three queries, however many commitments. */
@Injectable()
export class BookReads {
  constructor(
    @InjectRepository(Commitment) private readonly commitments: Repository<Commitment>,
    @InjectRepository(Fulfilment) private readonly fulfilments: Repository<Fulfilment>,
    @InjectRepository(Compensation) private readonly compensations: Repository<Compensation>,
    private readonly directory: OrganisationDirectory,
    private readonly clock: Clock,
  ) {}

  async of(whole: WholeAgreement): Promise<Books> {
    const { agreement, parties, councils } = whole;
    const agreementId = agreement.id;
    const rows = await this.commitments.find({ where: { agreementId }, order: { number: 'ASC' } });
    const reports = await this.fulfilments.findBy({ agreementId });
    const booked = await this.compensations.findBy({ agreementId, state: 'booked' });
    const { inForceSince = null } = agreement.context as unknown as Partial<DealContext>;
    const isIn = (id: string): boolean => {
      const party = parties.find(({ organisationId }) => organisationId === id);
      const council = councils.find(({ organisationId }) => organisationId === id);
      return party !== undefined && council !== undefined && isBound(party.participation, council.context);
    };
    const staysOut = (id: string): boolean => inForceSince !== null && !isIn(id);
    const commitments = rows.map((row) => ({
      ...row,
      reports: reports.filter(({ commitmentNumber }) => commitmentNumber === row.number),
    }));
    const out = commitments.filter((each) => organisationsIn(each).some(staysOut));
    const today = dateOf(this.clock.now());
    const bookings = bookingsOf(
      commitments.filter((each) => !out.includes(each)),
      booked.flatMap(transfersOf),
      today,
    );
    const foregone = bookingsOf(out, [], today);
    const isUsed = (account: string): boolean =>
      [...bookings, ...foregone].some(({ credit, debit }) => credit === account || debit === account);
    return {
      accounts: [
        ...parties.map(({ organisationId }) => ({
          account: organisationId,
          name: this.directory.get(organisationId)?.name ?? organisationId,
          staysOut: staysOut(organisationId),
        })),
        ...[POT, UNNAMED].filter(isUsed).map((account) => ({ account, name: null, staysOut: false })),
      ],
      commitments,
      bookings,
      foregone,
    };
  }
}

function transfersOf({ unit, year, transfers }: Compensation): BookedTransfer[] {
  return transfers.map((transfer) => ({ ...transfer, unit, year }));
}

import { Injectable } from '@nestjs/common';
import type { Right } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { AgreementAccess } from '../../workflow/agreement-access.js';
import type { Versioned } from '../../workflow/versioned.js';
import type { BalanceDto } from '../dto/balance.dto.js';
import type { BalanceQuery } from '../dto/balance.query.js';
import { formatAmount, parseAmount } from '../rules/amount.js';
import { balanceOf } from '../rules/balance.js';
import { balancesOf, deliveredOf } from '../rules/ledger.js';
import { BookReads } from './books.js';

/** A balance with the title of its agreement. */
export type TitledBalance = BalanceDto & { readonly title: string };

/** Who gives and gets what. */
@Injectable()
export class BalanceService {
  constructor(
    private readonly access: AgreementAccess,
    private readonly books: BookReads,
  ) {}

  /** @throws Problem 404 where the caller may not know of the agreement */
  async of(
    agreementId: string,
    { party, year }: BalanceQuery,
    principal: Principal | undefined,
    right: Right,
  ): Promise<Versioned<TitledBalance>> {
    const whole = await this.access.see(agreementId, principal, right);
    const { agreement, parties } = whole;
    const { accounts, commitments, bookings, foregone } = await this.books.of(whole);
    const shows = (id: string): boolean => party === undefined || id === party;
    const ofYear = <B extends { readonly year: number | null }>(all: readonly B[]): readonly B[] =>
      year === undefined ? all : all.filter((each) => each.year === year);
    const shown = accounts.filter(({ account }) => shows(account));
    const ids = shown.map(({ account }) => account);
    const own = balancesOf(ofYear(bookings), ids);
    const out = balancesOf(ofYear(foregone), ids);
    const still = commitments.filter(
      ({ extinguishedOn, endedOn }) => extinguishedOn === null && endedOn === null,
    );
    const item = {
      title: agreement.title,
      ...balanceOf(parties.map(({ organisationId }) => organisationId).filter(shows), still),
      accounts: shown.map((account, index) => ({
        ...account,
        years: own[index].years,
        totals: own[index].totals,
        foregone: out[index].totals,
      })),
      capacity: {
        setApart:
          agreement.capacityFte === null ? null : formatAmount(parseAmount(agreement.capacityFte), 'FTE'),
        ...deliveredOf(ofYear(bookings), 'FTE'),
      },
    };
    return { version: agreement.version, item };
  }
}

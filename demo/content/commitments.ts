/** Who owes what to whom. All amounts are invented for the demonstration; they are those of the text. */

/** A commitment as the API takes it. */
export interface NewCommitment {
  readonly kind: 'obligation' | 'incentive' | 'sanction';
  readonly debtorId: string;
  readonly creditorId: string;
  readonly unit: 'EUR' | 'ha' | 'FTE';
  /** Decimal string. */
  readonly amount: string;
  readonly dueOn?: string;
  readonly description: string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Parties {
  readonly lead: Named;
  readonly municipalities: readonly Named[];
  readonly province: Named;
  readonly flanders: Named;
}

/** Hectares that are given back to open space, by municipality: 120 in all (clause 3). */
const HECTARES: Readonly<Record<string, number>> = {
  Anzegem: 20,
  Kortrijk: 35,
  Waregem: 25,
  Wevelgem: 15,
  Zwevegem: 25,
};

/** What the lead writes down for the municipalities (clauses 3, 5 and 7). */
export function municipalCommitments(
  { municipalities, province, flanders }: Parties,
  lastYear: number,
): NewCommitment[] {
  const dueOn = `${lastYear - 1}-12-31`;
  return municipalities.flatMap((municipality): NewCommitment[] => {
    const hectares = HECTARES[municipality.name];
    return [
      contribution(municipality, province, 40_000),
      ...(hectares === undefined ? [] : [openSpace(municipality, flanders, hectares, dueOn)]),
      ...(hectares === undefined ? [] : [fine(municipality, province, dueOn)]),
    ];
  });
}

/** A municipality's yearly contribution (clause 5). @param euro a year */
export function contribution(municipality: Named, province: Named, euro: number): NewCommitment {
  return {
    kind: 'obligation',
    debtorId: municipality.id,
    creditorId: province.id,
    unit: 'EUR',
    amount: `${euro}.00`,
    description: 'Jaarlijkse bijdrage aan het regiofonds (artikel 5).',
  };
}

/** What the province and Flanders each take on themselves (clauses 6 and 7), with who writes it down. */
export function ownCommitments(
  { lead, province, flanders }: Parties,
  lastYear: number,
): { readonly by: Named; readonly commitment: NewCommitment }[] {
  return [
    {
      by: province,
      commitment: {
        kind: 'obligation',
        debtorId: province.id,
        creditorId: lead.id,
        unit: 'FTE',
        amount: '1.50',
        description: 'Medewerkers voor de begeleiding (artikel 6).',
      },
    },
    {
      by: flanders,
      commitment: {
        kind: 'obligation',
        debtorId: flanders.id,
        creditorId: province.id,
        unit: 'FTE',
        amount: '0.50',
        description: 'Medewerker voor de vragen over bestemmingen (artikel 6).',
      },
    },
    {
      by: flanders,
      commitment: {
        kind: 'incentive',
        debtorId: flanders.id,
        creditorId: province.id,
        unit: 'EUR',
        amount: '750000.00',
        dueOn: `${lastYear}-12-31`,
        description:
          'Wortel: storting in het regiofonds zodra 60 hectare een open bestemming heeft (artikel 7).',
      },
    },
  ];
}

function openSpace(municipality: Named, flanders: Named, hectares: number, dueOn: string): NewCommitment {
  return {
    kind: 'obligation',
    debtorId: municipality.id,
    creditorId: flanders.id,
    unit: 'ha',
    amount: `${hectares}`,
    dueOn,
    description: 'Woonreservegebied dat een open bestemming krijgt (artikel 3).',
  };
}

function fine(municipality: Named, province: Named, dueOn: string): NewCommitment {
  return {
    kind: 'sanction',
    debtorId: municipality.id,
    creditorId: province.id,
    unit: 'EUR',
    amount: '25000.00',
    dueOn,
    description: 'Stok: extra storting als het eigen aandeel in artikel 3 niet gehaald is (artikel 7).',
  };
}

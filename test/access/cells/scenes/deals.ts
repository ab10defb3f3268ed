import { FLANDERS, GENT, WEST_FLANDERS } from '../../../support/a-deal.js';
import { publication } from '../../../support/publications.js';
import { CHOSEN_PROVINCES, DOMAIN, OTHER_SIDE, SERVING } from '../support/people.js';
import { Scene } from '../support/scene.js';
import type { Staged } from '../support/staged.js';

export const SOURCE = 'https://www.example.org/besluiten/2026-11-20';
export const VOTE = {
  decidedOn: '2026-11-20',
  votesFor: 24,
  votesAgainst: 0,
  abstentions: 0,
  source: SOURCE,
};
export const TEXT = { clauses: [{ number: '1', heading: 'Doel', body: 'Open ruimte blijft open.' }] };
export const REASON = { reason: 'Andere plannen.' };

/** Within the year before it expires, so that it can be renewed. */
const EXPIRES_ON = '2027-10-31';

export const DRAFT = {
  kind: 'deal',
  title: 'Deal over krimp en open ruimte',
  challenge: 'De bevolking krimpt terwijl open ruimte verdwijnt.',
  needEvidence: 'Vooruitzichten van Statbel.',
  leadPerson: 'Streekcoördinator',
  capacityFte: 2.5,
  meansEur: '150000.00',
  expiresOn: EXPIRES_ON,
};

/** What a party owes the one whose people are no callers. */
export function commitment(debtorId: string): object {
  return {
    kind: 'obligation',
    debtorId,
    creditorId: OTHER_SIDE,
    unit: 'EUR',
    amount: '50000.00',
    description: 'Aandeel.',
  };
}

export function indicator(responsibleId: string): object {
  return {
    name: 'Ruimtebeslag',
    definition: 'Aandeel van de oppervlakte.',
    unit: '%',
    baselineValue: '12.4',
    baselineOn: '2026-01-01',
    targetValue: '11.0',
    targetOn: '2031-12-31',
    responsibleId,
    firstDueOn: '2027-12-31',
    everyMonths: 12,
  };
}

/** The first clause of the first text. */
export async function firstClause(agreement: Staged): Promise<{ id: string }> {
  const { clauses } = (await agreement.read(agreement.lead, 'texts/1')) as { clauses: { id: string }[] };
  return clauses[0];
}

/** The lead asks provinces and names a policy domain, so that each is there in all that follows. */
export async function choose(agreement: Staged): Promise<void> {
  await agreement.put('domains', { domains: [{ domainId: DOMAIN, required: [] }] });
  await agreement.put('province-roles', { provinces: CHOSEN_PROVINCES });
}
/** What provinces do when they hear of it. */
export async function agreeToServe(agreement: Staged): Promise<void> {
  for (const province of Object.values(SERVING)) await agreement.event(province, 'AGREE_TO_SERVE');
}

export const begun = Scene.begin('a draft', () => DRAFT);
export const ready = begun.then('a draft that is ready', async (deal) => {
  await deal.write(deal.lead, 'texts', TEXT);
  await deal.each(
    async (party) => party !== OTHER_SIDE && deal.write(deal.lead, 'commitments', commitment(party)),
  );
  await deal.each((party) => deal.write(deal.lead, 'indicators', indicator(party)));
  await choose(deal);
});
export const abandoned = ready.then('an abandoned draft', (deal) => deal.event(deal.lead, 'ABANDON', REASON));

export const offered = ready.then('a text on offer', async (deal) => {
  await deal.event(deal.lead, 'SUBMIT');
  await agreeToServe(deal);
});
export const secondText = offered.then('a second text', (deal) => deal.write(deal.lead, 'texts', TEXT));

const question = { question: 'Wie betaalt de weg?' };
/** The parties seek a mediator, while positions rest. */
export const seeking = offered.then('a mediation that seeks its mediator', (deal) =>
  deal.event(OTHER_SIDE, 'OPEN_MEDIATION', question),
);
export const proposedMediator = seeking.then('a mediator who is proposed', (deal) =>
  deal.event(OTHER_SIDE, 'PROPOSE_MEDIATOR', { mediatorId: GENT }),
);
const mediated = (mediatorId: string): Scene =>
  seeking.then(`a mediation by ${mediatorId}`, async (deal) => {
    await deal.event(OTHER_SIDE, 'PROPOSE_MEDIATOR', { mediatorId });
    await deal.each(async (party) => party !== OTHER_SIDE && deal.event(party, 'ACCEPT_MEDIATOR'));
  });
/** By who mediates. */
export const mediatedBy: Readonly<Record<string, Scene>> = {
  [GENT]: mediated(GENT),
  [WEST_FLANDERS]: mediated(WEST_FLANDERS),
  [FLANDERS]: mediated(FLANDERS),
};
export const mediating = mediatedBy[GENT];
export const proposedSettlement = mediating.then('a settlement that is proposed', (deal) =>
  deal.event(OTHER_SIDE, 'PROPOSE_SETTLEMENT', { text: 'Elk de helft.' }),
);

/** Every party accepted the text: the councils are asked. */
export const asked = offered.then('councils that are asked', (deal) =>
  deal.each((party) => deal.event(party, 'ACCEPT_TEXT', { version: 1 })),
);

/** Every council approved. */
export const inForce = asked.then('a deal in force', (deal) =>
  deal.each((party) => deal.council(party, 'APPROVE', VOTE)),
);
export const decided = asked.then('a council that decided', (deal) =>
  deal.council(OTHER_SIDE, 'APPROVE', VOTE),
);
const RESERVED = { ...VOTE, reservations: [{ text: 'Enkel binnen de begroting.' }] };
export const reserve = (deal: Staged, party: string): Promise<unknown> =>
  deal.council(party, 'APPROVE_WITH_RESERVATION', RESERVED);
/** What the council published, which says nothing of the agreement. */
export const PAGE = publication({
  items: [{ title: 'Verslag van de vorige zitting', result: 'Goedgekeurd' }],
});
export const sourced = decided.then('a council of which there is a publication', (deal) =>
  deal.write(OTHER_SIDE, `councils/${OTHER_SIDE}/sources/upload`, PAGE),
);
export const reserved = asked.then('a yes with a reservation', (deal) => reserve(deal, OTHER_SIDE));
export const reservedInForce = asked.then('a deal in force with reservations', (deal) =>
  deal.each((party) => reserve(deal, party)),
);
export const MEASUREMENT = { value: '11.8', measuredOn: '2026-11-20', source: SOURCE };
/** The same in a file. */
export const MEASUREMENTS = `value,measured_on,source\n11.7,2026-11-19,${SOURCE}`;
/** With a measurement, a reconfirmation, a correction and a mediation. */
export const measured = inForce.then('a deal in force with all that there can be', async (deal) => {
  await deal.write(deal.lead, 'indicators/1/measurements', MEASUREMENT);
  await deal.write(
    OTHER_SIDE,
    'documents?kind=report&fileName=verslag.txt&confidentiality=public',
    'Het verslag.',
  );
  await deal.event(deal.lead, 'EVALUATE', { findings: 'Op koers.', lessons: ['Vroeger overleggen.'] });
  await deal.write(deal.lead, 'reconfirmations', {
    kind: 'takesNote',
    decidedOn: '2026-11-20',
    source: SOURCE,
  });
  await deal.event(OTHER_SIDE, 'OPEN_MEDIATION', question);
  await deal.write(OTHER_SIDE, 'corrections', {
    type: 'text',
    version: 1,
    changes: [{ clause: '1', part: 'heading', newValue: 'Het doel' }],
    ...REASON,
  });
});
/** What a party has done for what it owes. */
export const FULFILMENT = {
  amount: '20000.00',
  fulfilledOn: '2026-11-20',
  evidenceUrl: SOURCE,
};
/** The first commitment is that of the lead. */
export const fulfilled = inForce.then('a deal in force of which something was done', async (deal) => {
  await deal.write(deal.lead, 'commitments/1/fulfilments', FULFILMENT);
  await deal.write(OTHER_SIDE, 'compensations', compensation(deal.lead));
});
/** What the party whose people are no callers would pass on to another. */
export function compensation(toId: string): object {
  return {
    unit: 'EUR',
    key: 'agreed',
    transfers: [{ fromId: OTHER_SIDE, toId, amount: '100.00' }],
    description: 'Verevening.',
  };
}
/** Turned round: each party is owed something by the one whose people are no callers. */
export const owed = Scene.begin('a draft in which parties are owed something', () => DRAFT).then(
  'a deal in force in which parties are owed something',
  async (deal) => {
    await deal.write(deal.lead, 'texts', TEXT);
    await deal.each(
      async (party) =>
        party !== OTHER_SIDE &&
        deal.write(deal.lead, 'commitments', {
          ...commitment(OTHER_SIDE),
          creditorId: party,
        }),
    );
    await choose(deal);
    for (const { happen } of [offered, asked, inForce]) await happen(deal);
  },
);
export const terminated = inForce.then('a deal that ended', (deal) =>
  deal.each((party) => deal.event(party, 'TERMINATE')),
);
export const leaving = inForce.then('a notice of withdrawal', (deal) => withdraw(deal, OTHER_SIDE));
export const withdraw = (deal: Staged, party: string): Promise<unknown> =>
  deal.event(party, 'WITHDRAW', { effectiveOn: '2028-01-01', ...REASON });

export const newText = inForce.then('a new text for a deal in force', (deal) =>
  deal.write(deal.lead, 'texts', TEXT),
);
export const amended = newText.then('a proposed amendment', (deal) =>
  deal.event(OTHER_SIDE, 'AMEND', { version: 2, consent: 'all' }),
);
export const amendedBySome = newText.then('an amendment that affects nobody by itself', (deal) =>
  deal.event(OTHER_SIDE, 'AMEND', { version: 2 }),
);
export const amendedAtCouncils = amended.then('an amendment before the councils', (deal) =>
  deal.each(async (party) => party !== OTHER_SIDE && deal.event(party, 'ACCEPT_AMENDMENT')),
);
export const amendmentDecided = amendedAtCouncils.then('a council’s yes to an amendment', (deal) =>
  deal.event(OTHER_SIDE, 'APPROVE_AMENDMENT', VOTE),
);
/** A deal in force in which everything that runs beside one runs. */
export const busy = newText.then('a deal in force with every side procedure', async (deal) => {
  await deal.event(OTHER_SIDE, 'OPEN_MEDIATION', question);
  await deal.event(GENT, 'ACCEDE');
  await deal.event(OTHER_SIDE, 'RENEW', { until: '2034-12-31' });
  await deal.event(OTHER_SIDE, 'AMEND', { version: 2 });
  await withdraw(deal, OTHER_SIDE);
});

/** Two of its parties can go on without the others. */
export const newTextForSome = Scene.begin('a draft for who follows', () => ({
  ...DRAFT,
  ratificationRule: { type: 'count', min: 2 },
  nonFollowers: 'stay-bound',
})).then('a new text for who follows', async (deal) => {
  for (const { happen } of [ready, offered, asked, inForce, newText]) await happen(deal);
});

export const renewing = inForce.then('a proposed renewal', (deal) =>
  deal.event(OTHER_SIDE, 'RENEW', { until: '2034-12-31' }),
);
export const acceding = inForce.then('an asked accession', (deal) => deal.event(GENT, 'ACCEDE'));

export const ASSEMBLY = 'Algemene vergadering';
/** Holds once every council and a body outside said yes. */
export const WITH_ASSEMBLY = {
  type: 'allOf',
  rules: [{ type: 'unanimity' }, { type: 'external', body: ASSEMBLY }],
};
export const askedBesideAssembly = Scene.begin('a draft for an assembly', () => ({
  ...DRAFT,
  ratificationRule: WITH_ASSEMBLY,
})).then('councils that are asked beside an assembly', async (deal) => {
  for (const { happen } of [ready, offered, asked]) await happen(deal);
});

/** A deal that answers an assignment, as in the Netherlands: led by a province. */
const assigned = Scene.begin('a draft as in the Netherlands', () => ({
  ...DRAFT,
  process: 'deal-netherlands',
  assignment: { setBy: 'nation', title: 'Woonopgave', source: SOURCE },
})).ledBy(WEST_FLANDERS);
export const heard = assigned.then('councils that are heard', async (deal) => {
  for (const { happen } of [ready, offered, asked]) await happen(deal);
});

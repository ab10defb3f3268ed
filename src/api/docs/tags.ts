/** The tags of the OpenAPI document, in the order in which an administrator meets them in the life of a deal. */
export const TAGS = [
  ['Organisations', 'Who can make agreements: municipalities, provinces and Flanders.'],
  ['Mandates', 'Which persons an organisation has given full powers, for which acts and how long.'],
  ['Regions', 'Which municipalities go together, and how much regions overlap.'],
  ['Agreements', 'Plans and deals: draft them, see what a draft still misses, and follow where they stand.'],
  ['Texts', 'The wording of an agreement, in numbered clauses and successive versions.'],
  ['Commitments', 'Who owes what to whom by when: obligations, incentives and sanctions.'],
  [
    'Plans',
    'What a regional plan says: vision, policy frameworks, actions and the deals that carry them out.',
  ],
  [
    'Consultation and inquiry',
    'Advice on a plan, what the public objects to it, and what governments state with it.',
  ],
  ['Events', 'What moves an agreement on: submitting, accepting, objecting, mediating, evaluating, ending.'],
  ['Councils', 'The councils that ratify, and what happens in each of them.'],
  [
    'Ratification',
    'Whether the councils’ decisions together ratify the agreement, and what could change that.',
  ],
  ['Participation', 'What each party did, its reservations, and what binds whom towards whom.'],
  [
    'Side procedures',
    'Mediation, accession, withdrawal, renewal and amendment: beside the agreement’s own procedure, and telling it what came of them.',
  ],
  [
    'Corrections',
    'Putting right what was recorded wrong, and errors in the text, with the past still to be seen.',
  ],
  ['History', 'Everything that happened to an agreement, entry by entry, each chained to the one before.'],
  ['Indicators', 'What is monitored, the path it should take, and what was measured.'],
  ['Deadlines', 'What will happen by itself, and when.'],
  ['Calendars', 'When councils do not meet, and what is due as a feed for calendars.'],
  ['Messages', 'What the registry has to tell an organisation.'],
  ['Successions', 'Mergers, and what successors take over in every agreement.'],
  ['Processes', 'The statecharts that agreements and councils follow.'],
  ['Ledger', 'The verifiable log of all histories.'],
  ['Operations', 'Health and metrics, for those who run the registry.'],
  ['Development', 'Only on a development server: moves the registry’s clock.'],
] as const;

/** Clauses as they are sent, for the document. */
export const CLAUSES_EXAMPLE = [
  {
    number: '1',
    heading: 'Purpose',
    body: 'The parties keep open space free of new buildings and renew the centres instead.',
  },
  {
    number: '2',
    heading: 'Means',
    body: 'Each municipality sets apart € 50.000,00 a year until 2032.',
    kind: 'finance',
    rationale: 'The councils ask for a fixed amount.',
  },
] as const;
export const STORED_EXAMPLE = CLAUSES_EXAMPLE.map((clause, index) => ({
  id: `019aa1b2-0000-7000-8000-00000000000${index + 1}`,
  kind: null,
  rationale: null,
  ...clause,
  since: 1,
  changedIn: null,
}));

export const LANGUAGE = 'Language (BCP 47).';
export const STATUS = 'An `authentic` text binds; a `translation` only helps to understand it.';
export const ID = 'Id of the clause: the same through all versions, in every language.';

/** The entry that the API's documentation shows. Its hash is right: whoever tries the recipe on it finds the same. */
export const ENTRY_EXAMPLE = {
  agreementId: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
  sequence: 2,
  at: '2026-11-24T09:30:00.000Z',
  actor: { organisationId: 'OVO002133', subject: 'b1946ac92492d234' },
  type: 'SUBMIT',
  councilId: null,
  from: 'drafting.ready',
  to: 'negotiation.positions',
  event: {
    type: 'SUBMIT',
    facts: { organisationId: 'OVO002133', position: 'pending', bound: false, terminates: false },
  },
  previousHash: '3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855a',
  hash: '5760abee95a09f70b5525b42db171ff4d0ddb9feca6843ba2c75f5484b067f70',
} as const;

/** The entry that the API's documentation shows. Its hash is right: whoever tries the recipe on it finds the same. */
export const ENTRY_EXAMPLE = {
  agreementId: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
  sequence: 2,
  at: '2026-11-24T09:30:00.000Z',
  actor: {
    organisationId: 'OVO002133',
    person: '83fba0319109e87684ea5a52c974d7c3d19870bdc92e3a726a646da30282f2d0',
  },
  type: 'SUBMIT',
  councilId: null,
  from: 'drafting.ready',
  to: 'negotiation.positions',
  event: {
    type: 'SUBMIT',
    facts: { organisationId: 'OVO002133', position: 'pending', bound: false, terminates: false },
  },
  chainVersion: 2,
  previousHash: '3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855a',
  hash: '1d7696e30448bbf4284b1d031b4e872f976f150f4d906aa711dbd8bbe2aee1ad',
} as const;

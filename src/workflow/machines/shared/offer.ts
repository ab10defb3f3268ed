/** The version of the text that lies before the parties or their councils; 0 for none. */
export function offered(context: { readonly offeredText: number | null }): number {
  return context.offeredText ?? 0;
}

/** The newest text, or the one that is proposed, is put before all parties. */
export const offer = [
  'noteOffer',
  'forgetPositions',
  {
    type: 'offerText',
    params: ({ context }: { context: { readonly offeredText: number | null } }) => ({
      version: offered(context),
    }),
  },
  'resetPositions',
  { type: 'notify', params: { message: 'textOffered' } },
] as const;

/** A sentence for a person, not yet in a language: pure code answers these, the edge puts them into words. */
export interface Message {
  /** A key of the catalogue (`src/messages/catalogue.ts`). */
  readonly key: string;
  /** Values that the sentence names. */
  readonly params?: Readonly<Record<string, string | number>>;
}

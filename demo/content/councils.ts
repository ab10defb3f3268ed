/** When the councils meet and how they vote. All of it is invented for the demonstration. */

/** For, against, abstentions. */
export type Votes = readonly [number, number, number];

export interface Meeting {
  /** Name of the municipality, or the level of the others. */
  readonly of: string;
  /** From the day on which the councils are asked. */
  readonly afterDays: number;
  readonly outcome: 'APPROVE' | 'APPROVE_WITH_RESERVATION' | 'REJECT' | 'DEFER';
  /** None where the item is put off, and for the Flemish Government, which decides by consensus. */
  readonly votes?: Votes;
}

/** In the order in which they meet. Flanders is the last that the rule needs. */
export const MEETINGS: readonly Meeting[] = [
  { of: 'Kortrijk', afterDays: 21, outcome: 'APPROVE', votes: [28, 9, 3] },
  { of: 'Lendelede', afterDays: 24, outcome: 'APPROVE', votes: [15, 2, 0] },
  { of: 'Kuurne', afterDays: 27, outcome: 'APPROVE', votes: [17, 4, 1] },
  { of: 'Deerlijk', afterDays: 27, outcome: 'APPROVE', votes: [19, 3, 0] },
  { of: 'Harelbeke', afterDays: 31, outcome: 'APPROVE', votes: [20, 7, 2] },
  { of: 'Wervik', afterDays: 34, outcome: 'REJECT', votes: [10, 13, 2] },
  { of: 'Zwevegem', afterDays: 38, outcome: 'APPROVE', votes: [22, 4, 0] },
  { of: 'Menen', afterDays: 41, outcome: 'APPROVE_WITH_RESERVATION', votes: [21, 8, 2] },
  { of: 'Anzegem', afterDays: 45, outcome: 'DEFER' },
  { of: 'Wevelgem', afterDays: 48, outcome: 'APPROVE', votes: [24, 5, 1] },
  { of: 'Avelgem', afterDays: 52, outcome: 'APPROVE', votes: [18, 3, 0] },
  { of: 'Spiere-Helkijn', afterDays: 55, outcome: 'APPROVE', votes: [9, 2, 0] },
  { of: 'Waregem', afterDays: 59, outcome: 'APPROVE', votes: [25, 6, 1] },
  { of: 'province', afterDays: 66, outcome: 'APPROVE', votes: [27, 6, 2] },
  { of: 'flanders', afterDays: 75, outcome: 'APPROVE' },
  { of: 'Anzegem', afterDays: 110, outcome: 'APPROVE', votes: [16, 6, 1] },
];

/** Where a decision could be read: addresses under .example never exist. */
export function sourceOf(name: string, decidedOn: string): string {
  const place = name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return `https://${place}.example/besluiten/${decidedOn}`;
}

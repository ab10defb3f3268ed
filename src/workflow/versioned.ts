/** A part of an agreement, with the version of the agreement that it was read at or that it brought about. */
export interface Versioned<T> {
  readonly version: number;
  readonly item: T;
}

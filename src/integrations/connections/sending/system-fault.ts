import type { SystemFaultKind } from '../rules/states.js';

/** A document system did not do what was asked. */
export class SystemFault extends Error {
  constructor(
    readonly kind: SystemFaultKind,
    /** Of the answer, where there was one. */
    readonly status?: number,
    /** The beginning of the answer, or what is wrong with it. */
    readonly answer?: string,
  ) {
    super(`${kind} ${status ?? ''} ${answer ?? ''}`);
  }
}

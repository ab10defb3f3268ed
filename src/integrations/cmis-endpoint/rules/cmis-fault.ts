/** The exceptions of CMIS 1.1 (2.2.1.4) that are answered here, with their HTTP status (3.2.4.1, 5.2.10). */
export const FAULTS = {
  invalidArgument: 400,
  filterNotValid: 400,
  permissionDenied: 403,
  streamNotSupported: 403,
  objectNotFound: 404,
  notSupported: 405,
  constraint: 409,
  runtime: 500,
} as const;

export type FaultName = keyof typeof FAULTS;

/** A refusal as CMIS has it. What it says is for who writes a client. */
export class CmisFault extends Error {
  readonly status: number;

  constructor(
    readonly exception: FaultName,
    message: string,
  ) {
    super(message);
    this.status = FAULTS[exception];
  }
}

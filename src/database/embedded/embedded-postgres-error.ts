/** The embedded PostgreSQL cannot be used here; the message says why and what to do, for the person who started it. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
  }
}

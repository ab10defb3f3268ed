/** A file that was received and is stored; it stays only where it is kept. */
export class ReceivedFile {
  private kept = false;

  constructor(
    /** By which the storage knows it. */
    readonly key: string,
    readonly bytes: number,
    /** In hexadecimal digits. */
    readonly sha256: string,
    readonly mediaType: string,
  ) {}

  get isKept(): boolean {
    return this.kept;
  }

  /** A row of the database names it now. */
  keep(): void {
    this.kept = true;
  }
}

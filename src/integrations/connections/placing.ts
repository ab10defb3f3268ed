/** A version of a document, as it is to be found in a document system. */
export interface ToPlace {
  /** Fixed for all versions of the document, and unlike that of any other; without an extension. */
  readonly name: string;
  /** With its dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** Names the version for ever: `<agreement>_<entry>`. */
  readonly versionId: string;
  /** Number of the entry. */
  readonly sequence: number;
  /** In words, for the system's list of versions. */
  readonly comment: string;
  /** The entry whose version was the first one, as far as one was ever sent. */
  readonly firstSequence: number | null;
  /** The first version, as far as it is known. */
  readonly objectId: string | null;
}

/** Where a version is. */
export interface Placed {
  /** Of the version. */
  readonly objectId: string;
  /** By which the document is found again wherever it is moved; null where only its name leads to it. */
  readonly documentId: string | null;
  /** Whether it was there already, as after an answer that was lost. */
  readonly wasThere: boolean;
}

/** A town's document system, spoken to in whatever protocol. */
export interface DocumentSystem {
  /** Tries whether documents could be pushed, without leaving anything behind. @throws SystemFault */
  try(): Promise<void>;
  /**
   * Has a version in the folder exactly once: looks before it creates.
   * @param begins is told before the first version of a document is sent
   * @throws SystemFault
   */
  place(document: ToPlace, begins: () => Promise<void>): Promise<Placed>;
}

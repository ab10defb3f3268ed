import type { Cast } from './people.js';
import type { Staged } from './staged.js';

/**
 * A situation in which an agreement can be, told by what happened to it: a scene begins where the one before it ended.
 * It must go the same way whoever leads and whoever else takes part.
 */
export class Scene {
  private constructor(
    readonly name: string,
    readonly after: Scene | undefined,
    readonly happen: (agreement: Staged) => Promise<unknown>,
    /** When time has passed for this to be so; undefined where it is so at once. */
    readonly from?: string,
    private readonly leads: (leadId: string) => boolean = after?.leads ?? ((): boolean => true),
  ) {}

  /** @param draft what begins it: the body of the lead's `POST /v1/agreements`, beside its parties */
  static begin(name: string, draft: (agreement: Staged) => object | Promise<object>): Scene {
    return new Scene(name, undefined, async (agreement) => agreement.begin(await draft(agreement)));
  }

  then(name: string, happen: (agreement: Staged) => Promise<unknown>): Scene {
    return new Scene(name, this, happen);
  }

  /** What has become of it by then by itself. @param instant before `TODAY`; see `Stage.open` */
  by(name: string, instant: string): Scene {
    return new Scene(name, this, () => Promise.resolve(), instant);
  }

  /** The same, where only some can be in the lead. */
  ledBy(...leadIds: string[]): Scene {
    return new Scene(this.name, this.after, this.happen, this.from, (leadId) => leadIds.includes(leadId));
  }

  /** Whether it can be at all with these parties. */
  isPlayedBy([leadId]: Cast): boolean {
    return this.leads(leadId);
  }

  /** The scenes that lead to it, from the first on, itself included. */
  get way(): readonly Scene[] {
    return [...(this.after?.way ?? []), this];
  }
}

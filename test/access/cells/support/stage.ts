import { Client } from 'pg';
import type { Role } from '../../../../src/access/principal.js';
import { TODAY } from '../../../support/a-deal.js';
import { openStage, type Stage as Server } from '../../../support/deal-between.js';
import { tokenFor, type Scope } from '../../../support/tokens.js';
import { AgreementCopies } from './agreement-copies.js';
import { sender, type Answer, type Request, type Send } from './http.js';
import { scopesOf, type Caller, type Cast } from './people.js';
import type { Scene } from './scene.js';
import { Staged, type Must } from './staged.js';

/** Before what takes time on the stage has begun. */
const LONG_AGO = '2026-08-05T09:30:00Z';
const USUAL_ROLES: readonly Role[] = ['editor', 'negotiator', 'clerk'];

/** A server on which each scene is played once for each cast; whoever needs it gets a copy, so that all begin alike. */
export class Stage {
  readonly send: Send;
  readonly must: Must;
  private readonly played = new Map<string, Promise<Staged>>();

  private constructor(
    readonly server: Server,
    private readonly database: Client,
    private readonly copies: AgreementCopies,
  ) {
    this.send = sender(server.application.url);
    this.must = async (organisationId, request, ...roles) => {
      const token = await this.tokenOf(organisationId, ...(roles.length > 0 ? roles : USUAL_ROLES));
      const { status, body } = await this.send(request, token);
      if (status >= 300)
        throw new Error(`${request.method} ${request.path}: ${status} ${JSON.stringify(body)}`);
      return body as Record<string, unknown>;
    };
  }

  /**
   * @param waiting scenes for which time has to pass, with their casts: nothing else may stand on the stage then, whose
   * deadlines would run out too
   */
  static async open(...waiting: (readonly [Scene, Cast])[]): Promise<Stage> {
    const server = await openStage(waiting.length > 0 ? LONG_AGO : TODAY);
    const database = new Client({ connectionString: server.application.databaseUrl });
    await database.connect();
    const stage = new Stage(server, database, await AgreementCopies.of(database));
    await stage.playLong(waiting);
    return stage;
  }

  async close(): Promise<void> {
    await this.database.end();
    await this.server.stop();
  }

  /** An agreement in that situation: to look at and to be refused at, not to be changed. */
  at(scene: Scene, cast: Cast): Promise<Staged> {
    const key = keyOf(scene, cast);
    const played = this.played.get(key) ?? this.play(scene, cast);
    this.played.set(key, played);
    return played;
  }

  /** Another agreement just like it, to be changed. */
  async copyOf({ id, cast }: Staged): Promise<Staged> {
    return new Staged(this.must, cast, await this.copies.copy(id));
  }

  /** What somebody gets for a request. */
  async try({ who, standing }: Caller, request: Request, language?: string): Promise<Answer> {
    return this.send(
      request,
      who && (await this.tokenOf(who.organisationId, ...scopesOf(who.role, standing))),
      language,
    );
  }

  /** How many rows of each table were changed until now: whoever was refused has changed none. */
  changes(): Promise<Readonly<Record<string, string>>> {
    return this.copies.changes();
  }

  /** Where an agreement stands by now, such as `negotiation.positions`, and by which process. */
  async placeOf({
    id,
  }: Staged): Promise<{ process: string; phase: string; state: string; isPublic: boolean }> {
    const { rows } = await this.database.query<{
      process: string;
      phase: string;
      state: string;
      isPublic: boolean;
    }>(
      `SELECT process_id || '@' || process_version AS process, phase, state, public_since IS NOT NULL AS "isPublic"
       FROM agreement WHERE id = $1`,
      [id],
    );
    return rows[0];
  }

  private tokenOf(organisationId: string, ...roles: Scope[]): Promise<string> {
    return tokenFor(this.server.application.url, organisationId, ...roles);
  }

  private async play(scene: Scene, cast: Cast): Promise<Staged> {
    if (scene.from !== undefined) throw new Error(`${scene.name} takes time: open the stage with it`);
    const agreement = scene.after
      ? await this.copyOf(await this.at(scene.after, cast))
      : new Staged(this.must, cast);
    await scene.happen(agreement);
    return agreement;
  }

  /** Copies have no deadlines, so that what waits for one is played from its beginning. */
  private async playLong(waiting: readonly (readonly [Scene, Cast])[]): Promise<void> {
    const plays = waiting.map(([scene, cast]) => ({
      scene,
      agreement: new Staged(this.must, cast),
      left: [...scene.way],
    }));
    for (;;) {
      for (const { agreement, left } of plays)
        while (left.length > 0 && left[0].from === undefined) await left.shift()?.happen(agreement);
      const [next] = plays.flatMap(({ left }) => left[0]?.from ?? []).sort();
      if (next === undefined) break;
      await this.server.passTo(next);
      for (const { left } of plays) if (left[0]?.from === next) left.shift();
    }
    for (const { scene, agreement } of plays)
      this.played.set(keyOf(scene, agreement.cast), Promise.resolve(agreement));
    if (plays.length > 0) await this.server.passTo(TODAY);
  }
}

function keyOf({ name }: Scene, cast: Cast): string {
  return [name, ...cast].join(' ');
}

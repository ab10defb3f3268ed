import { expect } from '@jest/globals';
import { Client } from 'pg';
import { standingOf } from '../../src/workflow/machines/council.machine.js';
import { replayHistories } from '../../src/workflow/replay/replay-histories.js';
import type { Stage } from '../support/deal-between.js';
import { taken, type DealBody, type LivingDeal } from '../support/living-deal.js';
import { begunAs } from './begun-as.js';
import type { Move } from './moves/move.js';
import {
  afterFirstDeadline,
  boundTextIn,
  contextOf,
  councilOf,
  isBound,
  offered,
  type Outline,
  paperAgreement,
  type PaperAgreement,
  partiesOf,
  partyOf,
  stateOf,
} from './paper-agreement.js';
import { besideOnPaper, besideOf } from './beside.js';
import type { PathStep } from './shortest-paths.js';

/** An agreement of a running registry, and the same on paper: whatever happens to one happens to the other. */
export class Twins {
  /** What happened, for whoever reads of a failure. */
  readonly trail: string[] = [];
  /** What a reader saw after each step, and when. */
  private readonly past: { readonly at: string; readonly seen: DealBody }[] = [];

  private constructor(
    private readonly stage: Stage,
    readonly real: LivingDeal,
    private onPaper: PaperAgreement,
  ) {}

  static async begin(stage: Stage, outline: Outline): Promise<Twins> {
    const paper = paperAgreement(outline, stage.clock.now());
    return new Twins(stage, await begunAs(stage.application.url, paper), paper);
  }

  /** As it is now on paper. */
  get paper(): PaperAgreement {
    return { ...this.onPaper, now: this.stage.clock.now() };
  }

  /** Whether a move can be tried as it is now, and should be refused. */
  refuses(move: Move): boolean {
    const offer = move.onPaper(this.paper);
    return offer !== undefined && offered(this.paper, offer) === undefined;
  }

  /** Takes a step with both, and finds them the same after it: one that the paper refuses is refused by the server. */
  async take(step: PathStep): Promise<void> {
    if (step === 'wait') await this.wait();
    else await this.try(step);
    await this.expectSame();
  }

  /** Tries everything that should be refused as it is now, and finds that nothing came of it. */
  async lookAround(moves: readonly Move[]): Promise<void> {
    for (const move of moves) if (this.refuses(move)) await this.try(move);
    await this.expectSame();
  }

  /** That all the history holds, says what happened and leads to what is stored. */
  async expectSound(): Promise<void> {
    const { id } = this.real;
    const client = new Client({ connectionString: this.stage.application.databaseUrl });
    await client.connect();
    const { agreements, differing } = await replayHistories(client, id).finally(() => client.end());

    expect([this.trail, inEitherOrder(await this.real.happened())]).toEqual([
      this.trail,
      inEitherOrder(this.onPaper.entries.map(({ type }) => type)),
    ]);
    expect(await this.real.firstBroken()).toBeUndefined();
    expect({ agreements, differing }).toEqual({ agreements: 1, differing: [] });
  }

  /** That the registry can tell what it showed after some of the steps. */
  async expectRemembered(): Promise<void> {
    const reader = await this.real.as(this.real.lead);
    for (const { at, seen: was } of this.past.filter((_, index) => index % 3 === 0)) {
      const then = await taken(reader.get<PastBody>(`${this.real.path}?knownAt=${at}`));
      expect([this.trail, at, seen({ ...then, parties: then.parties ?? was.parties })]).toEqual([
        this.trail,
        at,
        seen(was),
      ]);
    }
  }

  private async expectSame(): Promise<void> {
    const at = this.stage.clock.now().toISOString();
    const body = await this.real.read();
    const real = { ...seen(body), ...(await besideOf(this.real, this.onPaper)) };
    const paper = { ...drawn(this.onPaper), ...besideOnPaper(this.onPaper) };
    expect([this.trail, real]).toEqual([this.trail, paper]);
    this.past.push({ at, seen: body });
  }

  private async try(move: Move): Promise<void> {
    const before = this.paper;
    const offer = move.onPaper(before);
    if (offer === undefined) return;
    const after = offered(before, offer);
    const { status, body } = await move.send(this.real, before);
    this.trail.push(`${move.name}${after ? '' : ', which is refused'}`);
    const isRight = after ? status < 300 : REFUSED.includes(status);
    if (!isRight) throw new Error(`${this.trail.join('; ')}: ${status} ${JSON.stringify(body)}`);
    this.onPaper = after ?? before;
  }

  private async wait(): Promise<void> {
    const after = afterFirstDeadline(this.paper);
    if (after === undefined) return;
    this.trail.push(`it becomes ${after.now.toISOString()}`);
    await this.stage.passTo(after.now.toISOString());
    this.onPaper = after;
  }
}

/** At the wrong moment, about a council that has not been asked, or by who has no part in it. */
const REFUSED = [409, 404, 403];

/** An agreement's past: which parties a draft named is not told. */
type PastBody = Pick<DealBody, 'phase' | 'state' | 'offeredText' | 'publicSince'> & {
  readonly parties: DealBody['parties'] | null;
};

/** What a reader sees of a real agreement that is also on paper. */
function seen({ phase, state, offeredText, publicSince, parties }: Pick<DealBody, keyof PastBody>): object {
  return {
    state: `${phase}.${state}`,
    offeredText,
    isPublic: publicSince !== null,
    parties: parties
      .map(({ organisationId, position, consentsToEnd, boundTextVersion, council }) => ({
        organisationId,
        position,
        consentsToEnd,
        boundTextVersion,
        council: council && { state: council.state, standing: council.standing },
      }))
      .sort((one, other) => (one.organisationId < other.organisationId ? -1 : 1)),
  };
}

function isInForce(paper: PaperAgreement): boolean {
  return stateOf(paper).startsWith('monitoring');
}

function drawn(paper: PaperAgreement): object {
  return {
    state: stateOf(paper),
    offeredText: contextOf(paper).offeredText,
    isPublic: paper.is.publicSince !== null,
    parties: partiesOf(paper).map((organisationId) => {
      const { position, terminates } = partyOf(paper, organisationId);
      const council = councilOf(paper, organisationId);
      return {
        organisationId,
        position,
        consentsToEnd: terminates,
        boundTextVersion:
          isInForce(paper) && isBound(paper, organisationId) ? boundTextIn(paper, organisationId) : null,
        council: council ? { state: council.state, standing: standingOf(council) } : null,
      };
    }),
  };
}

/** Deadlines that fall on the same day: they run out at the same instant, and the registry takes them in either order. */
const AT_ONCE: readonly string[] = ['AMENDMENT_TERM_ENDED', 'EVALUATION_FELL_DUE'];

function inEitherOrder(types: readonly string[]): string[] {
  const ordered = [...types];
  for (let index = 1; index < ordered.length; index += 1) {
    const pair = ordered.slice(index - 1, index + 1);
    if (pair.every((type) => AT_ONCE.includes(type))) ordered.splice(index - 1, 2, ...pair.sort());
  }
  return ordered;
}

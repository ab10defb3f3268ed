import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { validationFailed } from '../../common/problems/general.problems.js';
import type { Issue } from '../../common/problems/problem.js';
import { Clock } from '../../common/time/clock.js';
import { dateOf } from '../../common/time/terms.js';
import type { Language } from '../../messages/catalogue.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { AgreementAccess } from '../../workflow/agreement-access.js';
import { TallyDto } from '../dto/ratification.dto.js';
import { explainedIn } from '../explained.js';
import { parseRule } from '../rules/parse-rule.js';
import { bodiesIn, partiesIn, type RatificationRule } from '../rules/rule.js';
import { move, noteBody, openTally, type BodyDecision, type Tally } from '../rules/tally.js';
import { carryingIn, smallestSet, smallestSets } from '../rules/what-if/carrying.js';
import { gameOf, type Game, type Vote } from '../rules/what-if/game.js';
import { compareSchemes } from '../rules/what-if/schemes.js';
import { votesOf } from '../votes.js';
import type { ElectorateWhatIfDto, QuestionDto, WhatIfDto } from './dto/what-if.dto.js';
import type { NamedCouncilDto, SmallestSetsDto, WhatIfAnswerDto } from './dto/what-if-answer.dto.js';
import { PowerThread } from './power-thread.js';
import { chanceDto, powerDto, type NameOf } from './power-words.js';

/** How many smallest sets an answer lists. */
const SETS_LISTED = 10;

/** The largest share of inhabitants that one council stands for under the capped count, unless told. */
const CAP = 0.25;

/** A vote as it is supposed to be. */
interface SupposedVote {
  readonly rule: RatificationRule;
  readonly votes: readonly Vote[];
  readonly bodies: readonly BodyDecision[];
  readonly nameOf: NameOf;
}

/** Answers what would become of a vote. Nothing is recorded. */
@Injectable()
export class WhatIfService {
  constructor(
    private readonly access: AgreementAccess,
    private readonly directory: OrganisationDirectory,
    private readonly thread: PowerThread,
    private readonly clock: Clock,
  ) {}

  /** Of the vote on an agreement. @throws Problem 400 for a rule or decisions that cannot be, 404 */
  async ofAgreement(
    id: string,
    question: WhatIfDto,
    principal: Principal | undefined,
    language: Language,
  ): Promise<WhatIfAnswerDto> {
    const whole = await this.access.see(id, principal, 'askWhatIf');
    const rule = question.rule === undefined ? whole.agreement.ratificationRule : readRule(question.rule);
    const { tally } = whole.agreement.context as unknown as { tally: Tally };
    const isFresh = question.from === 'undecided';
    const votes = votesOf(whole, this.directory).map((vote) =>
      isFresh ? { ...vote, standing: 'undecided' as const } : vote,
    );
    const bodies = isFresh ? [] : (tally.bodies ?? []);
    const nameOf = (organisationId: string): string =>
      this.directory.get(organisationId)?.name ?? organisationId;
    return this.answer({ rule, votes, bodies, nameOf }, question, language);
  }

  /** Of a vote for which there is no agreement yet. @throws Problem 400 for a rule or parties that cannot be */
  ofElectorate(question: ElectorateWhatIfDto, language: Language): Promise<WhatIfAnswerDto> {
    const rule = readRule(question.rule);
    const given = new Map(question.parties.map((party) => [party.organisationId, party]));
    requireOnce(question.parties, 'parties');
    const votes = question.parties.map(({ organisationId, level, population }): Vote => {
      const known = this.directory.get(organisationId);
      return {
        organisationId,
        level: level ?? known?.level ?? 'municipality',
        population: population ?? known?.population ?? null,
        standing: 'undecided',
      };
    });
    const nameOf = (organisationId: string): string =>
      given.get(organisationId)?.name ?? this.directory.get(organisationId)?.name ?? organisationId;
    return this.answer({ rule, votes, bodies: [], nameOf }, question, language);
  }

  private async answer(
    start: SupposedVote,
    question: QuestionDto,
    language: Language,
  ): Promise<WhatIfAnswerDto> {
    const { rule, votes, bodies, nameOf } = supposed(start, question);
    const on = question.on ?? dateOf(this.clock.now());
    const tally = tallyOf(rule, votes, bodies);
    const game = gameOf(rule, votes, bodies, on);
    const named = (place: number): NamedCouncilDto => councilOf(game.players[place], nameOf);
    const { blockers, sufficient, dictator } = carryingIn(game);
    const chances = question.probabilities ? chancesIn(game, question.probabilities) : null;
    const asked = question.power === true || chances !== null;
    const { power, chance } = asked
      ? await this.thread.answer({ game, power: question.power === true, chances })
      : { power: null, chance: null };
    const { compare } = question;
    return {
      rule,
      on,
      ...explainedIn({ rule, tally, votes, day: on }, language, nameOf),
      tally: TallyDto.of(tally),
      blockers: blockers.map(named),
      sufficient: sufficient.map(named),
      dictator: dictator === null ? null : named(dictator),
      smallestSets: setsIn(game, named),
      power: power && powerDto(game, power, nameOf),
      chance: chance && chanceDto(game, chance, chances ?? [], nameOf),
      comparison: compare
        ? compareSchemes(votes, { min: compare.min, cap: compare.cap ?? CAP }).map(
            ({ heaviest, ...result }) => ({
              ...result,
              dictator: result.dictator === null ? null : councilOf(result.dictator, nameOf),
              blockers: result.blockers.map((id) => councilOf(id, nameOf)),
              sufficient: result.sufficient.map((id) => councilOf(id, nameOf)),
              heaviest: heaviest && councilOf(heaviest.organisationId, nameOf),
              heaviestShare: heaviest?.share ?? 0,
            }),
          )
        : null,
    };
  }
}

/** The vote with what is supposed of it. @throws Problem 400 for decisions of who has no vote */
function supposed(start: SupposedVote, question: QuestionDto): SupposedVote {
  const { decisions = [], external = [], probabilities } = question;
  const votes = new Map(start.votes.map((vote) => [vote.organisationId, vote]));
  requireOnce(decisions, 'decisions');
  requireOnce(probabilities?.councils ?? [], 'probabilities.councils');
  const waitedFor = bodiesIn(start.rule);
  const faults = [
    ...unknownIn(decisions, 'decisions', votes),
    ...unknownIn(probabilities?.councils ?? [], 'probabilities.councils', votes),
    ...external.flatMap(({ body }, index) =>
      waitedFor.includes(body) ? [] : [fault(`external[${index}].body`, 'unknown-body', { body })],
    ),
  ];
  if (faults.length > 0) throw validationFailed(faults);
  for (const { organisationId, standing } of decisions) {
    const vote = votes.get(organisationId);
    if (vote) votes.set(organisationId, { ...vote, standing });
  }
  const said = external.map(({ body, outcome, effectiveOn = null }): BodyDecision => ({
    body,
    outcome,
    decidedOn: '',
    effectiveOn,
    source: '',
  }));
  const others = start.bodies.filter(({ body }) => !said.some((each) => each.body === body));
  return { ...start, votes: [...votes.values()], bodies: [...others, ...said] };
}

function readRule(sent: unknown): RatificationRule {
  const parsed = parseRule(sent);
  if ('rule' in parsed) return parsed.rule;
  throw validationFailed(
    parsed.faults.map(({ path, detail }) => ({
      in: 'body' as const,
      name: path === '' ? 'rule' : `rule.${path}`,
      detail,
    })),
  );
}

function tallyOf(rule: RatificationRule, votes: readonly Vote[], bodies: readonly BodyDecision[]): Tally {
  const counted = votes.reduce(
    (tally, vote) => move(tally, vote, 'undecided', vote.standing),
    openTally(votes, partiesIn(rule)),
  );
  return bodies.reduce(noteBody, counted);
}

function setsIn(game: Game, named: (place: number) => NamedCouncilDto): SmallestSetsDto | null {
  const found = smallestSet(game);
  if (found === undefined) return null;
  const size = found.members.length;
  const listed = found.isSmallest
    ? smallestSets(game, size, SETS_LISTED)
    : { sets: [found.members], complete: false };
  const { sets, complete } = listed.sets.length > 0 ? listed : { sets: [found.members], complete: false };
  return { size, isSmallest: found.isSmallest, sets: sets.map((members) => members.map(named)), complete };
}

function chancesIn({ players }: Game, probabilities: NonNullable<QuestionDto['probabilities']>): number[] {
  const own = new Map(
    (probabilities.councils ?? []).map(({ organisationId, probability }) => [organisationId, probability]),
  );
  return players.map((player) => own.get(player) ?? probabilities.others);
}

function councilOf(organisationId: string, nameOf: NameOf): NamedCouncilDto {
  return { organisationId, name: nameOf(organisationId) };
}

type Named = readonly { readonly organisationId: string }[];

/** @throws Problem 400 for an organisation that is named more than once */
function requireOnce(list: Named, name: string): void {
  const seen = new Set<string>();
  const faults = list.flatMap(({ organisationId }, index) => {
    const isTwice = seen.has(organisationId);
    seen.add(organisationId);
    return isTwice
      ? [fault(`${name}[${index}].organisationId`, 'twice', { organisation: organisationId })]
      : [];
  });
  if (faults.length > 0) throw validationFailed(faults);
}

function unknownIn(list: Named, name: string, votes: ReadonlyMap<string, Vote>): Issue[] {
  return list.flatMap(({ organisationId }, index) =>
    votes.has(organisationId)
      ? []
      : [fault(`${name}[${index}].organisationId`, 'unknown-party', { organisation: organisationId })],
  );
}

function fault(name: string, key: string, params: Readonly<Record<string, string>>): Issue {
  return { in: 'body', name, detail: { key: `what-if.${key}`, params } };
}

import fc from 'fast-check';
import { decide } from '../../workflow/core/decide.js';
import { openProceeding } from '../../workflow/core/decide-proceeding.js';
import type { ProceedingKind } from '../../workflow/core/effects.js';
import { stateName, type Instance } from '../../workflow/core/instance.js';
import { consentsAfter } from '../../workflow/machines/proceedings/joined-parties.js';
import type { MediationContext } from '../../workflow/machines/proceedings/mediation.machine.js';
import type { OpenCommitment } from '../../workflow/machines/proceedings/withdrawal.machine.js';
import { CURRENT } from '../../workflow/processes.js';
import type { JoiningParty } from './join-parties.js';
import { passOnProceedings, type Merger, type OpenProceeding } from './pass-on-proceedings.js';

const NOW = new Date('2026-11-24T09:00:00Z');

const bound = (organisationId: string, part: Partial<JoiningParty> = {}): JoiningParty => ({
  organisationId,
  role: 'party',
  position: 'accepted',
  objection: null,
  participation: 'signatory',
  provisionalSince: null,
  boundText: null,
  terminates: false,
  standing: 'approved',
  ...part,
});

interface Open {
  readonly number: number;
  readonly kind: ProceedingKind;
  readonly instance: Instance;
}

function opened(kind: ProceedingKind, number: number, input: object): Open {
  const { next } = openProceeding(CURRENT[kind], { number, ...input }, NOW);
  return { number, kind, instance: next };
}

function after(
  open: Open,
  by: string,
  event: { type: string } & Record<string, unknown>,
  boundParties = 3,
): Open {
  const facts = { organisationId: by, level: 'municipality', isParty: true, bound: true, boundParties };
  const decision = decide(CURRENT[open.kind], open.instance, event, facts, NOW);
  if ('refused' in decision) throw new Error(decision.refused.key);
  return { ...open, instance: decision.next };
}

const askToMediate = (involved: readonly string[]): Open =>
  opened('mediation', 1, { openedBy: involved[0], question: 'Who pays?', involved });
const notice = (
  number: number,
  organisationId: string,
  effectiveOn: string,
  open: OpenCommitment[] = [],
): Open =>
  opened('withdrawal', number, {
    openedBy: organisationId,
    organisationId,
    effectiveOn,
    level: 'municipality',
    population: 5,
    open,
  });

function merger(predecessors: string[], successorId: string, joined: readonly JoiningParty[]): Merger {
  return { predecessors, successorId, joined, takesPart: joined.length > 0 };
}

/** What becomes of open side procedures, by number: their statecharts decide it. */
function merged(
  all: readonly Open[],
  into: Merger,
  owed: readonly OpenCommitment[] = [],
): Map<number, { state: string; context: Record<string, unknown>; tells: unknown }> {
  const open: OpenProceeding[] = all.map(({ number, kind, instance: { context } }) => ({
    number,
    kind,
    context,
  }));
  const electorOf = () => ({ level: 'municipality', population: 900 }) as const;
  return new Map(
    passOnProceedings(open, into, { electorOf, owed }).map(({ number, event }) => {
      const { kind, instance } = all.find((each) => each.number === number) as Open;
      const decision = decide(CURRENT[kind], instance, { ...event, proceeding: number }, {}, NOW);
      if ('refused' in decision) throw new Error(decision.refused.key);
      const { value, context } = decision.next;
      const told = decision.effects.find((effect) => effect.type === 'offerToAgreement');
      return [number, { state: stateName(value), context: { ...context }, tells: told?.event }];
    }),
  );
}

describe('a mediation, when parties merge', () => {
  const dispute = askToMediate(['Gent', 'Menen', 'Wervik']);
  const proposed = after(dispute, 'Gent', {
    type: 'PROPOSE_MEDIATOR',
    mediatorId: 'Ieper',
    employerId: 'Brugge',
  });

  it('goes on under the successor’s name, which counts once', () => {
    const into = merger(['Menen', 'Wervik'], 'Leiestreek', [bound('Menen'), bound('Wervik')]);
    const { state, context } = merged([proposed], into).get(1) ?? {};
    expect(state).toBe('seekingMediator');
    expect(context).toMatchObject({ involved: ['Gent', 'Leiestreek'], mediatorAcceptedBy: ['Gent'] });
  });

  it('needs the successor’s word anew where not all its predecessors had given theirs', () => {
    const half = after(proposed, 'Menen', { type: 'ACCEPT_MEDIATOR' });
    const into = merger(['Menen', 'Wervik'], 'Leiestreek', [bound('Menen'), bound('Wervik')]);
    expect(merged([half], into).get(1)?.context).toMatchObject({ mediatorAcceptedBy: ['Gent'] });

    const alone = merger(['Menen'], 'Leiestreek', [bound('Menen')]);
    expect(merged([half], alone).get(1)?.context).toMatchObject({
      mediatorAcceptedBy: ['Gent', 'Leiestreek'],
    });
  });

  it('lets whoever takes the opener’s place withdraw it', () => {
    const into = merger(['Gent'], 'Leiestreek', [bound('Gent')]);
    expect(merged([dispute], into).get(1)?.context).toMatchObject({ openedBy: 'Leiestreek' });
  });

  it('lapses where all in dispute have become one', () => {
    const two = askToMediate(['Menen', 'Wervik']);
    const into = merger(['Wervik'], 'Menen', [bound('Menen'), bound('Wervik')]);
    expect(merged([two], into).get(1)).toMatchObject({
      state: 'lapsed',
      tells: { type: 'MEDIATION_ENDED', outcome: 'lapsed', settlement: null },
    });
  });

  it.each([
    ['its mediator', 'Ieper'],
    ['who employs its mediator', 'Brugge'],
  ])('loses its mediator where %s becomes one with a party in dispute', (_, predecessor) => {
    const agreed = ['Menen', 'Wervik'].reduce(
      (open, by) => after(open, by, { type: 'ACCEPT_MEDIATOR' }),
      proposed,
    );
    const settling = after(agreed, 'Gent', { type: 'PROPOSE_SETTLEMENT', text: 'Half each.' });
    const into = { ...merger([predecessor], 'Menen', []), takesPart: true };
    expect(merged([settling], into).get(1)).toMatchObject({
      state: 'seekingMediator',
      context: { mediator: null, mediatorAcceptedBy: [], settlement: null, settlementAcceptedBy: [] },
      tells: { type: 'MEDIATOR_LEFT', proceeding: 1 },
    });
  });

  it('keeps a mediator whose organisation merges with one that is not in dispute', () => {
    const into = merger(['Ieper'], 'Westhoek', []);
    expect(merged([proposed], into).get(1)?.context).toMatchObject({
      mediator: { organisationId: 'Westhoek', employerId: 'Brugge' },
    });
  });

  it('does not hear of a merger of others', () => {
    expect(merged([proposed], merger(['Aalst'], 'Denderland', [bound('Aalst')])).size).toBe(0);
  });
});

describe('an accession, when organisations merge', () => {
  const request = opened('accession', 1, { openedBy: 'Menen', organisationId: 'Menen' });

  it('goes on as the successor’s where that is no party', () => {
    expect(merged([request], merger(['Menen'], 'Leiestreek', [])).get(1)).toMatchObject({
      state: 'requested',
      context: { organisationId: 'Leiestreek' },
    });
  });

  it('lapses where the applicant has become one with a party', () => {
    const joined = [bound('Wervik')];
    expect(merged([request], merger(['Menen', 'Wervik'], 'Leiestreek', joined)).get(1)?.state).toBe('lapsed');
    const intoParty = { ...merger(['Menen'], 'Wervik', []), takesPart: true };
    expect(merged([request], intoParty).get(1)?.state).toBe('lapsed');
  });

  it('is one where two applicants become one', () => {
    const other = opened('accession', 2, { openedBy: 'Wervik', organisationId: 'Wervik' });
    const after = merged([request, other], merger(['Menen', 'Wervik'], 'Leiestreek', []));
    expect([...after.values()].map(({ state }) => state)).toEqual(['requested', 'lapsed']);
  });

  it('counts the consent of those that became one only where all that were bound had given it', () => {
    const joined = [bound('Gent'), bound('Ieper')];
    const into = merger(['Gent', 'Ieper'], 'Leiestreek', joined);
    const one = after(request, 'Gent', { type: 'ACCEPT_ACCESSION' }, 4);
    expect(merged([one], into).get(1)?.context).toMatchObject({ acceptedBy: [] });
    const both = after(one, 'Ieper', { type: 'ACCEPT_ACCESSION' }, 4);
    expect(merged([both], into).get(1)?.context).toMatchObject({ acceptedBy: ['Leiestreek'] });
    const unbound = { ...into, joined: [bound('Gent'), bound('Ieper', { standing: 'undecided' })] };
    expect(merged([one], unbound).get(1)?.context).toMatchObject({ acceptedBy: ['Leiestreek'] });
  });
});

describe('a withdrawal, when parties merge', () => {
  const owes = (
    number: number,
    debtorId: string,
    creditorId: string,
    proposal: OpenCommitment['proposal'] = null,
  ) => ({
    number,
    debtorId,
    creditorId,
    proposal,
  });

  it('goes on as the successor’s, with its inhabitants and all that it owes', () => {
    const leaving = notice(1, 'Menen', '2028-01-01', [owes(1, 'Menen', 'Gent', { toId: 'Wervik' })]);
    const owed = [owes(1, 'Leiestreek', 'Gent'), owes(4, 'Wervik', 'Leiestreek')];
    const joined = [bound('Menen'), bound('Ieper', { standing: 'rejected' })];
    expect(merged([leaving], merger(['Menen', 'Ieper'], 'Leiestreek', joined), owed).get(1)).toMatchObject({
      state: 'notice',
      context: {
        organisationId: 'Leiestreek',
        population: 900,
        open: [owes(1, 'Leiestreek', 'Gent', { toId: 'Wervik' }), owes(4, 'Wervik', 'Leiestreek')],
      },
    });
  });

  it('lapses where one that merged with it stays bound', () => {
    const into = merger(['Menen', 'Ieper'], 'Leiestreek', [bound('Menen'), bound('Ieper')]);
    expect(merged([notice(1, 'Menen', '2028-01-01')], into).get(1)).toMatchObject({ state: 'lapsed' });
  });

  it('is one where two that leave become one: the later, with what is proposed in either', () => {
    const first = notice(1, 'Menen', '2028-01-01', [owes(1, 'Menen', 'Gent', { settled: 'Paid.' })]);
    const second = notice(2, 'Ieper', '2028-06-01', [owes(2, 'Ieper', 'Gent', { toId: 'Wervik' })]);
    const into = merger(['Menen', 'Ieper'], 'Leiestreek', [bound('Menen'), bound('Ieper')]);
    const after = merged([first, second], into, [
      owes(1, 'Leiestreek', 'Gent'),
      owes(2, 'Leiestreek', 'Gent'),
    ]);
    expect(after.get(1)?.state).toBe('lapsed');
    expect(after.get(2)).toMatchObject({
      state: 'notice',
      context: {
        open: [
          owes(1, 'Leiestreek', 'Gent', { settled: 'Paid.' }),
          owes(2, 'Leiestreek', 'Gent', { toId: 'Wervik' }),
        ],
      },
    });
  });

  it('forgets that it would pass on to itself', () => {
    const one = notice(1, 'Menen', '2028-01-01', [owes(1, 'Menen', 'Gent', { toId: 'Ieper' })]);
    const two = notice(2, 'Ieper', '2028-01-01');
    const into = merger(['Ieper'], 'Menen', [bound('Menen'), bound('Ieper')]);
    expect(merged([one, two], into, [owes(1, 'Menen', 'Gent')]).get(1)).toMatchObject({
      context: { open: [owes(1, 'Menen', 'Gent')] },
    });
  });

  it('of another names who takes over by its new name', () => {
    const other = notice(1, 'Gent', '2028-01-01', [
      owes(1, 'Gent', 'Menen', { toId: 'Ieper' }),
      owes(2, 'Aalst', 'Gent'),
    ]);
    const into = merger(['Menen', 'Ieper'], 'Leiestreek', [bound('Menen'), bound('Ieper')]);
    expect(merged([other], into).get(1)).toMatchObject({
      state: 'notice',
      context: {
        organisationId: 'Gent',
        open: [owes(1, 'Gent', 'Leiestreek', { toId: 'Leiestreek' }), owes(2, 'Aalst', 'Gent')],
      },
    });
  });

  it('ends at once where it waited only for what is extinguished now', () => {
    const waiting = notice(1, 'Menen', '2026-01-01', [owes(1, 'Menen', 'Ieper')]);
    const late = { ...waiting, instance: { ...waiting.instance, value: 'settling' } };
    const into = merger(['Menen', 'Ieper'], 'Leiestreek', [
      bound('Menen'),
      bound('Ieper', { standing: 'rejected' }),
    ]);
    expect(merged([late], into).get(1)).toMatchObject({
      state: 'effective',
      tells: { type: 'PARTY_WITHDREW', organisationId: 'Leiestreek', population: 900 },
    });
  });
});

describe('a renewal, when parties merge', () => {
  it('still needs the successor where one of its predecessors had not consented', () => {
    const proposal = opened('renewal', 1, { openedBy: 'Menen', until: '2040-12-31' });
    const into = merger(['Wervik'], 'Menen', [bound('Menen'), bound('Wervik')]);
    expect(merged([proposal], into).get(1)).toMatchObject({ state: 'proposed', context: { acceptedBy: [] } });
  });
});

describe('consents, after any merger', () => {
  const ids = ['A', 'B', 'C', 'D', 'S'];
  const some = fc.subarray(ids);

  it('are all given only where all were given before', () => {
    fc.assert(
      fc.property(
        some,
        some,
        fc.subarray(['A', 'B', 'C', 'D'], { minLength: 1 }),
        (given, asked, predecessors) => {
          const names = { predecessors, successorId: 'S' };
          const consents = consentsAfter(given, asked, names);
          const askedAfter = new Set(asked.map((id) => (predecessors.includes(id) ? 'S' : id)));
          expect([...askedAfter].every((id) => consents.includes(id))).toBe(
            asked.every((id) => given.includes(id)),
          );
          expect(new Set(consents).size).toBe(consents.length);
          expect(consents.some((id) => predecessors.includes(id))).toBe(false);
        },
      ),
    );
  });

  it('are nobody’s but the successor’s that were not there before', () => {
    fc.assert(
      fc.property(
        some,
        some,
        fc.subarray(['A', 'B', 'C', 'D'], { minLength: 1 }),
        (given, asked, predecessors) => {
          const consents = consentsAfter(given, asked, { predecessors, successorId: 'S' });
          expect(consents.every((id) => id === 'S' || given.includes(id))).toBe(true);
        },
      ),
    );
  });

  it('of a mediation never let a mediator be one of those in dispute', () => {
    const involved = fc.subarray(['A', 'B', 'C'], { minLength: 2 });
    fc.assert(
      fc.property(
        involved,
        fc.constantFrom('D', 'E'),
        fc.constantFrom(undefined, 'D', 'F'),
        fc.subarray(['B', 'C', 'D', 'E', 'F'], { minLength: 1 }),
        (parties, mediatorId, employerId, predecessors) => {
          const open = after(askToMediate(parties), parties[0], {
            type: 'PROPOSE_MEDIATOR',
            mediatorId,
            ...(employerId && { employerId }),
          });
          const joined = ['A', 'B', 'C']
            .filter((id) => id === 'A' || predecessors.includes(id))
            .map((id) => bound(id));
          const result = merged([open], merger(predecessors, 'A', joined)).get(1);
          fc.pre(result !== undefined && result.state !== 'lapsed');
          const { mediator, ...context } = result.context as unknown as MediationContext;
          expect(context.involved).not.toContain(mediator?.organisationId);
          expect(context.involved).not.toContain(mediator?.employerId);
        },
      ),
    );
  });
});

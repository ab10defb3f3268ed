import fc from 'fast-check';
import { anyElector, anyVoters, tallyOf, type Voter } from '../../../test/support/electorate.js';
import { LEVELS } from '../../common/level.js';
import { move, openTally, reopen, total, type LevelTally, type Standing } from './tally.js';

/** Counts party by party what a tally keeps as sums. */
function counted(voters: readonly Voter[]): LevelTally {
  const having = (standing: Standing): Voter[] => voters.filter((voter) => voter.standing === standing);
  const inhabitants = (of: readonly Voter[]): number =>
    of.reduce((sum, each) => sum + (each.population ?? 0), 0);
  return {
    parties: voters.length,
    approved: having('approved').length,
    rejected: having('rejected').length,
    population: inhabitants(voters),
    populationApproved: inhabitants(having('approved')),
    populationRejected: inhabitants(having('rejected')),
  };
}

const countedByLevel = (voters: readonly Voter[]): object =>
  Object.fromEntries(LEVELS.map((level) => [level, counted(voters.filter((each) => each.level === level))]));

const deciding = (voters: readonly Voter[], standing: Standing): Voter[] =>
  voters.map((voter) => ({ ...voter, standing }));

describe('a tally', () => {
  it('keeps as sums per level what its voters decided', () => {
    fc.assert(
      fc.property(anyVoters, (voters) => {
        expect(tallyOf(voters)).toEqual(countedByLevel(voters));
        expect(total(tallyOf(voters))).toEqual(counted(voters));
      }),
    );
  });

  it('opens with nobody decided, and opens so again', () => {
    fc.assert(
      fc.property(anyVoters, (voters) => {
        expect(openTally(voters)).toEqual(countedByLevel(deciding(voters, 'undecided')));
        expect(reopen(tallyOf(voters))).toEqual(openTally(voters));
      }),
    );
  });

  it('follows voters that change their minds, in whatever order', () => {
    const standings = fc.constantFrom<Standing>('undecided', 'approved', 'rejected');
    const changes = fc.array(fc.tuple(fc.nat(8), standings), { maxLength: 20 });
    fc.assert(
      fc.property(anyVoters, changes, (voters, moves) => {
        let now = voters;
        let tally = tallyOf(voters);
        for (const [at, to] of moves) {
          const index = at % now.length;
          tally = move(tally, now[index], now[index].standing, to);
          now = now.with(index, { ...now[index], standing: to });
        }
        expect(tally).toEqual(countedByLevel(now));
      }),
    );
  });

  it('changes the tally that it is given in nothing', () => {
    fc.assert(
      fc.property(anyVoters, anyElector, (voters, elector) => {
        const tally = tallyOf(voters);
        const before = structuredClone(tally);
        move(tally, elector, 'undecided', 'approved');
        reopen(tally);
        expect(tally).toEqual(before);
      }),
    );
  });
});

import { planted } from '../../test/support/planted.js';
import { checkProcesses, faultsOf, searchedFaults } from './process-checks.js';
import { CURRENT, PROCESSES } from './processes.js';

describe('the processes of the product', () => {
  it('are sound, whatever two parties do; one that no search knows must not be used', () => {
    const unsearched = { ...CURRENT.deal, id: 'deal-atlantis' };
    expect(faultsOf([...PROCESSES, unsearched], 2)).toEqual([
      'deal-atlantis@1: no search shows that no party can move another’s standing',
    ]);
  });

  it('are checked together, and every fault is named with its process', async () => {
    const on = { OBJECT_TO_TEXT: { guard: 'mayWave', actions: 'wave' } };
    const malformed = planted(CURRENT.deal, 'negotiation.positions', { on });
    await expect(checkProcesses([...PROCESSES, malformed])).rejects.toThrow(
      'Unsound process:\ndeal-flanders@1: guard mayWave is not declared\ndeal-flanders@1: action wave is not declared',
    );
  });

  it('are not used where one party could move another', async () => {
    const on = { OBJECT_TO_TEXT: { actions: { type: 'setPosition', params: { organisationId: 'B' } } } };
    const forged = planted(CURRENT.deal, 'negotiation.positions', { on });
    const all = PROCESSES.map((process) => (process === CURRENT.deal ? forged : process));
    // The others have been searched above.
    await expect(checkProcesses(all, () => searchedFaults([forged]))).rejects.toThrow(
      /^Unsound process:\ndeal-flanders@1: in negotiation.positions, OBJECT_TO_TEXT by A asks for setPosition of B/,
    );
  });
});

import { CURRENT } from '../processes.js';
import { begin } from './decide.js';
import { carriedOut, deadlineId, proceedingOwner, type Replayed } from './replayed.js';

const NOW = new Date('2026-11-24T09:00:00Z');
const instance = begin(CURRENT.council, {}, { type: 'OPEN' }, NOW).next;

/** Something with a deadline of each of these owners. */
function withDeadlinesOf(...owners: readonly (string | null)[]): Replayed {
  const deadline = { key: 'term', dueAt: NOW, event: { type: 'term' }, steps: null };
  return {
    lastSequence: 9,
    agreement: instance,
    asked: undefined,
    councilTexts: new Map(),
    councils: new Map(),
    parties: new Map(),
    proceedings: new Map(),
    deadlines: new Map(owners.map((owner) => [deadlineId(owner, 'term'), deadline])),
    publicSince: null,
  };
}

describe('on paper', () => {
  it('asking councils anew takes back their deadlines, and nobody else’s', () => {
    const before = withDeadlinesOf(null, 'OVO002133', proceedingOwner(1));

    const after = carriedOut(
      before,
      [{ councilId: null, effect: { type: 'openCouncils', textVersion: 2 } }],
      CURRENT.council,
      NOW,
    );

    expect([...after.deadlines.keys()]).toEqual(['/term', 'proceeding/1/term']);
    expect(after.asked).toMatchObject({ textVersion: 2 });
  });
});

import { NEVER_IN_FORCE } from './core/never-in-force.js';
import { chartOf } from './core/statechart.js';
import { PROCESSES } from './processes.js';

/** Of what closes so, what was agreed has been in force. */
const IN_FORCE_BEFORE = ['expired', 'terminated'];

describe('what closes without having been in force', () => {
  it('is said of every state in which an agreement of some process closes', () => {
    const closed = PROCESSES.flatMap(({ machine }) =>
      chartOf(machine).children.flatMap(({ key, children }) => (key === 'closed' ? children : [])),
    ).map(({ key }) => key);
    expect([...new Set(closed)].sort()).toEqual([...NEVER_IN_FORCE, ...IN_FORCE_BEFORE].sort());
  });
});

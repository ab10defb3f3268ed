import { transition } from 'xstate';
import { councilSearch } from '../machines/council.search.js';
import { CURRENT } from '../processes.js';
import { restored } from './decide.js';
import { explore } from './search/explore.js';
import { stepOf } from './step.js';

describe('a step of a machine', () => {
  it('is what XState itself says of it, wherever a council can come', () => {
    // given
    const { machine } = CURRENT.council;
    let steps = 0;
    let differing = 0;

    // when
    explore(CURRENT.council, councilSearch, ({ before: { instance }, offer: { event, facts } }) => {
      const before = restored(CURRENT.council, instance);
      const stamped = { ...event, facts, now: '2026-11-24T09:00:00.000Z' };
      const [[after, actions], [expected, asked]] = [
        stepOf(machine, before, stamped),
        transition(machine, before, stamped),
      ];
      const plain = (value: unknown): string => JSON.stringify(value);
      steps += 1;
      differing += Number(
        plain([after.value, after.context, after.status]) !==
          plain([expected.value, expected.context, expected.status]) ||
          plain(actions.map(({ type, params }) => [type, params])) !==
            plain(asked.map(({ type, params }) => [type, params])),
      );
      return true;
    });

    // then
    expect(steps).toBeGreaterThan(1_000);
    expect(differing).toBe(0);
  });
});

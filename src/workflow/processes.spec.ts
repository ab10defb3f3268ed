import { processName } from './core/process.js';
import { CURRENT, PROCESSES, processOf } from './processes.js';

describe('the processes', () => {
  it('are found by id and version', () => {
    for (const process of PROCESSES) expect(processOf(process.id, process.version)).toBe(process);
  });

  it.each([
    ['deal-flanders', 99],
    ['deal-atlantis', 1],
  ])('have no %s in version %i, which is said by name', (id, version) => {
    expect(() => processOf(id, version)).toThrow(processName({ id, version }));
  });

  it('have an id and version each of their own, and so do those that new deals follow', () => {
    expect(new Set(PROCESSES.map(processName)).size).toBe(PROCESSES.length);
    for (const process of Object.values(CURRENT)) expect(PROCESSES).toContain(process);
  });

  it('leave only events unrecorded that the registry itself offers', () => {
    for (const { registryEvents, unrecordedEvents } of PROCESSES)
      expect(registryEvents).toEqual(expect.arrayContaining([...unrecordedEvents]));
  });

  it('let callers offer none of the registry’s own events', () => {
    for (const { callerEvents, registryEvents } of PROCESSES) {
      expect(callerEvents.filter((event) => registryEvents.includes(event))).toEqual([]);
      expect(callerEvents.filter((event) => !/^[A-Z]+(_[A-Z]+)*$/.test(event))).toEqual([]);
    }
  });
});

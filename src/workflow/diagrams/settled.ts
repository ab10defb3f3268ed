import type { Process } from '../core/process.js';

/**
 * What a guard answers where the process's settings alone decide it, undefined where it looks at anything else. So a
 * picture of a process leaves out the arrows that its settings rule out.
 */
export function settledGuard(process: Process, name: string): boolean | undefined {
  const guard = process.machine.implementations.guards[name] as Guard | undefined;
  if (typeof guard !== 'function') return undefined;
  try {
    return guard({ context: only({ settings: process.settings }), event: only({}) }, undefined);
  } catch (thrown) {
    if (thrown instanceof NotASetting) return undefined;
    throw thrown;
  }
}

type Guard = (args: { context: object; event: object }, params: unknown) => boolean;

class NotASetting extends Error {}

/** An object that refuses to be asked for anything but what it was given. */
function only(known: Readonly<Record<string, unknown>>): object {
  return new Proxy(known, {
    get: (_, name) => (Object.hasOwn(known, name) ? known[name as string] : refuse()),
    has: (_, name) => Object.hasOwn(known, name) || refuse(),
    ownKeys: () => refuse(),
  });
}

function refuse(): never {
  throw new NotASetting();
}

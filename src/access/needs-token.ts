import { operationIdOf } from './operation.js';
import { isRight, openness } from './rights.js';

const known = new WeakMap<object, boolean>();

/**
 * Whether a route cannot be used without a token, by the table of rights; what the table does not know cannot.
 * @param handler the controller's method, which has its `operationId` by `@ApiOperation`
 */
export function needsToken(handler: object): boolean {
  const answer = known.get(handler) ?? !isOpen(operationIdOf(handler));
  known.set(handler, answer);
  return answer;
}

function isOpen(operationId: string): boolean {
  return isRight(operationId) && openness(operationId) !== 'never';
}

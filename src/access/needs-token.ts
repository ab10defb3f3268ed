import { DECORATORS } from '@nestjs/swagger';
import { isRight, openness } from './policy.js';

const known = new WeakMap<object, boolean>();

/**
 * Whether a route cannot be used without a token, by the table of rights; what the table does not know cannot.
 * @param handler the controller's method, which has its `operationId` by `@ApiOperation`
 */
export function needsToken(handler: object): boolean {
  const answer = known.get(handler) ?? !isOpen(handler);
  known.set(handler, answer);
  return answer;
}

function isOpen(handler: object): boolean {
  const operation = Reflect.getMetadata(DECORATORS.API_OPERATION, handler) as
    { operationId?: string } | undefined;
  const operationId = operation?.operationId ?? '';
  return isRight(operationId) && openness(operationId) !== 'never';
}

import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath, type ApiResponseOptions } from '@nestjs/swagger';
import type { DocumentedProblem } from '../../api/docs/api-problems.js';

export const NOT_BEGUN_THEN: DocumentedProblem = {
  status: 404,
  code: 'not-begun-then',
  when: 'The agreement had not begun then.',
};

export const COUNCIL_NOT_ASKED_THEN: DocumentedProblem = {
  status: 404,
  code: 'council-not-asked-then',
  when: 'The council had not been asked then.',
};

export const NO_TEXT_IN_FORCE: DocumentedProblem = {
  status: 404,
  code: 'no-text-in-force',
  when: 'No text was in force then, or none bound the party.',
};

/** What an operation adds to its description that can tell the past. */
export const OF_THE_PAST =
  ' With `asOf` it tells what was the case at another time, with `knownAt` what the registry knew then; the answer then ' +
  'has a form of its own, with no more than the history shows.';

/** Documents an answer that has one form for the present and one for the past. */
export function ApiPresentOrPast(
  present: Type<object>,
  past: Type<object>,
  { description, headers }: Pick<ApiResponseOptions, 'description' | 'headers'>,
): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(present, past),
    ApiOkResponse({
      description,
      headers,
      // Not oneOf: a past council has all that a present one has, and more.
      schema: { anyOf: [present, past].map((each) => ({ $ref: getSchemaPath(each) })) },
    }),
  );
}

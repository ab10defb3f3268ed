import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemDto } from './problem.dto.js';
import { problemExample, USUAL_PROBLEMS, type UsualStatus } from './problem-examples.js';

/** A problem of this operation in particular. */
export interface DocumentedProblem {
  readonly status: number;
  readonly code: string;
  /** When it occurs, as a sentence. */
  readonly when: string;
  /** Values of the placeholders of its sentences, as an example. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * Documents which problems an operation can answer: `@ApiProblems(400, 404, { status: 409, code: 'event-not-allowed',
 * when: '…' })`. What every operation can answer (400, 401, 403, 429, 500, 503; with a body 413, 415) is added
 * to the document by itself.
 */
export function ApiProblems(...problems: (UsualStatus | DocumentedProblem)[]): MethodDecorator {
  const byStatus = new Map<number, DocumentedProblem[]>();
  for (const problem of problems.map(documented)) {
    byStatus.set(problem.status, [...(byStatus.get(problem.status) ?? []), problem]);
  }
  const responses = [...byStatus].map(([status, list]) => ApiResponse({ status, ...problemResponse(list) }));
  return applyDecorators(ApiExtraModels(ProblemDto), ...responses);
}

/** The response object of problems with one status. */
export function problemResponse(problems: readonly DocumentedProblem[]): {
  description: string;
  content: Record<string, { schema: { $ref: string }; examples: Record<string, { value: unknown }> }>;
} {
  const examples = problems.map(({ status, code, params }): [string, { value: unknown }] => [
    code,
    { value: problemExample(status, code, params) },
  ]);
  return {
    description: problems.map(({ when }) => when).join(' '),
    content: {
      'application/problem+json': {
        schema: { $ref: getSchemaPath(ProblemDto) },
        examples: Object.fromEntries(examples),
      },
    },
  };
}

function documented(problem: UsualStatus | DocumentedProblem): DocumentedProblem {
  return typeof problem === 'number' ? { status: problem, ...USUAL_PROBLEMS[problem] } : problem;
}

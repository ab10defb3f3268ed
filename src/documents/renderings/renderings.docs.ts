import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiParam } from '@nestjs/swagger';
import type { DocumentedProblem } from '../../api/docs/api-problems.js';
import { AGREEMENT_ID } from '../../workflow/agreement-id.param.js';
import { MEDIA_TYPES } from './media-types.js';

export const NOT_IN_LANGUAGE: DocumentedProblem = {
  status: 404,
  code: 'text-not-in-language',
  when: 'There is no such text, or not in this language.',
  params: { language: 'fr', languages: 'nl, de' },
};

export const DRAWING_BUSY: DocumentedProblem = {
  status: 503,
  code: 'drawing-busy',
  when: 'Too many documents wait to be drawn.',
};

const string = { type: 'string' } as const;

/** Documents the path of a version of a text. */
export function ApiTextVersion(...names: readonly string[]): MethodDecorator {
  return applyDecorators(
    ApiParam(AGREEMENT_ID),
    ...names.map((name) =>
      ApiParam({
        name,
        description: 'Version of the text.',
        schema: { type: 'integer', minimum: 1 },
        example: 1,
      }),
    ),
  );
}

/** Documents an answer that is a file. */
export function ApiFile(form: keyof typeof MEDIA_TYPES, description: string): MethodDecorator {
  return ApiOkResponse({
    description,
    content: {
      [MEDIA_TYPES[form]]: { schema: { type: 'string', format: 'binary' }, example: EXAMPLES[form] },
    },
    headers: {
      ETag: {
        description: 'Tag of these bytes: sent back as `If-None-Match` it spares an unchanged file (304).',
        schema: string,
      },
      'Content-Disposition': { description: 'As an attachment, with the name of the file.', schema: string },
      'Content-Language': { description: 'Language of the text (BCP 47).', schema: string },
      'Repr-Digest': { description: 'SHA-256 of the bytes (RFC 9530).', schema: string },
    },
  });
}

const EXAMPLES = {
  pdf: '%PDF-1.7 …',
  docx: 'PK …',
  xml: '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">…</akomaNtoso>',
} as const;

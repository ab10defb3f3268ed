import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiParam, ApiResponse } from '@nestjs/swagger';
import { ApiProblems, type DocumentedProblem } from '../../api/docs/api-problems.js';
import { AGREEMENT_ID } from '../../workflow/agreement-id.param.js';

const string = { type: 'string' } as const;
const integer = (name: string, description: string) => ({
  name,
  description,
  schema: { type: 'integer', minimum: 1 },
  example: 1,
});

const STORAGE_AWAY: DocumentedProblem = {
  status: 503,
  code: 'storage-away',
  when: 'Files cannot be kept or read now.',
};

/** Documents the path of a document. */
export function ApiDocument(): MethodDecorator {
  return applyDecorators(ApiParam(AGREEMENT_ID), ApiParam(integer('number', 'Number of the document.')));
}

/** Documents the path of a version of a document. */
export function ApiDocumentVersion(): MethodDecorator {
  return applyDecorators(ApiDocument(), ApiParam(integer('version', 'Number of the version.')));
}

/** Documents a request whose body is a file. */
export function ApiUpload(): MethodDecorator {
  return applyDecorators(
    ApiConsumes('application/octet-stream'),
    ApiBody({
      description:
        'The bytes of the file, as they are: no form, no JSON. What `Content-Type` says is not looked at, but `multipart/*` is refused.',
      required: true,
      schema: { type: 'string', format: 'binary' },
      examples: { file: { summary: 'A file', value: 'Advies: gunstig.' } },
    }),
    ApiProblems(
      { status: 413, code: 'body-too-large', when: 'The file is larger than DOCUMENT_LIMIT_MB allows.' },
      {
        status: 415,
        code: 'unsupported-media-type',
        when: 'The body is a form, or is compressed for the transfer.',
      },
      {
        status: 422,
        code: 'idempotency-key-reused',
        when: 'The Idempotency-Key was used for another request.',
      },
      {
        status: 422,
        code: 'virus-found',
        when: 'The virus scanner found something.',
        params: { virus: 'Eicar-Signature' },
      },
      STORAGE_AWAY,
      { status: 503, code: 'scanner-away', when: 'The virus scanner does not answer: nothing was kept.' },
    ),
  );
}

/** Documents an answer that is a file, all of it or a part. */
export function ApiDownload(): MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'Range',
      required: false,
      description: 'One range of bytes such as `bytes=0-1023`; with several the whole file is sent.',
      schema: string,
    }),
    ApiHeader({
      name: 'If-Range',
      required: false,
      description: 'ETag that the range is meant for: of another file, all is sent.',
      schema: string,
    }),
    ApiOkResponse({ description: 'The whole file.', content: FILE, headers: HEADERS }),
    ApiResponse({
      status: 206,
      description: 'The range that was asked for.',
      content: FILE,
      headers: { ...HEADERS, 'Content-Range': { description: 'Which bytes, of how many.', schema: string } },
    }),
    ApiProblems(
      {
        status: 416,
        code: 'range-not-satisfiable',
        when: 'The range begins after the end of the file.',
        params: { bytes: 52_173 },
      },
      STORAGE_AWAY,
    ),
  );
}

const FILE = {
  '*/*': { schema: { type: 'string', format: 'binary' }, example: 'Advies: gunstig.' },
};

const HEADERS = {
  ETag: {
    description: 'Made of the SHA-256: sent back as `If-None-Match` it spares an unchanged file (304).',
    schema: string,
  },
  'Content-Type': { description: 'As found from the bytes.', schema: string },
  'Content-Disposition': { description: 'As an attachment, with the name of the file.', schema: string },
  'Accept-Ranges': { description: '`bytes`.', schema: string },
  'Repr-Digest': { description: 'SHA-256 of the whole file (RFC 9530).', schema: string },
};

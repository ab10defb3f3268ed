import type { DocumentedProblem } from '../../api/docs/api-problems.js';

/** The party whose council it is, in paths. */
export const COUNCIL_ID = {
  name: 'organisationId',
  description: 'OVO code of the party.',
  example: 'OVO002177',
} as const;

/** A source, in paths. */
export const SOURCE_NUMBER = {
  name: 'number',
  description: 'Number of the source.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;

export const SOURCE_KEPT: DocumentedProblem = {
  status: 409,
  code: 'source-kept-already',
  when: 'The same bytes are kept already.',
  params: { source: 1 },
};

export const TOO_MANY_SOURCES: DocumentedProblem = {
  status: 409,
  code: 'too-many-sources',
  when: 'The council has as many sources as it may.',
  params: { most: 100 },
};

/** What stands in the way of fetching. */
export const FETCHING_PROBLEMS: readonly DocumentedProblem[] = [
  {
    status: 422,
    code: 'source-address-refused',
    when: 'The registry fetches nothing from this address: it is private, or no web address.',
  },
  { status: 422, code: 'source-not-fetched', when: 'The publisher’s server did not give it.' },
  {
    status: 422,
    code: 'source-too-large',
    when: 'It is longer than the registry keeps.',
    params: { kilobytes: 10_240 },
  },
  {
    status: 422,
    code: 'source-not-html',
    when: 'It is no HTML.',
    params: { mediaType: 'application/pdf' },
  },
];

export const NOT_READ: DocumentedProblem = {
  status: 422,
  code: 'source-too-complex',
  when: 'Reading it takes more than a publication needs.',
};

export const READING_BUSY: DocumentedProblem = {
  status: 503,
  code: 'reading-busy',
  when: 'Too many others are being read.',
};

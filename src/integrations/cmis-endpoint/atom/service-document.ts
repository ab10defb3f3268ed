import { CAPABILITIES, REPOSITORY } from '../rules/repository-info.js';
import { element, xmlDocument, type Element } from './xml.js';

const TEMPLATES = {
  objectbyid: ['object?id={id}', 'application/atom+xml;type=entry'],
  objectbypath: ['path?path={path}', 'application/atom+xml;type=entry'],
  query: ['query?q={q}&maxItems={maxItems}&skipCount={skipCount}', 'application/atom+xml;type=feed'],
  typebyid: ['type?id={id}', 'application/atom+xml;type=entry'],
} as const;

/** Where everything is, for clients of the AtomPub binding (3.6). */
export function serviceDocument(base: string): string {
  return xmlDocument(
    'app:service',
    element(
      'app:workspace',
      {},
      element('atom:title', {}, REPOSITORY.repositoryName),
      collection(`${base}/children?id=${REPOSITORY.rootFolderId}`, 'root', 'Root'),
      collection(`${base}/types`, 'types', 'Types'),
      collection(`${base}/query`, 'query', 'Query', 'application/cmisquery+xml'),
      ...Object.entries(TEMPLATES).map(([type, [path, mediaType]]) =>
        element(
          'cmisra:uritemplate',
          {},
          element('cmisra:template', {}, `${base}/${path}`),
          element('cmisra:type', {}, type),
          element('cmisra:mediatype', {}, mediaType),
        ),
      ),
      repositoryInfo(),
    ),
  );
}

function collection(href: string, type: string, title: string, accept?: string): Element {
  return element(
    'app:collection',
    { href },
    element('atom:title', {}, title),
    element('app:accept', {}, accept),
    element('cmisra:collectionType', {}, type),
  );
}

function repositoryInfo(): Element {
  const { rootFolderId, cmisVersionSupported, ...named } = REPOSITORY;
  const texts = (values: object): Element[] =>
    Object.entries(values).map(([key, value]) => element(`cmis:${key}`, {}, value as string | boolean));
  return element(
    'cmisra:repositoryInfo',
    {},
    ...texts(named),
    ...texts({ rootFolderId }),
    element('cmis:capabilities', {}, ...texts(CAPABILITIES)),
    ...texts({ cmisVersionSupported, principalAnonymous: 'anonymous', principalAnyone: 'anyone' }),
  );
}

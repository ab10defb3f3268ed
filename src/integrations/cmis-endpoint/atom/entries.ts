import { allowableActions, type CmisObject } from '../rules/cmis-object.js';
import {
  typeOf,
  TYPES,
  type PropertyDefinition,
  type PropertyType,
  type TypeDefinition,
} from '../rules/types.js';
import { element, xmlDocument, type Element } from './xml.js';

const ENTRY = 'application/atom+xml;type=entry';
const FEED = 'application/atom+xml;type=feed';
const ACTIONS = 'http://docs.oasis-open.org/ns/cmis/link/200908/allowableactions';
const NEVER = '2026-01-01T00:00:00.000Z';

/** How types are called in the names of elements. */
const ELEMENTS: Readonly<Record<PropertyType, string>> = {
  id: 'Id',
  string: 'String',
  boolean: 'Boolean',
  integer: 'Integer',
  datetime: 'DateTime',
};

/** A document with one object. */
export function entryDocument(object: CmisObject, base: string): string {
  return xmlDocument('atom:entry', ...entryOf(object, base));
}

/** What a list is of, and where its next part is. */
export interface Feed {
  readonly title: string;
  readonly self: string;
  readonly next?: string;
  readonly up?: string;
}

/** A document with a list of objects. */
export function feedDocument(feed: Feed, objects: readonly CmisObject[], base: string): string {
  return xmlDocument(
    'atom:feed',
    ...headOf(feed, base),
    objects.map((object) => element('atom:entry', {}, ...entryOf(object, base))),
  );
}

/** A document with what a query found: objects with the properties that it asked for. */
export function resultsDocument(feed: Feed, objects: readonly CmisObject[], base: string): string {
  return xmlDocument(
    'atom:feed',
    ...headOf(feed, base),
    objects.map((object) =>
      element(
        'atom:entry',
        {},
        ...identity(object.id, object.name, NEVER),
        element('cmisra:object', {}, propertiesOf(object)),
      ),
    ),
  );
}

/** A document with the definition of a type. */
export function typeDocument(type: TypeDefinition, base: string): string {
  return xmlDocument('atom:entry', ...typeEntry(type, base));
}

/** A document with the types below one, or the base types. */
export function typesDocument(parentId: string | undefined, base: string): string {
  const types = TYPES.filter((each) => each.parentId === (parentId ?? null));
  return xmlDocument(
    'atom:feed',
    ...headOf({ title: 'Types', self: `${base}/types` }, base),
    types.map((type) => element('atom:entry', {}, ...typeEntry(type, base))),
  );
}

/** A document with what may be done with an object. */
export function actionsDocument(object: CmisObject): string {
  return xmlDocument('cmis:allowableActions', ...actionsOf(object));
}

function entryOf(object: CmisObject, base: string): Element[] {
  const { id, name, isFolder, parentId, typeId, properties } = object;
  const at = (what: string, of = id): string => `${base}/${what}?id=${encodeURIComponent(of)}`;
  const changedAt = String(properties['cmis:lastModificationDate'] ?? NEVER);
  return [
    ...identity(id, name, changedAt),
    element('atom:published', {}, String(properties['cmis:creationDate'] ?? NEVER)),
    ...(isFolder
      ? [element('atom:summary', {}, String(properties['cmis:description'] ?? ''))]
      : [
          element('atom:content', {
            src: at('content'),
            type: String(properties['cmis:contentStreamMimeType'] ?? 'application/octet-stream'),
          }),
        ]),
    link('self', at('object'), ENTRY),
    link('service', base, 'application/atomsvc+xml'),
    link('describedby', `${base}/type?id=${encodeURIComponent(typeId)}`, ENTRY),
    link(ACTIONS, at('actions'), 'application/cmisallowableactions+xml'),
    ...(isFolder ? [link('down', at('children'), FEED)] : []),
    ...(parentId === undefined
      ? []
      : [isFolder ? link('up', at('object', parentId), ENTRY) : link('up', at('parents'), FEED)]),
    ...(typeId === 'akkoord:file' ? [link('version-history', at('versions'), FEED)] : []),
    element(
      'cmisra:object',
      {},
      propertiesOf(object),
      element('cmis:allowableActions', {}, ...actionsOf(object)),
    ),
    ...(parentId === undefined ? [] : [element('cmisra:pathSegment', {}, name)]),
  ];
}

function headOf({ title, self, next, up }: Feed, base: string): Element[] {
  return [
    ...identity(self, title, NEVER),
    link('self', self, FEED),
    link('service', base, 'application/atomsvc+xml'),
    ...(up === undefined ? [] : [link('up', up, ENTRY)]),
    ...(next === undefined ? [] : [link('next', next, FEED)]),
  ];
}

function identity(id: string, title: string, updatedAt: string): Element[] {
  return [
    element('atom:author', {}, element('atom:name', {}, 'Akkoord')),
    element('atom:id', {}, id.startsWith('http') ? id : `urn:akkoord:${id}`),
    element('atom:title', {}, title),
    element('atom:updated', {}, updatedAt),
  ];
}

function link(rel: string, href: string, type: string): Element {
  return element('atom:link', { rel, href, type });
}

function propertiesOf({ typeId, properties }: CmisObject): Element {
  const defined = typeOf(typeId)?.properties ?? [];
  return element(
    'cmis:properties',
    {},
    defined
      .filter(({ id }) => id in properties)
      .map((definition) => propertyOf(definition, properties[definition.id])),
  );
}

function propertyOf(
  { id, name, type }: PropertyDefinition,
  value: CmisObject['properties'][string],
): Element {
  const values = value === null ? [] : typeof value === 'object' ? value : [value];
  return element(
    `cmis:property${ELEMENTS[type]}`,
    { propertyDefinitionId: id, localName: id, displayName: name, queryName: id },
    values.map((each) => element('cmis:value', {}, each)),
  );
}

function actionsOf(object: CmisObject): Element[] {
  return Object.entries(allowableActions(object)).map(([action, isAllowed]) =>
    element(`cmis:${action}`, {}, isAllowed),
  );
}

function typeEntry(type: TypeDefinition, base: string): Element[] {
  const { id, name, baseId, parentId, description } = type;
  const isFolder = baseId === 'cmis:folder';
  const at = (of: string): string => `${base}/type?id=${encodeURIComponent(of)}`;
  return [
    ...identity(id, name, NEVER),
    link('self', at(id), ENTRY),
    link('service', base, 'application/atomsvc+xml'),
    link('down', `${base}/types?id=${encodeURIComponent(id)}`, FEED),
    ...(parentId === null ? [] : [link('up', at(parentId), ENTRY)]),
    element(
      'cmisra:type',
      {
        'cmisra:id': id,
        'xsi:type': isFolder ? 'cmis:cmisTypeFolderDefinitionType' : 'cmis:cmisTypeDocumentDefinitionType',
      },
      ...Object.entries({
        ...{ id, localName: id, localNamespace: 'urn:akkoord', displayName: name, queryName: id },
        ...{ description, baseId, parentId: parentId ?? undefined },
        ...{ creatable: false, fileable: true, queryable: true, fulltextIndexed: false },
        ...{ includedInSupertypeQuery: true, controllablePolicy: false, controllableACL: false },
      }).flatMap(([key, value]) => (value === undefined ? [] : [element(`cmis:${key}`, {}, value)])),
      type.properties.map((property) => propertyDefinition(property, type)),
      ...(isFolder
        ? []
        : [
            element('cmis:versionable', {}, type.versionable),
            element('cmis:contentStreamAllowed', {}, 'required'),
          ]),
    ),
  ];
}

function propertyDefinition(
  { id, name, type, multi, queryable, orderable }: PropertyDefinition,
  { parentId }: TypeDefinition,
): Element {
  const isInherited = typeOf(parentId ?? '')?.properties.some((each) => each.id === id) ?? false;
  return element(
    `cmis:property${ELEMENTS[type]}Definition`,
    {},
    ...Object.entries({
      ...{ id, localName: id, localNamespace: 'urn:akkoord', displayName: name, queryName: id },
      ...{ propertyType: type, cardinality: multi ? 'multi' : 'single', updatability: 'readonly' },
      ...{ inherited: isInherited, required: false, queryable, orderable },
    }).map(([key, value]) => element(`cmis:${key}`, {}, value)),
  );
}

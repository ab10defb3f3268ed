/** The types of property values that occur here. */
export type PropertyType = 'id' | 'string' | 'boolean' | 'integer' | 'datetime';

export type PropertyValue = string | number | boolean | readonly string[] | null;

/** What CMIS calls a property definition (2.1.3.3.2); nobody can change any. */
export interface PropertyDefinition {
  readonly id: string;
  readonly type: PropertyType;
  readonly name: string;
  readonly multi?: true;
  /** Whether conditions of queries may name it. */
  readonly queryable: boolean;
  readonly orderable: boolean;
}

export interface TypeDefinition {
  readonly id: string;
  readonly name: string;
  readonly baseId: 'cmis:document' | 'cmis:folder';
  readonly parentId: string | null;
  readonly description: string;
  readonly versionable: boolean;
  readonly properties: readonly PropertyDefinition[];
}

const property = (
  id: string,
  type: PropertyType,
  name: string,
  { queryable = true, orderable = queryable, multi }: Partial<PropertyDefinition> = {},
): PropertyDefinition => ({ id, type, name, queryable, orderable, ...(multi && { multi }) });

const NOT_QUERIED = { queryable: false } as const;

const COMMON = [
  property('cmis:objectId', 'id', 'Object id'),
  property('cmis:baseTypeId', 'id', 'Base type'),
  property('cmis:objectTypeId', 'id', 'Type'),
  property('cmis:name', 'string', 'Name'),
  property('cmis:description', 'string', 'Description'),
  property('cmis:createdBy', 'string', 'Created by'),
  property('cmis:creationDate', 'datetime', 'Created'),
  property('cmis:lastModifiedBy', 'string', 'Last changed by'),
  property('cmis:lastModificationDate', 'datetime', 'Last changed'),
  property('cmis:changeToken', 'string', 'Change token', NOT_QUERIED),
  property('cmis:secondaryObjectTypeIds', 'id', 'Secondary types', { queryable: false, multi: true }),
];

const FOLDER = [
  ...COMMON,
  property('cmis:parentId', 'id', 'Parent'),
  property('cmis:path', 'string', 'Path', NOT_QUERIED),
  property('cmis:allowedChildObjectTypeIds', 'id', 'Types of children', { queryable: false, multi: true }),
];

const DOCUMENT = [
  ...COMMON,
  property('cmis:isImmutable', 'boolean', 'Never changes'),
  property('cmis:isLatestVersion', 'boolean', 'Is the newest version'),
  property('cmis:isMajorVersion', 'boolean', 'Is a major version'),
  property('cmis:isLatestMajorVersion', 'boolean', 'Is the newest major version'),
  property('cmis:isPrivateWorkingCopy', 'boolean', 'Is a working copy'),
  property('cmis:versionLabel', 'string', 'Version'),
  property('cmis:versionSeriesId', 'id', 'Version series'),
  property('cmis:isVersionSeriesCheckedOut', 'boolean', 'Is checked out'),
  property('cmis:versionSeriesCheckedOutBy', 'string', 'Checked out by', NOT_QUERIED),
  property('cmis:versionSeriesCheckedOutId', 'id', 'Working copy', NOT_QUERIED),
  property('cmis:checkinComment', 'string', 'Comment on the version', NOT_QUERIED),
  property('cmis:contentStreamLength', 'integer', 'Length'),
  property('cmis:contentStreamMimeType', 'string', 'Media type'),
  property('cmis:contentStreamFileName', 'string', 'Name of the file'),
  property('cmis:contentStreamId', 'id', 'Stream', NOT_QUERIED),
  property('akkoord:agreementId', 'id', 'Agreement'),
  property('akkoord:phase', 'string', 'Phase of the agreement'),
];

const AGREEMENT = [
  property('akkoord:agreementId', 'id', 'Agreement'),
  property('akkoord:kind', 'string', 'Deal or plan'),
  property('akkoord:phase', 'string', 'Phase'),
  property('akkoord:state', 'string', 'State within the phase'),
  property('akkoord:lead', 'string', 'OVO code of the lead'),
  property('akkoord:theme', 'string', 'Theme'),
  property('akkoord:expiresOn', 'string', 'Last day on which it holds'),
  property('akkoord:publicSince', 'datetime', 'Public since'),
];

const TEXT = [
  property('akkoord:textVersion', 'integer', 'Version of the text'),
  property('akkoord:language', 'string', 'Language'),
  property('akkoord:form', 'string', 'pdf, docx or xml'),
];

const FILE = [
  property('akkoord:documentKind', 'string', 'Kind of document'),
  property('akkoord:documentNumber', 'integer', 'Number of the document'),
  property('akkoord:confidentiality', 'string', 'Who sees it'),
  property('akkoord:sha256', 'string', 'SHA-256'),
];

/** All types, each after the one that it is derived from. */
export const TYPES: readonly TypeDefinition[] = [
  {
    id: 'cmis:folder',
    name: 'Folder',
    baseId: 'cmis:folder',
    parentId: null,
    description: 'The root, and agreements.',
    versionable: false,
    properties: FOLDER,
  },
  {
    id: 'akkoord:agreement',
    name: 'Agreement',
    baseId: 'cmis:folder',
    parentId: 'cmis:folder',
    description: 'An agreement, with its texts and files.',
    versionable: false,
    properties: [...FOLDER, ...AGREEMENT],
  },
  {
    id: 'cmis:document',
    name: 'Document',
    baseId: 'cmis:document',
    parentId: null,
    description: 'Texts and files.',
    versionable: false,
    properties: DOCUMENT,
  },
  {
    id: 'akkoord:text',
    name: 'Text',
    baseId: 'cmis:document',
    parentId: 'cmis:document',
    description: 'A version of an agreement’s text in one language and form.',
    versionable: false,
    properties: [...DOCUMENT, ...TEXT],
  },
  {
    id: 'akkoord:file',
    name: 'File',
    baseId: 'cmis:document',
    parentId: 'cmis:document',
    description: 'A file that a party added to an agreement.',
    versionable: true,
    properties: [...DOCUMENT, ...FILE],
  },
];

export function typeOf(id: string): TypeDefinition | undefined {
  return TYPES.find((each) => each.id === id);
}

/** Whether an object of a type is also of another. */
export function isOfType(id: string, wanted: string): boolean {
  return id === wanted || typeOf(id)?.parentId === wanted;
}

/** A version of a document. */
export interface Version {
  readonly id: string;
  readonly label: string;
  readonly comment: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** A document with its versions, oldest first. */
export interface Series {
  readonly id: string;
  name: string;
  parent: string;
  readonly versions: Version[];
  workingCopy: { readonly id: string; readonly by: string } | undefined;
}

export const DOCUMENT = 'cmis:document';
export const FOLDER = 'cmis:folder';

/** What a request is about. */
export type Target =
  | { readonly type: typeof FOLDER; readonly id: string; readonly path: string }
  | {
      readonly type: typeof DOCUMENT;
      readonly series: Series;
      /** Undefined of a working copy. */
      readonly version: Version | undefined;
      readonly isCopy: boolean;
    };

/** An object as JSON: succinct, or each property with its definition. */
export function shown(found: Target, isSuccinct: boolean): object {
  const properties = propertiesOf(found);
  if (isSuccinct) return { succinctProperties: properties };
  return {
    properties: Object.fromEntries(
      Object.entries(properties).map(([id, value]) => [
        id,
        {
          id,
          localName: id,
          displayName: id,
          queryName: id,
          type: typeof value,
          cardinality: 'single',
          value,
        },
      ]),
    ),
  };
}

function propertiesOf(found: Target): Record<string, unknown> {
  if (found.type === FOLDER)
    return {
      'cmis:objectId': found.id,
      'cmis:baseTypeId': FOLDER,
      'cmis:objectTypeId': FOLDER,
      'cmis:name': found.path.split('/').at(-1) ?? '',
      'cmis:path': found.path === '' ? '/' : found.path,
    };
  const { series, version, isCopy } = found;
  return {
    'cmis:objectId': isCopy ? series.workingCopy?.id : version?.id,
    'cmis:baseTypeId': DOCUMENT,
    'cmis:objectTypeId': DOCUMENT,
    'cmis:name': series.name,
    'cmis:versionSeriesId': series.id,
    'cmis:versionLabel': isCopy ? 'pwc' : (version?.label ?? null),
    'cmis:isLatestVersion': !isCopy && version === series.versions.at(-1),
    'cmis:checkinComment': version?.comment ?? null,
    'cmis:isVersionSeriesCheckedOut': series.workingCopy !== undefined,
    'cmis:versionSeriesCheckedOutBy': series.workingCopy?.by ?? null,
    'cmis:versionSeriesCheckedOutId': series.workingCopy?.id ?? null,
    'cmis:isPrivateWorkingCopy': isCopy,
    'cmis:contentStreamLength': version?.bytes.length ?? null,
    'cmis:contentStreamMimeType': version?.mediaType ?? null,
  };
}

import { SystemFault } from '../sending/system-fault.js';

/** An object of a repository, as far as it is looked at here. */
export interface CmisObject {
  readonly objectId: string;
  readonly baseType: string;
  readonly name: string;
  readonly checkinComment: string;
  readonly isCheckedOut: boolean;
  /** Who has it checked out, and the private working copy: null where the repository does not tell. */
  readonly checkedOutBy: string | null;
  readonly checkedOutId: string | null;
  readonly isWorkingCopy: boolean;
  readonly mediaType: string | null;
}

/** What a server answered, as JSON. @throws SystemFault `malformed` */
export function jsonOf(body: Buffer, status: number): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    throw malformed(status, 'no JSON');
  }
}

/** Reads an object in either form of the Browser Binding, succinct or with definitions. @throws SystemFault `malformed` */
export function cmisObjectOf(json: unknown, status: number): CmisObject {
  const { succinctProperties, properties } = recordOf(json);
  const read = (name: string): unknown =>
    succinctProperties === undefined
      ? firstOf(recordOf(recordOf(properties)[name]).value)
      : firstOf(recordOf(succinctProperties)[name]);
  const text = (name: string): string | null => {
    const value = read(name);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const objectId = text('cmis:objectId');
  if (objectId === null) throw malformed(status, 'no cmis:objectId');
  const checkedOutId = text('cmis:versionSeriesCheckedOutId');
  return {
    objectId,
    baseType: text('cmis:baseTypeId') ?? '',
    name: text('cmis:name') ?? '',
    checkinComment: text('cmis:checkinComment') ?? '',
    isCheckedOut: read('cmis:isVersionSeriesCheckedOut') === true,
    checkedOutBy: text('cmis:versionSeriesCheckedOutBy'),
    checkedOutId,
    isWorkingCopy: read('cmis:isPrivateWorkingCopy') === true || checkedOutId === objectId,
    mediaType: text('cmis:contentStreamMimeType'),
  };
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

export function malformed(status: number, why: string): SystemFault {
  return new SystemFault('malformed', status, why);
}

/** Some servers give a list of one. */
function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? (value as unknown[])[0] : value;
}

import type { PropertyValue } from './types.js';

/** An object of the repository as every binding shows it. */
export interface CmisObject {
  readonly id: string;
  readonly typeId: string;
  readonly isFolder: boolean;
  readonly name: string;
  /** Absent for the root. */
  readonly parentId?: string;
  /** By their ids; what is absent is not set. */
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

/** What the caller may do with an object (2.1.12.1.2): nothing but read. */
export function allowableActions({
  isFolder,
  parentId,
  typeId,
}: Pick<CmisObject, 'isFolder' | 'parentId' | 'typeId'>): Record<string, boolean> {
  return {
    canGetProperties: true,
    canGetObjectParents: !isFolder,
    canGetFolderParent: isFolder && parentId !== undefined,
    canGetChildren: isFolder,
    canGetDescendants: false,
    canGetFolderTree: false,
    canGetContentStream: !isFolder,
    canGetAllVersions: typeId === 'akkoord:file',
    ...Object.fromEntries(FORBIDDEN.map((action) => [action, false])),
  };
}

const FORBIDDEN = [
  'canDeleteObject',
  'canUpdateProperties',
  'canMoveObject',
  'canCreateDocument',
  'canCreateFolder',
  'canCreateItem',
  'canCreateRelationship',
  'canSetContentStream',
  'canDeleteContentStream',
  'canCheckOut',
  'canCancelCheckOut',
  'canCheckIn',
  'canAddObjectToFolder',
  'canRemoveObjectFromFolder',
  'canGetObjectRelationships',
  'canApplyPolicy',
  'canRemovePolicy',
  'canGetAppliedPolicies',
  'canDeleteTree',
  'canGetACL',
  'canApplyACL',
];

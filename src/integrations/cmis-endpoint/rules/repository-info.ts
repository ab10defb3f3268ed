export const REPOSITORY_ID = 'akkoord';

/** What the repository says of itself (2.2.2.2), beside its addresses. */
export const REPOSITORY = {
  repositoryId: REPOSITORY_ID,
  repositoryName: 'Akkoord',
  repositoryDescription: 'Agreements between governments, with their texts and files. It can only be read.',
  vendorName: 'Akkoord',
  productName: 'Akkoord',
  productVersion: '1',
  rootFolderId: 'root',
  cmisVersionSupported: '1.1',
} as const;

/** What it can do (2.1.1.1), in the order of the schema. */
export const CAPABILITIES = {
  capabilityACL: 'none',
  capabilityAllVersionsSearchable: false,
  capabilityChanges: 'none',
  capabilityContentStreamUpdatability: 'none',
  capabilityGetDescendants: false,
  capabilityGetFolderTree: false,
  capabilityOrderBy: 'none',
  capabilityMultifiling: false,
  capabilityPWCSearchable: false,
  capabilityPWCUpdatable: false,
  capabilityQuery: 'metadataonly',
  capabilityRenditions: 'none',
  capabilityUnfiling: false,
  capabilityVersionSpecificFiling: false,
  capabilityJoin: 'none',
} as const;

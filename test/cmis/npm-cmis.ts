import { createRequire } from 'node:module';

/** An object as it is written without what its type says. */
export interface CmisJson {
  readonly succinctProperties: Record<string, string | number | boolean | null>;
}

/** As much of the npm package `cmis` as the tests use. */
export interface CmisSession {
  readonly defaultRepository: { readonly repositoryId: string };
  setCredentials(user: string, password: string): CmisSession;
  loadRepositories(): Promise<void>;
  getTypeDescendants(): Promise<unknown>;
  getTypeDefinition(typeId: string): Promise<Record<string, unknown>>;
  getObjectByPath(path: string): Promise<CmisJson>;
  getChildren(
    id: string,
    options?: object,
  ): Promise<{ objects: { object: CmisJson }[]; hasMoreItems: boolean }>;
  getParents(id: string): Promise<{ object: CmisJson }[]>;
  getAllVersions(versionSeriesId: string): Promise<Response>;
  getContentStream(id: string): Promise<Response>;
  getAllowableActions(id: string): Promise<Record<string, boolean>>;
  query(statement: string): Promise<{ results: CmisJson[]; hasMoreItems: boolean }>;
  createFolder(parentId: string, name: string): Promise<unknown>;
  createDocument(parentId: string, content: Uint8Array, properties: object): Promise<unknown>;
  deleteObject(id: string): Promise<unknown>;
}

// Its types are its sources, which are not written for a compiler as strict as this one.
const { CmisSession: Session } = createRequire(import.meta.url)('cmis') as {
  CmisSession: new (url: string) => CmisSession;
};

/** @param url of the Browser Binding */
export function cmisSession(url: string): CmisSession {
  return new Session(url);
}

/** As much of it as the tests use; what comes with it are sources. */
declare module 'cmis' {
  export class CmisSession {
    constructor(url: string);
    defaultRepository: { readonly repositoryId: string };
    setCredentials(user: string, password: string): this;
    setToken(token: string): this;
    loadRepositories(): Promise<void>;
    getRepositoryInfo(): Promise<Record<string, Record<string, unknown>>>;
    getTypeDescendants(typeId?: string, depth?: number, withDefinitions?: boolean): Promise<unknown>;
    getTypeDefinition(typeId: string): Promise<Record<string, unknown>>;
    getObject(id: string): Promise<CmisJson>;
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
    createDocument(
      parentId: string,
      content: Uint8Array,
      properties: object | string,
      mediaType?: string,
    ): Promise<unknown>;
    deleteObject(id: string): Promise<unknown>;
  }
  export interface CmisJson {
    readonly succinctProperties: Record<string, string | number | boolean | null>;
  }
}

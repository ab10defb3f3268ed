import { CmisException, controlsOf, propertiesOf, type Controls } from './cmis-form.js';
import { DOCUMENT, FOLDER, shown, type Series, type Target, type Version } from './cmis-objects.js';
import { FaultyServer, type Received, type Reply } from './faulty-server.js';

const ON_CREATE = ['cmis:objectTypeId', 'cmis:name', 'cmis:description', 'cmis:secondaryObjectTypeIds'];
const OBJECT_SELECTORS = ['object', 'properties', 'content', 'versions', 'children'];

export type { Series, Version };

/**
 * A CMIS 1.1 repository by the Browser Binding, after the text of the standard (OASIS CMIS 1.1, chapters 2 and 5): what the
 * standard has a repository refuse is refused, with the exception and the status that it names.
 */
export class CmisServer extends FaultyServer {
  readonly repositoryId = 'dms';
  /** By path, from the root. */
  readonly folders = new Map<string, string>([['', 'folder-root']]);
  readonly documents: Series[] = [];
  /** What the repository says of `cmis:document` (§2.1.3.3.2). */
  versionable = true;
  /** Where it says that its root folder is; its own address unless told. */
  rootElsewhere: string | undefined;
  private ids = 0;

  static async start(...folders: string[]): Promise<CmisServer> {
    const server = new CmisServer();
    for (const path of folders) server.folders.set(path, `folder-${(server.ids += 1)}`);
    await server.listen();
    return server;
  }

  get serviceUrl(): string {
    return `${this.base}/browser`;
  }

  in(folder: string): Series[] {
    return this.documents.filter(({ parent }) => parent === folder);
  }

  /** Puts a document there, as the town itself would. */
  put(folder: string, name: string, mediaType: string, bytes: Buffer): Series {
    const series: Series = {
      id: `series-${(this.ids += 1)}`,
      name,
      parent: folder,
      versions: [],
      workingCopy: undefined,
    };
    this.addVersion(series, '', mediaType, bytes);
    this.documents.push(series);
    return series;
  }

  protected reply(request: Received): Reply {
    try {
      const { method, url } = request;
      if (method === 'GET') return this.get(url);
      if (method === 'POST') return this.post(request);
      throw new CmisException('notSupported', `no ${method} in this binding`);
    } catch (error) {
      if (!(error instanceof CmisException)) throw error;
      const { exception, message, status } = error;
      return json(status, { exception, message });
    }
  }

  private get(url: URL): Reply {
    const { pathname, searchParams } = url;
    if (pathname === '/browser') return json(200, { [this.repositoryId]: this.info() });
    const selector = searchParams.get('cmisselector');
    if (pathname === this.repositoryPath) {
      if (selector === null || selector === 'repositoryInfo')
        return json(200, { [this.repositoryId]: this.info() });
      if (selector === 'typeDefinition') return json(200, this.typeDefinition(searchParams.get('typeId')));
      throw new CmisException('notSupported', `selector ${selector}`);
    }
    const found = this.target(pathname, searchParams.get('objectId'));
    const isSuccinct = booleanOf(searchParams.get('succinct'), 'succinct');
    // Unless told, the children of a folder and the content of a document.
    const what = selector ?? (found.type === FOLDER ? 'children' : 'content');
    if (!OBJECT_SELECTORS.includes(what)) throw new CmisException('notSupported', `selector ${what}`);
    if (what === 'object') return json(200, shown(found, isSuccinct));
    if (found.type === FOLDER) throw new CmisException('invalidArgument', `a folder has no ${what}`);
    const { series, version } = found;
    if (what === 'content') {
      if (version === undefined) throw new CmisException('constraint', 'no content stream');
      return { status: 200, headers: { 'Content-Type': version.mediaType }, body: version.bytes };
    }
    if (what !== 'versions') throw new CmisException('notSupported', `selector ${what}`);
    // The newest first, the private working copy before them (§2.2.7.6).
    const listed = [...series.versions].reverse().map((each) => ({ ...found, version: each, isCopy: false }));
    const copy = series.workingCopy === undefined ? [] : [{ ...found, isCopy: true, version: undefined }];
    return json(
      200,
      [...copy, ...listed].map((each) => shown(each, isSuccinct)),
    );
  }

  private post({ url, headers, body }: Received): Reply {
    const controls = controlsOf(headers['content-type'] ?? '', body);
    const action = controls.text('cmisaction');
    if (action === undefined) throw new CmisException('invalidArgument', 'no cmisaction');
    if (url.pathname === this.repositoryPath) {
      if (action !== 'query') throw new CmisException('notSupported', `action ${action} on a repository`);
      return this.query(controls);
    }
    const found = this.target(url.pathname, controls.text('objectId') ?? url.searchParams.get('objectId'));
    const isSuccinct = booleanOf(controls.text('succinct') ?? null, 'succinct');
    switch (action) {
      case 'createDocument':
        return json(201, shown(this.createDocument(found, controls), isSuccinct));
      case 'checkOut':
        return json(201, shown(this.checkOut(found), isSuccinct));
      case 'checkIn':
        return json(201, shown(this.checkIn(found, controls), isSuccinct));
      default:
        throw new CmisException('notSupported', `action ${action}`);
    }
  }

  /** §2.2.4.1 createDocument. */
  private createDocument(folder: Target, controls: Controls): Target {
    if (folder.type !== FOLDER) throw new CmisException('invalidArgument', 'the parent is no folder');
    const properties = propertiesOf(controls);
    const type = properties.get('cmis:objectTypeId');
    if (type === undefined) throw new CmisException('invalidArgument', 'no cmis:objectTypeId');
    if (type !== DOCUMENT) throw new CmisException('constraint', `no type of documents: ${type}`);
    const name = properties.get('cmis:name');
    if (name === undefined || name === '') throw new CmisException('constraint', 'cmis:name is required');
    for (const id of properties.keys())
      if (!ON_CREATE.includes(id)) throw new CmisException('constraint', `${id} cannot be set`);
    if (/[/\\]/.test(name)) throw new CmisException('nameConstraintViolation', `not a name: ${name}`);
    if (this.in(folder.path).some((each) => each.name === name))
      throw new CmisException('nameConstraintViolation', `there is a ${name} already`);
    const state = controls.text('versioningState') ?? 'major';
    if (!['none', 'major', 'minor', 'checkedout'].includes(state))
      throw new CmisException('invalidArgument', `versioningState ${state}`);
    if (this.versionable === (state === 'none'))
      throw new CmisException('constraint', `versioningState ${state} for this type`);
    if (state === 'checkedout' || state === 'minor') throw new CmisException('notSupported', state);
    const content = controls.content();
    if (content === undefined) throw new CmisException('constraint', 'content is required by this type');
    const series = this.put(folder.path, name, content.mediaType, content.bytes);
    return { type: DOCUMENT, series, version: series.versions[0], isCopy: false };
  }

  /** §2.2.7.1 checkOut. */
  private checkOut(found: Target): Target {
    if (found.type !== DOCUMENT) throw new CmisException('invalidArgument', 'no document');
    if (!this.versionable) throw new CmisException('constraint', 'the type is not versionable');
    if (found.series.workingCopy !== undefined) throw new CmisException('versioning', 'checked out already');
    if (found.version !== found.series.versions.at(-1))
      throw new CmisException('versioning', 'not the latest version');
    found.series.workingCopy = { id: `pwc-${(this.ids += 1)}`, by: this.credentials.user };
    return { ...found, isCopy: true, version: undefined };
  }

  /** §2.2.7.3 checkIn. */
  private checkIn(found: Target, controls: Controls): Target {
    if (found.type !== DOCUMENT) throw new CmisException('invalidArgument', 'no document');
    if (!found.isCopy) throw new CmisException('versioning', 'no private working copy');
    if (found.series.workingCopy?.by !== this.credentials.user)
      throw new CmisException('permissionDenied', 'not yours');
    if (propertiesOf(controls).has('cmis:objectTypeId'))
      throw new CmisException('constraint', 'cmis:objectTypeId cannot be changed');
    if (!booleanOf(controls.text('major') ?? 'true', 'major'))
      throw new CmisException('notSupported', 'minor');
    const { series } = found;
    const content = controls.content();
    const before = series.versions.at(-1);
    const { mediaType, bytes } = content ?? {
      mediaType: before?.mediaType ?? '',
      bytes: before?.bytes ?? Buffer.of(),
    };
    const version = this.addVersion(series, controls.text('checkinComment') ?? '', mediaType, bytes);
    series.workingCopy = undefined;
    return { type: DOCUMENT, series, version, isCopy: false };
  }

  /** Of the query language (§2.1.14): documents by their name. */
  private query(controls: Controls): Reply {
    const statement = controls.text('statement');
    if (statement === undefined) throw new CmisException('invalidArgument', 'no statement');
    const name =
      /^SELECT (?:\*|cmis:objectId(?:, ?cmis:\w+)*) FROM cmis:document WHERE cmis:name (=|LIKE) '((?:[^']|\\')*)'$/i.exec(
        statement,
      );
    if (name === null) throw new CmisException('invalidArgument', `not a query: ${statement}`);
    const [, operator, pattern] = name;
    const fits = (each: string): boolean =>
      operator === '=' ? each === pattern : new RegExp(`^${pattern.replaceAll('%', '.*')}$`).test(each);
    const results = this.documents
      .filter((series) => fits(series.name))
      .map((series) =>
        shown({ type: DOCUMENT, series, version: series.versions.at(-1), isCopy: false }, true),
      );
    const most = Number(controls.text('maxItems') ?? results.length);
    return json(200, {
      results: results.slice(0, most),
      hasMoreItems: results.length > most,
      numItems: results.length,
    });
  }

  private addVersion(series: Series, comment: string, mediaType: string, bytes: Buffer): Version {
    const label = `${series.versions.length + 1}.0`;
    const version = { id: `${series.id};${label}`, label, comment, mediaType, bytes };
    series.versions.push(version);
    return version;
  }

  private get repositoryPath(): string {
    return `/browser/${this.repositoryId}`;
  }

  private target(pathname: string, objectId: string | null): Target {
    const root = `${this.repositoryPath}/root`;
    if (pathname !== root && !pathname.startsWith(`${root}/`))
      throw new CmisException('objectNotFound', pathname);
    if (objectId !== null) return this.byId(objectId);
    const path = decodeURIComponent(pathname.slice(root.length)).replace(/\/$/, '');
    const folder = this.folders.get(path);
    if (folder !== undefined) return { type: FOLDER, id: folder, path };
    const series = this.documents.find((each) => `${each.parent}/${each.name}` === path);
    if (series === undefined) throw new CmisException('objectNotFound', path);
    return { type: DOCUMENT, series, version: series.versions.at(-1), isCopy: false };
  }

  private byId(objectId: string): Target {
    for (const [path, id] of this.folders) if (id === objectId) return { type: FOLDER, id, path };
    for (const series of this.documents) {
      if (series.workingCopy?.id === objectId)
        return { type: DOCUMENT, series, version: undefined, isCopy: true };
      const version = series.versions.find(({ id }) => id === objectId);
      if (version !== undefined) return { type: DOCUMENT, series, version, isCopy: false };
    }
    throw new CmisException('objectNotFound', objectId);
  }

  private info(): object {
    return {
      repositoryId: this.repositoryId,
      repositoryName: 'Documentbeheer',
      cmisVersionSupported: '1.1',
      capabilities: { capabilityPWCSearchable: false, capabilityQuery: 'metadataonly' },
      rootFolderId: 'folder-root',
      repositoryUrl: this.base + this.repositoryPath,
      rootFolderUrl: `${this.rootElsewhere ?? this.base}${this.repositoryPath}/root`,
    };
  }

  private typeDefinition(typeId: string | null): object {
    if (typeId === null) throw new CmisException('invalidArgument', 'no typeId');
    if (typeId !== DOCUMENT && typeId !== FOLDER) throw new CmisException('objectNotFound', typeId);
    const versioned =
      typeId === DOCUMENT ? { versionable: this.versionable, contentStreamAllowed: 'required' } : {};
    return { id: typeId, baseId: typeId, queryName: typeId, creatable: true, fileable: true, ...versioned };
  }
}

function json(status: number, body: object): Reply {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  };
}

function booleanOf(value: string | null, name: string): boolean {
  if (value === null || value === 'false') return false;
  if (value === 'true') return true;
  throw new CmisException('invalidArgument', `${name} is true or false`);
}

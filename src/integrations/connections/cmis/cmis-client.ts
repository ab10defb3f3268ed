import { faultOf, type Answered, type Ask } from '../sending/exchange.js';
import { SystemFault } from '../sending/system-fault.js';
import { cmisForm, type FormContent } from './cmis-form.js';
import { cmisObjectOf, jsonOf, malformed, recordOf, type CmisObject } from './cmis-object.js';

/** What is asked of a repository at once: more is not what somebody looks for. */
const MOST_FOUND = 2;

/** What a repository says of itself. */
export interface Repository {
  readonly repositoryUrl: string;
  readonly rootFolderUrl: string;
}

/** Content of an object. */
export interface CmisContent {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

/**
 * A small client of CMIS 1.1 over its Browser Binding (OASIS CMIS 1.1, chapter 5): what is needed to create documents and
 * versions, to look for them, and to read one. Every call is one request.
 */
export class CmisClient {
  private known: Promise<Repository> | undefined;

  constructor(
    private readonly ask: Ask,
    private readonly serviceUrl: string,
    private readonly repositoryId: string,
  ) {}

  /** What the service document says of the repository (§5.3.1). @throws SystemFault `notFound` where it has none of this id */
  repository(): Promise<Repository> {
    this.known ??= this.findRepository();
    return this.known;
  }

  /** Whether documents of the plain type have versions. */
  async isVersionable(): Promise<boolean> {
    const { repositoryUrl } = await this.repository();
    const type = recordOf(
      await this.get(withQuery(repositoryUrl, { cmisselector: 'typeDefinition', typeId: 'cmis:document' })),
    );
    if (type.id !== 'cmis:document') throw malformed(200, 'no definition of cmis:document');
    return type.versionable === true;
  }

  /** The object at a path from the root; undefined where there is none. */
  async atPath(path: string): Promise<CmisObject | undefined> {
    return this.objectAt(await this.urlOfPath(path), {});
  }

  /** The object with an id; undefined where there is none. */
  async withId(objectId: string): Promise<CmisObject | undefined> {
    const { rootFolderUrl } = await this.repository();
    return this.objectAt(rootFolderUrl, { objectId });
  }

  /** All versions of the document that a version belongs to, and its private working copy where the server lists it. */
  async versionsOf(objectId: string): Promise<readonly CmisObject[]> {
    const { rootFolderUrl } = await this.repository();
    const url = withQuery(rootFolderUrl, { objectId, cmisselector: 'versions', succinct: 'true' });
    const json = await this.get(url);
    if (!Array.isArray(json)) throw malformed(200, 'no list of versions');
    return json.map((each) => cmisObjectOf(each, 200));
  }

  async createDocument(
    folder: string,
    name: string,
    content: FormContent,
    versioned: boolean,
  ): Promise<CmisObject> {
    const form = cmisForm(
      { cmisaction: 'createDocument', succinct: 'true', versioningState: versioned ? 'major' : 'none' },
      { 'cmis:objectTypeId': 'cmis:document', 'cmis:name': name },
      content,
    );
    return this.post(await this.urlOfPath(folder), form);
  }

  /** @returns the private working copy */
  async checkOut(objectId: string): Promise<CmisObject> {
    const { rootFolderUrl } = await this.repository();
    return this.post(rootFolderUrl, cmisForm({ cmisaction: 'checkOut', succinct: 'true', objectId }));
  }

  /** @returns the new version */
  async checkIn(workingCopyId: string, comment: string, content: FormContent): Promise<CmisObject> {
    const { rootFolderUrl } = await this.repository();
    const fields = { cmisaction: 'checkIn', succinct: 'true', objectId: workingCopyId, major: 'true' };
    return this.post(rootFolderUrl, cmisForm({ ...fields, checkinComment: comment }, {}, content));
  }

  /** What a query finds, two at most. @throws SystemFault `refused` where the repository does not take it */
  async query(statement: string): Promise<readonly CmisObject[]> {
    const { repositoryUrl } = await this.repository();
    const form = cmisForm({
      cmisaction: 'query',
      statement,
      searchAllVersions: 'false',
      maxItems: `${MOST_FOUND}`,
      succinct: 'true',
    });
    const headers = { Accept: 'application/json', 'Content-Type': form.contentType };
    const answered = await this.ask({ method: 'POST', url: repositoryUrl, headers, body: form.body });
    const { results } = recordOf(jsonOf(taken(answered).body, answered.status));
    if (!Array.isArray(results)) throw malformed(answered.status, 'no results');
    return results.slice(0, MOST_FOUND).map((each) => cmisObjectOf(each, answered.status));
  }

  /** The content of a document. @throws SystemFault `notFound`, `tooLarge` where it is longer than the limit */
  async contentOf(objectId: string, limitBytes: number): Promise<CmisContent> {
    const { rootFolderUrl } = await this.repository();
    const url = withQuery(rootFolderUrl, { objectId, cmisselector: 'content' });
    const answered = await this.ask({ method: 'GET', url, limitBytes });
    const { body, headers } = taken(answered);
    return { bytes: body, mediaType: headers['content-type'] ?? '' };
  }

  private async findRepository(): Promise<Repository> {
    const found = recordOf(await this.get(this.serviceUrl))[this.repositoryId];
    if (found === undefined) throw new SystemFault('notFound', 200, `no repository ${this.repositoryId}`);
    const { repositoryUrl, rootFolderUrl } = recordOf(found);
    if (typeof repositoryUrl !== 'string' || typeof rootFolderUrl !== 'string')
      throw malformed(200, 'no repositoryUrl or rootFolderUrl');
    return { repositoryUrl, rootFolderUrl };
  }

  private async urlOfPath(path: string): Promise<string> {
    const { rootFolderUrl } = await this.repository();
    const segments = path.split('/').filter((segment) => segment !== '');
    const url = new URL(rootFolderUrl);
    const below = segments.map((segment) => `/${encodeURIComponent(segment)}`).join('');
    url.pathname = url.pathname.replace(/\/$/, '') + below;
    return url.href;
  }

  private async objectAt(
    url: string,
    which: Readonly<Record<string, string>>,
  ): Promise<CmisObject | undefined> {
    const asked = withQuery(url, { ...which, cmisselector: 'object', succinct: 'true' });
    const answered = await this.ask({ method: 'GET', url: asked, headers: { Accept: 'application/json' } });
    if (answered.status === 404) return undefined;
    return cmisObjectOf(jsonOf(taken(answered).body, answered.status), answered.status);
  }

  private async get(url: string): Promise<unknown> {
    const answered = await this.ask({ method: 'GET', url, headers: { Accept: 'application/json' } });
    return jsonOf(taken(answered).body, answered.status);
  }

  private async post(url: string, form: ReturnType<typeof cmisForm>): Promise<CmisObject> {
    const headers = { Accept: 'application/json', 'Content-Type': form.contentType };
    const answered = await this.ask({ method: 'POST', url, headers, body: form.body });
    return cmisObjectOf(jsonOf(taken(answered).body, answered.status), answered.status);
  }
}

/** An answer that says yes. @throws SystemFault by the exception that another one names (§5.2.10) */
function taken(answered: Answered): Answered {
  const { status, body } = answered;
  if (status >= 200 && status < 300) return answered;
  if (status === 404) throw faultOf('notFound', answered);
  const { exception } = recordOf(tryJson(body));
  if (exception === 'nameConstraintViolation') throw faultOf('clash', answered);
  throw faultOf('refused', answered);
}

function tryJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function withQuery(url: string, query: Readonly<Record<string, string>>): string {
  const extended = new URL(url);
  for (const [name, value] of Object.entries(query)) extended.searchParams.set(name, value);
  return extended.href;
}

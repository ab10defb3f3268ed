import { All, Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController, ApiOperation } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Config } from '../../../config/config.js';
import { CmisContents } from '../cmis-contents.js';
import { CmisQueries } from '../cmis-queries.js';
import { CmisRepository, type CmisCaller } from '../cmis-repository.js';
import { baseOf, callerOf, parameter, readOnly, required, windowOf } from '../cmis-requests.js';
import { CmisFilter } from '../cmis.filter.js';
import { CmisFault } from '../rules/cmis-fault.js';
import { allowableActions, type CmisObject } from '../rules/cmis-object.js';
import { CAPABILITIES, REPOSITORY, REPOSITORY_ID } from '../rules/repository-info.js';
import { typeOf, TYPES } from '../rules/types.js';
import { objectJson, propertiesJson, typeJson, typeTreeJson, type Style } from './json.js';

/** By which the guard knows that anybody may try; what is shown is asked by the services. */
const OPEN = { operationId: 'listAgreements' } as const;

/** The Browser Binding of CMIS 1.1 (part 5), read only: docs/cmis.md. */
@ApiExcludeController()
@UseFilters(CmisFilter)
@Controller(['cmis/browser', 'cmis/public/browser'])
export class BrowserController {
  constructor(
    private readonly repository: CmisRepository,
    private readonly queries: CmisQueries,
    private readonly contents: CmisContents,
    private readonly config: Config,
  ) {}

  /** `getRepositories`: the one that there is. */
  @Get()
  @ApiOperation(OPEN)
  repositories(@Req() request: Request, @Res() response: Response): void {
    callerOf(request);
    response.json({ [REPOSITORY_ID]: this.info(request) });
  }

  /** What is asked of the repository as a whole (5.3.1). */
  @Get(REPOSITORY_ID)
  @ApiOperation(OPEN)
  async ofRepository(@Req() request: Request, @Res() response: Response): Promise<void> {
    const caller = callerOf(request);
    const selector = parameter(request, 'cmisselector') ?? 'repositoryInfo';
    switch (selector) {
      case 'repositoryInfo':
        return void response.json({ [REPOSITORY_ID]: this.info(request) });
      case 'typeChildren': {
        const parentId = knownParent(request);
        const { skip, max } = windowOf(request);
        const types = TYPES.filter((each) => each.parentId === (parentId ?? null));
        return void response.json({
          types: types.slice(skip, skip + max).map((type) => typeJson(type, withDefinitions(request))),
          hasMoreItems: types.length > skip + max,
          numItems: types.length,
        });
      }
      case 'typeDescendants':
        return void response.json(typeTreeJson(knownParent(request), withDefinitions(request)));
      case 'typeDefinition':
        return void response.json(typeJson(knownType(required(request, 'typeId'))));
      case 'query':
        return this.sendResults(required(request, 'q'), request, response, caller);
      case 'checkedOut':
        return void response.json({ objects: [], hasMoreItems: false, numItems: 0 });
      default:
        throw new CmisFault('notSupported', `There is no selector ${selector} of the repository.`);
    }
  }

  /** A query that is posted; everything else that is would change something. */
  @Post(REPOSITORY_ID)
  @ApiOperation(OPEN)
  async posted(@Req() request: Request, @Res() response: Response): Promise<void> {
    const caller = callerOf(request);
    if (parameter(request, 'cmisaction') !== 'query') throw readOnly();
    await this.sendResults(required(request, 'statement'), request, response, caller);
  }

  /** What is asked of an object, by its id or its path (5.3.2). */
  @Get([`${REPOSITORY_ID}/root`, `${REPOSITORY_ID}/root/{*path}`])
  @ApiOperation(OPEN)
  async ofObject(@Req() request: Request, @Res() response: Response): Promise<void> {
    const caller = callerOf(request);
    const style = styleOf(request);
    const id =
      parameter(request, 'objectId') ??
      parameter(request, 'versionSeriesId') ??
      (await this.idAt(request, caller));
    const selector = parameter(request, 'cmisselector');
    if (selector === 'content') return this.contents.send(id, caller, request, response);
    if (selector === 'versions') {
      const versions = await this.repository.versions(id, caller);
      return void response.json(versions.map((each) => objectJson(each, style)));
    }
    const object = await this.repository.object(id, caller);
    switch (selector ?? (object.isFolder ? 'children' : 'content')) {
      case 'object':
        return void response.json(objectJson(object, style));
      case 'properties':
        return void response.json(propertyMap(object, style));
      case 'allowableActions':
        return void response.json(allowableActions(object));
      case 'children':
        return void response.json(await this.children(object, request, caller, style));
      case 'content':
        return this.contents.send(id, caller, request, response);
      case 'parent':
      case 'parents':
        return void response.json(await this.parents(object, selector === 'parents', caller, style));
      case 'renditions':
      case 'relationships':
      case 'policies':
        return void response.json([]);
      default:
        throw new CmisFault('notSupported', `There is no selector ${selector} of objects.`);
    }
  }

  /** Whatever would change something; what is not there cannot be read. */
  @All('{*path}')
  @ApiOperation(OPEN)
  other(@Req() request: Request): never {
    callerOf(request);
    if (request.method === 'GET' || request.method === 'HEAD')
      throw new CmisFault('objectNotFound', 'There is nothing at this address.');
    throw readOnly();
  }

  private async children(
    folder: CmisObject,
    request: Request,
    caller: CmisCaller,
    style: Style,
  ): Promise<object> {
    const page = await this.repository.children(folder.id, windowOf(request), caller);
    const withSegments = parameter(request, 'includePathSegment') === 'true';
    return {
      objects: page.objects.map((each) => ({
        object: objectJson(each, style),
        ...(withSegments && { pathSegment: each.name }),
      })),
      hasMoreItems: page.hasMore,
    };
  }

  private async parents(
    object: CmisObject,
    isList: boolean,
    caller: CmisCaller,
    style: Style,
  ): Promise<object> {
    const parent = await this.repository.parent(object, caller);
    if (parent === undefined) {
      if (isList) return [];
      throw new CmisFault('invalidArgument', 'The root has no parent.');
    }
    const shown = objectJson(parent, style);
    return isList ? [{ object: shown, relativePathSegment: object.name }] : shown;
  }

  private async sendResults(
    statement: string,
    request: Request,
    response: Response,
    caller: CmisCaller,
  ): Promise<void> {
    const { objects, hasMore } = await this.queries.find(statement, windowOf(request), caller);
    const { succinct } = styleOf(request);
    response
      .status(200)
      .json({ results: objects.map((each) => propertiesJson(each, succinct)), hasMoreItems: hasMore });
  }

  private async idAt(request: Request, caller: CmisCaller): Promise<string> {
    const { path = [] } = request.params as { path?: string | readonly string[] };
    const names = typeof path === 'string' ? [path] : path;
    return (await this.repository.byPath(names.join('/'), caller)).id;
  }

  private info(request: Request): object {
    const address = `${baseOf(request, this.config.publicUrl, 'browser')}/${REPOSITORY_ID}`;
    return {
      ...REPOSITORY,
      capabilities: CAPABILITIES,
      principalIdAnonymous: 'anonymous',
      principalIdAnyone: 'anyone',
      changesIncomplete: true,
      repositoryUrl: address,
      rootFolderUrl: `${address}/root`,
    };
  }
}

function propertyMap(object: CmisObject, { succinct }: Style): object {
  return Object.values(propertiesJson(object, succinct))[0] as object;
}

function styleOf(request: Request): Style {
  return {
    succinct: parameter(request, 'succinct') === 'true',
    withActions: parameter(request, 'includeAllowableActions') === 'true',
  };
}

function withDefinitions(request: Request): boolean {
  return parameter(request, 'includePropertyDefinitions') === 'true';
}

function knownParent(request: Request): string | undefined {
  const id = parameter(request, 'typeId');
  return id === undefined ? undefined : knownType(id).id;
}

function knownType(id: string) {
  const type = typeOf(id);
  if (type === undefined) throw new CmisFault('objectNotFound', `There is no type ${id}.`);
  return type;
}

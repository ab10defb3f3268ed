import { All, Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController, ApiOperation } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Config } from '../../../config/config.js';
import { CmisContents } from '../cmis-contents.js';
import { CmisQueries } from '../cmis-queries.js';
import { CmisRepository, type CmisPage } from '../cmis-repository.js';
import { baseOf, callerOf, parameter, readOnly, required, windowOf } from '../cmis-requests.js';
import { CmisFilter } from '../cmis.filter.js';
import { CmisFault } from '../rules/cmis-fault.js';
import { typeOf } from '../rules/types.js';
import {
  actionsDocument,
  entryDocument,
  feedDocument,
  resultsDocument,
  typeDocument,
  typesDocument,
  type Feed,
} from './entries.js';
import { readQueryDocument } from './query-document.js';
import { serviceDocument } from './service-document.js';

/** By which the guard knows that anybody may try; what is shown is asked by the services. */
const OPEN = { operationId: 'listAgreements' } as const;

const SERVICE = 'application/atomsvc+xml;charset=utf-8';
const ENTRY = 'application/atom+xml;type=entry;charset=utf-8';
const FEED = 'application/atom+xml;type=feed;charset=utf-8';

/** Where clients begin that are told nothing but `/cmis`: with the AtomPub binding, which is the one that most speak. */
@ApiExcludeController()
@UseFilters(CmisFilter)
@Controller(['cmis', 'cmis/public'])
export class CmisStartController {
  constructor(private readonly config: Config) {}

  @Get()
  @ApiOperation(OPEN)
  service(@Req() request: Request, @Res() response: Response): void {
    callerOf(request);
    send(response, SERVICE, serviceDocument(baseOf(request, this.config.publicUrl, 'atom')));
  }
}

/** The AtomPub binding of CMIS 1.1 (part 3), read only: docs/cmis.md. */
@ApiExcludeController()
@UseFilters(CmisFilter)
@Controller(['cmis/atom', 'cmis/public/atom'])
export class AtomController {
  constructor(
    private readonly repository: CmisRepository,
    private readonly queries: CmisQueries,
    private readonly contents: CmisContents,
    private readonly config: Config,
  ) {}

  @Get()
  @ApiOperation(OPEN)
  service(@Req() request: Request, @Res() response: Response): void {
    callerOf(request);
    send(response, SERVICE, serviceDocument(this.base(request)));
  }

  @Get('object')
  @ApiOperation(OPEN)
  async object(@Req() request: Request, @Res() response: Response): Promise<void> {
    const caller = callerOf(request);
    const object = await this.repository.object(required(request, 'id'), caller);
    send(response, ENTRY, entryDocument(object, this.base(request)));
  }

  @Get('path')
  @ApiOperation(OPEN)
  async path(@Req() request: Request, @Res() response: Response): Promise<void> {
    const caller = callerOf(request);
    const object = await this.repository.byPath(required(request, 'path'), caller);
    send(response, ENTRY, entryDocument(object, this.base(request)));
  }

  @Get('children')
  @ApiOperation(OPEN)
  async children(@Req() request: Request, @Res() response: Response): Promise<void> {
    const caller = callerOf(request);
    const folder = await this.repository.object(required(request, 'id'), caller);
    const page = await this.repository.children(folder.id, windowOf(request), caller);
    const feed = {
      ...this.feedOf(request, folder.name, page),
      up: `${this.base(request)}/object?id=${folder.id}`,
    };
    send(response, FEED, feedDocument(feed, page.objects, this.base(request)));
  }

  @Get('parents')
  @ApiOperation(OPEN)
  async parents(@Req() request: Request, @Res() response: Response): Promise<void> {
    const caller = callerOf(request);
    const object = await this.repository.object(required(request, 'id'), caller);
    const parent = await this.repository.parent(object, caller);
    this.sendAll(request, response, 'Parents', parent ? [parent] : []);
  }

  @Get('versions')
  @ApiOperation(OPEN)
  async versions(@Req() request: Request, @Res() response: Response): Promise<void> {
    const versions = await this.repository.versions(required(request, 'id'), callerOf(request));
    this.sendAll(request, response, 'Versions', versions);
  }

  @Get('actions')
  @ApiOperation(OPEN)
  async actions(@Req() request: Request, @Res() response: Response): Promise<void> {
    const object = await this.repository.object(required(request, 'id'), callerOf(request));
    send(response, 'application/cmisallowableactions+xml;charset=utf-8', actionsDocument(object));
  }

  @Get('content')
  @ApiOperation(OPEN)
  async content(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.contents.send(required(request, 'id'), callerOf(request), request, response);
  }

  @Get('types')
  @ApiOperation(OPEN)
  types(@Req() request: Request, @Res() response: Response): void {
    callerOf(request);
    const id = parameter(request, 'id') ?? parameter(request, 'typeId');
    if (id !== undefined) knownType(id);
    send(response, FEED, typesDocument(id, this.base(request)));
  }

  @Get('type')
  @ApiOperation(OPEN)
  type(@Req() request: Request, @Res() response: Response): void {
    callerOf(request);
    send(response, ENTRY, typeDocument(knownType(required(request, 'id')), this.base(request)));
  }

  @Get('query')
  @ApiOperation(OPEN)
  async query(@Req() request: Request, @Res() response: Response): Promise<void> {
    const page = await this.queries.find(required(request, 'q'), windowOf(request), callerOf(request));
    const feed = this.feedOf(request, 'Results', page);
    send(response, FEED, resultsDocument(feed, page.objects, this.base(request)));
  }

  @Post('query')
  @ApiOperation(OPEN)
  async postedQuery(@Req() request: Request, @Res() response: Response): Promise<void> {
    const caller = callerOf(request);
    const { statement, ...window } = readQueryDocument(request.body);
    // As its parameters would be in the address, where the next part can be asked for.
    request.body = window;
    const page = await this.queries.find(statement, windowOf(request), caller);
    const { skip, max } = windowOf(request);
    const address = (from: number): string =>
      `${this.base(request)}/query?${new URLSearchParams({ q: statement, maxItems: `${max}`, skipCount: `${from}` }).toString()}`;
    const feed = {
      title: 'Results',
      self: address(skip),
      ...(page.hasMore && { next: address(skip + max) }),
    };
    response.status(201).location(address(skip));
    send(response, FEED, resultsDocument(feed, page.objects, this.base(request)));
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

  private base(request: Request): string {
    return baseOf(request, this.config.publicUrl, 'atom');
  }

  private sendAll(request: Request, response: Response, title: string, objects: CmisPage['objects']): void {
    const feed = this.feedOf(request, title, { objects, hasMore: false });
    send(response, FEED, feedDocument(feed, objects, this.base(request)));
  }

  /** With the address of the next part, where there is one. */
  private feedOf(request: Request, title: string, { hasMore }: CmisPage): Feed {
    const at = request.originalUrl.indexOf('?');
    const query = at < 0 ? '' : request.originalUrl.slice(at);
    const url = new URL(`${this.config.publicUrl}${request.path}${query}`);
    const self = url.href;
    if (!hasMore) return { title, self };
    const { skip, max } = windowOf(request);
    url.searchParams.set('skipCount', `${skip + max}`);
    return { title, self, next: url.href };
  }
}

function knownType(id: string) {
  const type = typeOf(id);
  if (type === undefined) throw new CmisFault('objectNotFound', `There is no type ${id}.`);
  return type;
}

function send(response: Response, type: string, body: string): void {
  response.set({ 'Content-Type': type, 'Cache-Control': 'no-cache' }).send(body);
}

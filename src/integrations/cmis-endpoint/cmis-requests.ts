import express, { type Request, type RequestHandler } from 'express';
import { tokenRequired } from '../../access/access.problems.js';
import { principalOf } from '../../access/current-principal.js';
import { ORGANISATION_HEADER } from '../../access/rules/choose-organisation.js';
import type { CmisCaller, Window } from './cmis-repository.js';
import { CmisFault } from './rules/cmis-fault.js';

/** Below which CMIS is spoken: with credentials, and without. */
export const CMIS = '/cmis';
const PUBLIC = /^\/cmis\/public(?:[/?]|$)/;

/** Items of a list unless the client says how many, and the most. */
const USUAL_ITEMS = 50;
const MOST_ITEMS = 500;
/** Further into a list nobody is let: each part of it is read anew from its beginning. */
const DEEPEST = 10_000;

const OVO_CODE = /^OVO\d{6}$/;

/**
 * Express middleware: takes an access token that comes as the password of HTTP Basic, which is all that document systems and
 * office programs can send, for the bearer token that it is. The user’s name counts where it is an OVO code: as the
 * organisation that a token for several is used for.
 */
export const takeBasicForBearer: RequestHandler = (request, _response, next) => {
  const basic = /^Basic +([A-Za-z0-9+/=]+) *$/i.exec(request.headers.authorization ?? '')?.[1];
  if (basic !== undefined) {
    if (isPublicPath(request.originalUrl)) {
      // Programs ask their users for something also where nothing is needed.
      delete request.headers.authorization;
      return next();
    }
    const text = Buffer.from(basic, 'base64').toString('utf8');
    const at = text.indexOf(':');
    request.headers.authorization = `Bearer ${text.slice(at + 1)}`;
    const user = text.slice(0, Math.max(at, 0));
    if (OVO_CODE.test(user)) request.headers[ORGANISATION_HEADER.toLowerCase()] ??= user;
  }
  next();
};

/** Reads the forms and the XML that queries come in. */
export function readCmisBodies(limitBytes: number): RequestHandler[] {
  return [
    express.urlencoded({ limit: limitBytes, extended: false }),
    express.text({ limit: limitBytes, type: ['application/cmisquery+xml', 'application/xml', 'text/xml'] }),
  ];
}

/**
 * Who asks. Below `/cmis/public` nobody has to say; elsewhere one must, since clients send credentials only where they are
 * asked for some.
 * @throws Problem 401
 */
export function callerOf(request: Request): CmisCaller {
  const principal = principalOf(request);
  if (principal === undefined && !isPublic(request)) throw tokenRequired();
  return { principal, request };
}

function isPublic({ path }: Pick<Request, 'path'>): boolean {
  return isPublicPath(path);
}

function isPublicPath(path: string): boolean {
  return PUBLIC.test(path);
}

/** The address of a binding as this request has it. */
export function baseOf(request: Request, publicUrl: string, binding: 'atom' | 'browser'): string {
  return `${publicUrl}${CMIS}${isPublic(request) ? '/public' : ''}/${binding}`;
}

/** A parameter of a request’s address, or of its form; undefined where it is not there, or there twice. */
export function parameter(request: Request, name: string): string | undefined {
  const form = request.body as Readonly<Record<string, unknown>> | undefined;
  const value: unknown = request.query[name] ?? (typeof form === 'object' ? form[name] : undefined);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** @throws CmisFault `invalidArgument` */
export function required(request: Request, name: string): string {
  const value = parameter(request, name);
  if (value === undefined) throw new CmisFault('invalidArgument', `${name} is missing.`);
  if (value.includes('\0')) throw new CmisFault('invalidArgument', `${name} cannot have U+0000 in it.`);
  return value;
}

/** Which part of a list is asked for: `skipCount` and `maxItems`. @throws CmisFault `invalidArgument` */
export function windowOf(request: Request): Window {
  const read = (name: string, otherwise: number): number => {
    const value = parameter(request, name);
    if (value === undefined) return otherwise;
    if (!/^\d{1,9}$/.test(value)) throw new CmisFault('invalidArgument', `${name} must be a whole number.`);
    return Number(value);
  };
  const skip = read('skipCount', 0);
  if (skip > DEEPEST)
    throw new CmisFault('invalidArgument', `skipCount is ${DEEPEST} at most: ask a query instead.`);
  return { skip, max: Math.min(read('maxItems', USUAL_ITEMS), MOST_ITEMS) };
}

/** What every request that would change something is answered. */
export function readOnly(): CmisFault {
  return new CmisFault('notSupported', 'This repository can only be read: use the API to change agreements.');
}

import { Param, type PipeTransform } from '@nestjs/common';
import { notFound } from '../../common/problems/general.problems.js';
import { isOvoCode } from './ovo-code.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A path's id that is no UUID names nothing: 404. */
export class UuidInPath implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!UUID.test(value)) throw notFound();
    return value.toLowerCase();
  }
}

/** A path's id that is no OVO code names nothing: 404. */
export class OvoCodeInPath implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isOvoCode(value)) throw notFound();
    return value;
  }
}

/** A path's number (of a text, an indicator, an entry) that is no whole number from 1 names nothing: 404. */
export class NumberInPath implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,8}$/.test(value)) throw notFound();
    return Number(value);
  }
}

/** Parameter of a handler: the agreement's id in the path, `{id}`. */
export const AgreementId = (): ParameterDecorator => Param('id', UuidInPath);

/** Parameter of a handler: an organisation's OVO code in the path, `{organisationId}`. */
export const OrganisationId = (name = 'organisationId'): ParameterDecorator => Param(name, OvoCodeInPath);

/** Parameter of a handler: a number in the path. */
export const PathNumber = (name: string): ParameterDecorator => Param(name, NumberInPath);

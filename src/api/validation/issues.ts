import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { Issue } from '../../common/problems/problem.js';
import { catalogue } from '../../messages/catalogue.js';
import type { Message } from '../../messages/message.js';
import { join } from './storable.js';

/** What class-validator keeps of one decorator. */
type ValidationMetadata = ReturnType<
  ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']
>[number];

/** Constraints that say what kind of value it must be: where one fails, the others say nothing more. */
const KINDS = ['isArray', 'isObject', 'nestedValidation', 'isString', 'isInt', 'isNumber', 'isBoolean'];

/** Constraints of class-validator under the name of the one whose sentence fits them too. */
const SAME_AS: Readonly<Record<string, string>> = {
  isEnum: 'isIn',
  isNotIn: 'invalid',
  length: 'isLength',
  nestedValidation: 'isObject',
  unknownValue: 'isObject',
};

/** What the arguments of class-validator's own constraints are called in the sentences. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  min: ['min'],
  max: ['max'],
  minLength: ['min'],
  maxLength: ['max'],
  isLength: ['min', 'max'],
  arrayMinSize: ['min'],
  arrayMaxSize: ['max'],
  isIn: ['values'],
  isEnum: ['', 'values'],
};

/** Turns what class-validator found into issues with paths such as `parties[0].organisationId`. */
export function issuesOf(errors: readonly ValidationError[], where: Issue['in'], parent = ''): Issue[] {
  return errors.flatMap((error) => {
    const inList = Array.isArray(error.target);
    const name = inList ? `${parent}[${error.property}]` : join(parent, error.property ?? '');
    return [...ownIssues(error, where, name), ...issuesOf(error.children ?? [], where, name)];
  });
}

function ownIssues(error: ValidationError, where: Issue['in'], name: string): Issue[] {
  const failed = Object.keys(error.constraints ?? {});
  if (failed.length === 0) return [];
  if (failed.includes('whitelistValidation')) return [issue('whitelistValidation')];
  if (error.value === undefined || error.value === null) return [issue('isDefined')];
  const faults = failed.map((constraint) => ({ constraint, metadata: metadataOf(error, constraint) }));
  return tellingFaults(faults).flatMap(({ constraint, metadata }) => {
    const detail = messageOf(constraint, metadata?.constraints ?? []);
    const places = faultyElements(error.value, metadata);
    return places.length > 0
      ? places.map((index): Issue => ({ in: where, name: `${name}[${index}]`, detail }))
      : [{ in: where, name, detail }];
  });

  function issue(key: string): Issue {
    return { in: where, name, detail: { key: `validation.${key}` } };
  }
}

interface Fault {
  readonly constraint: string;
  readonly metadata: ValidationMetadata | undefined;
}

/** Leaves out what follows from a value being of the wrong kind: of the list as a whole, or of its elements. */
function tellingFaults(faults: readonly Fault[]): readonly Fault[] {
  const kindOf = (each: boolean): Fault | undefined =>
    KINDS.map((kind) => faults.find((fault) => fault.constraint === kind && isForEach(fault) === each)).find(
      Boolean,
    );
  const whole = kindOf(false);
  if (whole) return [whole];
  const element = kindOf(true);
  return element ? faults.filter((fault) => fault === element || !isForEach(fault)) : faults;
}

function isForEach({ metadata }: Fault): boolean {
  return metadata?.each ?? false;
}

function messageOf(constraint: string, values: readonly unknown[]): Message {
  const key = `validation.${SAME_AS[constraint] ?? constraint}`;
  if (!catalogue.has(key)) return { key: 'validation.invalid' };
  const params: Record<string, string | number> = {};
  const named = ARGUMENTS[constraint]?.map((name, index): [string, unknown] => [name, values[index]]);
  // Decorators of our own give their arguments by name, as one object.
  for (const [name, value] of named ?? Object.entries(values[0] ?? {})) {
    if (Array.isArray(value)) params[name] = value.join(', ');
    else if (typeof value === 'string' || typeof value === 'number') params[name] = value;
  }
  return { key, params };
}

function metadataOf(error: ValidationError, constraint: string): ValidationMetadata | undefined {
  if (!error.target) return undefined;
  return getMetadataStorage()
    .getTargetValidationMetadatas(error.target.constructor, '', false, false)
    .find((metadata) => metadata.propertyName === error.property && metadata.name === constraint);
}

/** The indexes at which a constraint that holds for each element of a list fails. */
function faultyElements(value: unknown, metadata: ValidationMetadata | undefined): number[] {
  if (!metadata?.each || !Array.isArray(value)) return [];
  const [constraint] = getMetadataStorage().getTargetValidatorConstraints(metadata.constraintCls);
  const isFaulty = (element: unknown): boolean =>
    constraint.instance.validate(element, {
      value: element,
      constraints: metadata.constraints,
      targetName: '',
      object: value,
      property: metadata.propertyName,
    }) !== true;
  return value.flatMap((element, index) => (isFaulty(element) ? [index] : []));
}

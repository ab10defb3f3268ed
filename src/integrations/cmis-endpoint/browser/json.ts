import { allowableActions, type CmisObject } from '../rules/cmis-object.js';
import {
  typeOf,
  TYPES,
  type PropertyDefinition,
  type PropertyValue,
  type TypeDefinition,
} from '../rules/types.js';

/** How a client wants objects to be written. */
export interface Style {
  /** Values alone, without what their types say of them (5.2.11). */
  readonly succinct: boolean;
  readonly withActions: boolean;
}

/** An object (5.2.8). */
export function objectJson(object: CmisObject, { succinct, withActions }: Style): object {
  return {
    ...propertiesJson(object, succinct),
    ...(withActions && { allowableActions: allowableActions(object) }),
  };
}

/** The properties of an object, or of a line of what a query found. */
export function propertiesJson({ typeId, properties }: CmisObject, succinct: boolean): object {
  const shown = (typeOf(typeId)?.properties ?? []).filter(({ id }) => id in properties);
  if (succinct)
    return {
      succinctProperties: Object.fromEntries(
        shown.map((definition) => [definition.id, valueJson(definition, properties[definition.id])]),
      ),
    };
  return {
    properties: Object.fromEntries(
      shown.map((definition) => [
        definition.id,
        {
          ...{ id: definition.id, localName: definition.id, displayName: definition.name },
          ...{ queryName: definition.id, type: definition.type },
          ...{ cardinality: definition.multi ? 'multi' : 'single' },
          value: valueJson(definition, properties[definition.id]),
        },
      ]),
    ),
  };
}

/** Moments are milliseconds since 1970 (5.2.3.1). */
function valueJson({ type }: PropertyDefinition, value: PropertyValue): PropertyValue {
  return type === 'datetime' && value !== null ? Date.parse(String(value)) : value;
}

/** The definition of a type (5.2.9). */
export function typeJson(type: TypeDefinition, withProperties = true): object {
  const { id, name, baseId, parentId, description, versionable, properties } = type;
  return {
    ...{ id, localName: id, localNamespace: 'urn:akkoord', displayName: name, queryName: id, description },
    ...{ baseId, ...(parentId !== null && { parentId }) },
    ...{ creatable: false, fileable: true, queryable: true, fulltextIndexed: false },
    ...{ includedInSupertypeQuery: true, controllablePolicy: false, controllableACL: false },
    typeMutability: { create: false, update: false, delete: false },
    ...(baseId === 'cmis:document' && { versionable, contentStreamAllowed: 'required' }),
    ...(withProperties && {
      propertyDefinitions: Object.fromEntries(
        properties.map((property) => [property.id, definitionJson(property, type)]),
      ),
    }),
  };
}

/** The types below one, or the base types, with what is below them. */
export function typeTreeJson(parentId: string | undefined, withProperties: boolean): object[] {
  return TYPES.filter((each) => each.parentId === (parentId ?? null)).map((type) => {
    const children = typeTreeJson(type.id, withProperties);
    return { type: typeJson(type, withProperties), ...(children.length > 0 && { children }) };
  });
}

function definitionJson(property: PropertyDefinition, { parentId }: TypeDefinition): object {
  const { id, name, type, multi, queryable, orderable } = property;
  const inherited = typeOf(parentId ?? '')?.properties.some((each) => each.id === id) ?? false;
  return {
    ...{ id, localName: id, localNamespace: 'urn:akkoord', displayName: name, queryName: id },
    ...{ propertyType: type, cardinality: multi ? 'multi' : 'single', updatability: 'readonly' },
    ...{ inherited, required: false, queryable, orderable, openChoice: false },
  };
}

import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Constraints = ReturnType<Storage['getTargetValidationMetadatas']>;

/**
 * Has class-validator look up once what a DTO's decorators say. By itself it looks through all classes that there are for
 * those that a DTO inherits from, at each validation. A class has all its decorators before anything can be read as it.
 */
export function rememberConstraints(): void {
  const storage = getMetadataStorage();
  const lookUp = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, Constraints>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (schema || always || strictGroups || groups)
      return lookUp(target, schema, always, strictGroups, groups);
    let found = known.get(target);
    if (found === undefined) known.set(target, (found = lookUp(target, schema, always, strictGroups)));
    return found;
  };
}

import { Enums, Models, Serialize, Spec, SPDX } from '@cyclonedx/cyclonedx-library';

/** A package as npm's lock file has it (lockfileVersion 3), by the folder that it lies in. */
interface LockedPackage {
  readonly version: string;
  /** Only needed to build and test. */
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface LockFile {
  readonly name: string;
  /** The application itself stands at the empty path. */
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const FOLDER = 'node_modules/';

/**
 * What production is made of, by the lock file, as a CycloneDX document in JSON. `npm sbom` would leave out what is
 * nested, and with `--omit dev` also what a tool needs too.
 * @param now when the document is made
 * @param serialNumber a UUID of its own
 */
export function billOfMaterials({ name, packages }: LockFile, now: Date, serialNumber: string): string {
  const { '': own, ...installed } = packages;
  const components = new Map(
    Object.entries(installed)
      .filter(([, { dev }]) => dev !== true)
      .map(([folder, locked]) => [folder, componentOf(folder, locked)]),
  );
  for (const [folder, component] of components)
    dependOn(component, folder, neededBy(installed[folder]), components);
  const application = new Models.Component(Enums.ComponentType.Application, name, {
    bomRef: name,
    version: own.version,
    licenses: licenceOf(own),
  });
  dependOn(application, '', neededBy(own), components);
  const bill = new Models.Bom({
    serialNumber: `urn:uuid:${serialNumber}`,
    metadata: new Models.Metadata({ timestamp: now, component: application }),
    components: new Models.ComponentRepository(components.values()),
  });
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return serializer.serialize(bill, { sortLists: true, space: 2 });
}

function componentOf(folder: string, locked: LockedPackage): Models.Component {
  const fullName = folder.slice(folder.lastIndexOf(FOLDER) + FOLDER.length);
  const [name, group] = fullName.split('/').reverse();
  return new Models.Component(Enums.ComponentType.Library, name, {
    group,
    // Two folders can hold the same package: a reference names one of them.
    bomRef: folder,
    version: locked.version,
    purl: `pkg:npm/${fullName.replace('@', '%40')}@${locked.version}`,
    scope: locked.optional ? Enums.ComponentScope.Optional : Enums.ComponentScope.Required,
    licenses: licenceOf(locked),
    hashes: hashesOf(locked),
  });
}

function neededBy(locked: LockedPackage): string[] {
  const { dependencies, optionalDependencies, peerDependencies } = locked;
  return Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
}

/** Adds what a package needs, each from the nearest folder that Node would find it in. */
function dependOn(
  component: Models.Component,
  folder: string,
  names: readonly string[],
  components: ReadonlyMap<string, Models.Component>,
): void {
  for (const name of names) {
    const found = foldersAbove(folder)
      .map((each) => components.get(`${each}${FOLDER}${name}`))
      .find((each) => each !== undefined);
    if (found !== undefined) component.dependencies.add(found.bomRef);
  }
}

/** The folder itself and those around it, each with a slash at its end but for the application's own. */
function foldersAbove(folder: string): string[] {
  if (folder === '') return [''];
  const end = folder.lastIndexOf(`/${FOLDER}`);
  return [`${folder}/`, ...foldersAbove(end < 0 ? '' : folder.slice(0, end))];
}

function licenceOf({ license }: LockedPackage): Models.LicenseRepository {
  if (license === undefined) return new Models.LicenseRepository();
  const isExpression = /[( ]/.test(license);
  const licence = SPDX.isSupportedSpdxId(license)
    ? new Models.SpdxLicense(license)
    : isExpression
      ? new Models.LicenseExpression(license)
      : new Models.NamedLicense(license);
  return new Models.LicenseRepository([licence]);
}

function hashesOf({ integrity = '' }: LockedPackage): Models.HashDictionary {
  const sum = /^sha512-(.+)$/.exec(integrity)?.[1];
  if (sum === undefined) return new Models.HashDictionary();
  return new Models.HashDictionary([
    [Enums.HashAlgorithm['SHA-512'], Buffer.from(sum, 'base64').toString('hex')],
  ]);
}

import type { Level } from '../../../common/level.js';
import { fold } from '../../../organisations/rules/fold.js';
import type { OrganRead } from '../reading/reading.js';
import { bodyOf, DECIDING_BODY, type Body } from './bodies.js';
import { confirmed, contradicted, indeterminate, type Judgement } from './verdict.js';

/** An organisation as far as publications may name it. */
export interface NamedOrganisation {
  /** OVO code. */
  readonly id: string;
  readonly kbo: string;
  readonly nis: string | null;
  readonly name: string;
  readonly level: Level;
}

/** The Flemish Government as the Government's own decisions name it. */
const GOVERNMENT = /\/id\/bestuursorgaan\/7f2c82aa-75ac-40f8-a6c3-9fe539163025$/;

/** What bodies a publication names say of whose body decided. */
export interface OrganEvidence {
  /** The bodies that are said to have decided, or to have held the sitting. */
  readonly organs: readonly OrganRead[];
  /** Host names of the publisher's own addresses. */
  readonly hosts: readonly string[];
}

/**
 * Whether it was the council of an organisation that decided. Names and codes of the body, its government and territory
 * say whose it is; where they say nothing, the addresses under which the government itself names its sittings do.
 * @param all every organisation, so that another one's name is known for what it is
 */
export function matchOrgan(
  { organs, hosts }: OrganEvidence,
  own: NamedOrganisation,
  all: readonly NamedOrganisation[],
): Judgement {
  const name = organs.flatMap(({ names }) => names)[0] ?? '';
  const bodies = new Set(organs.flatMap(bodiesOf));
  const expected = DECIDING_BODY[own.level];
  if (bodies.size > 1) return indeterminate('organ.several-bodies', { organ: name });
  const [body] = bodies;
  if (body !== undefined && body !== expected) {
    return contradicted('organ.other-body', { organ: name || body, body, expected });
  }
  // A province and its capital can bear one name; the body tells them apart.
  const peers = all.filter(({ level }) => level === own.level);
  const owners = ownersNamed(organs, peers, own.level);
  if (owners.size > 1) return indeterminate('organ.several-owners', { organ: name });
  const [owner] = owners;
  if (owner !== undefined && owner !== own) {
    return contradicted('organ.other-owner', { organ: name || owner.name, owner: owner.name, own: own.name });
  }
  if (owner === own) {
    return body === undefined
      ? indeterminate('organ.unknown-body', { organ: name || own.name, expected })
      : confirmed('organ.named', { organ: name || own.name, own: own.name });
  }
  if (body === undefined) return indeterminate('organ.unknown');
  return byAddress(hosts, body, own, peers);
}

function byAddress(
  hosts: readonly string[],
  body: Body,
  own: NamedOrganisation,
  all: readonly NamedOrganisation[],
): Judgement {
  const found = hosts.flatMap((host) =>
    all.filter((each) => isAddressOf(host, each)).map((owner) => ({ host, owner })),
  );
  const owners = new Set(found.map(({ owner }) => owner));
  if (owners.size !== 1) return indeterminate('organ.unknown-owner', { body });
  const [{ host, owner }] = found;
  return owner === own
    ? confirmed('organ.by-address', { body, host, own: own.name })
    : contradicted('organ.other-address', { body, host, owner: owner.name, own: own.name });
}

function bodiesOf({ names, classifications, identifiers }: OrganRead): Body[] {
  const found = [...classifications, ...names].flatMap(bodyOf);
  return identifiers.some((each) => GOVERNMENT.test(each)) ? [...found, 'government'] : found;
}

function ownersNamed(
  organs: readonly OrganRead[],
  all: readonly NamedOrganisation[],
  level: Level,
): Set<NamedOrganisation> {
  const codes = organs.flatMap(({ identifiers }) => identifiers);
  const byCode = all.filter((each) => codes.some((code) => isCodeOf(code, each)));
  if (byCode.length > 0) return new Set(byCode);
  const names = organs.flatMap((organ) => [...organ.names, ...organ.unitNames]);
  // There is one government of Flanders, whether its name is said or not.
  if (level === 'flanders' && organs.some((organ) => bodiesOf(organ).includes('government')))
    return new Set(all.filter((each) => each.level === 'flanders'));
  return new Set(names.flatMap((name) => namedIn(name, all)));
}

/** An OVO code anywhere, a KBO or NIS code at the end of an address or on its own. */
function isCodeOf(code: string, { id, kbo, nis }: NamedOrganisation): boolean {
  if (/OVO\d{6}/i.exec(code)?.[0].toUpperCase() === id) return true;
  const digits = /(?:^|[/#=:])(?<digits>\d[\d.]*)$/.exec(code)?.groups?.digits.replaceAll('.', '');
  return digits !== undefined && (digits === kbo || digits === nis);
}

/** The organisations whose names are in a text, those left out whose names are only part of another that is. */
function namedIn(text: string, all: readonly NamedOrganisation[]): NamedOrganisation[] {
  const padded = ` ${(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  const found = all
    .map((each) => ({ each, name: ` ${fold(each.name)} ` }))
    .filter(({ name }) => padded.includes(name));
  return found
    .filter(({ name }) => !found.some((other) => other.name !== name && other.name.includes(name.trim())))
    .map(({ each }) => each);
}

/** `lblod.zottegem.be`, `stad.gent`, `gemeente-essen.leverancier.net`. */
function isAddressOf(host: string, { name, level }: NamedOrganisation): boolean {
  if (level === 'flanders') return false;
  const compact = fold(name).replaceAll(' ', '');
  return host
    .toLowerCase()
    .split('.')
    .map((label) => label.replaceAll('-', ''))
    .some((label) =>
      [compact, `stad${compact}`, `gemeente${compact}`, `provincie${compact}`].includes(label),
    );
}

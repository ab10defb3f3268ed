import type { LegalForm } from '../../agreements/rules/legal-form.js';
import { readRows, type CsvForm, type CsvRow } from '../../common/csv/read-rows.js';
import { isDate } from '../../organisations/rules/csv-table.js';
import { legalFormOf, legalPersonalityOf } from './legal-personality.js';
import { membershipFaultsOf, type KnownMember, type PartnershipSpell } from './membership-faults.js';
import { partnershipIdOf } from './partnership-id.js';

/** A partnership as the registry keeps it. */
export interface KnownPartnership {
  readonly id: string;
  readonly name: string;
  readonly legalForm: LegalForm;
  readonly hasLegalPersonality: boolean;
  readonly theme: string;
}

/** What the registry knows when a table is imported. */
export interface KnownLandscape {
  readonly partnerships: ReadonlyMap<string, KnownPartnership>;
  /** By the partnership’s id. */
  readonly memberships: ReadonlyMap<string, readonly PartnershipSpell[]>;
  /** By OVO code, and by NIS code for those that are there. */
  readonly municipalities: ReadonlyMap<string, KnownMember & { readonly id: string }>;
}

export interface ImportedMembership extends PartnershipSpell {
  readonly partnershipId: string;
}

/** Something wrong in a row of a table. */
export interface RowFault {
  /** Counted from 1, the header included. */
  readonly line: number;
  readonly column: string;
  /** Of a message, under `partnerships.import`. */
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What importing a table would do. */
export interface ImportPlan {
  /** Rows that were read. */
  readonly rows: number;
  readonly partnerships: readonly KnownPartnership[];
  readonly memberships: readonly ImportedMembership[];
  /** Memberships that are there already. */
  readonly unchanged: number;
  /** Nothing is imported where there is any. */
  readonly faults: readonly RowFault[];
}

/** The columns of a table, in any order: a row for each partnership and spell in which the same municipalities are in it. */
export const COLUMNS = [
  'name',
  'legal_form',
  'legal_personality',
  'theme',
  'from',
  'until',
  'members',
] as const;
/** With commas, and columns as they are written above. */
const FORM: CsvForm = { delimiter: ',', columnOf: (cell) => cell };
type Values = Readonly<Record<(typeof COLUMNS)[number], string>>;

const LONGEST = { name: 150, theme: 100 } as const;
const YES_OR_NO: Readonly<Record<string, boolean>> = { yes: true, no: false };
const UNSTORABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/**
 * Works out what importing a table would do, and names each fault of each row.
 * @param csv comma-separated, with a header; members are OVO or NIS codes with spaces between them
 */
export function planImport(csv: string, known: KnownLandscape): ImportPlan {
  const { rows, faults } = read(csv);
  const partnerships = new Map<string, KnownPartnership>();
  const memberships = new Map<string, ImportedMembership[]>();
  let unchanged = 0;
  for (const { line, values } of rows) {
    const note = (column: string, key: string, params: RowFault['params'] = {}): void => {
      faults.push({ line, column, key, params });
    };
    const partnership = partnershipIn(values, note);
    const spell = spellIn(values, note);
    const ids = membersIn(values, known, note);
    if (partnership === undefined || spell === undefined) continue;
    const { id } = partnership;
    const before = known.partnerships.get(id) ?? partnerships.get(id);
    if (before === undefined) partnerships.set(id, partnership);
    else noteDifferences(before, partnership, note);
    const added = memberships.get(id) ?? [];
    memberships.set(id, added);
    const others = [...(known.memberships.get(id) ?? []), ...added];
    for (const organisationId of ids) {
      const proposed = { partnershipId: id, organisationId, ...spell };
      if (others.some((each) => isSame(each, proposed))) unchanged += 1;
      else {
        const found = membershipFaultsOf(proposed, known.municipalities.get(organisationId), others);
        for (const fault of found) note('members', fault, { organisation: organisationId });
        added.push(proposed);
      }
    }
  }
  return {
    rows: rows.length,
    partnerships: [...partnerships.values()],
    memberships: [...memberships.values()].flat(),
    unchanged,
    faults,
  };
}

type Note = (column: string, key: string, params?: RowFault['params']) => void;

function read(csv: string): { rows: readonly CsvRow<keyof Values>[]; faults: RowFault[] } {
  const { rows, faults } = readRows(csv, COLUMNS, Infinity, FORM);
  return {
    rows,
    faults: faults.map(({ line, detail: { key, params = {} } }) => ({
      line,
      column: '',
      key: key === 'csv.columns' ? 'cells' : key.replace('csv.', ''),
      params,
    })),
  };
}

function partnershipIn(values: Values, note: Note): KnownPartnership | undefined {
  const { name, theme } = values;
  const id = partnershipIdOf(name);
  const isNamed = id !== undefined && isShort(name, LONGEST.name);
  if (!isNamed) note('name', 'text', { max: LONGEST.name });
  const hasTheme = isShort(theme, LONGEST.theme);
  if (!hasTheme) note('theme', 'text', { max: LONGEST.theme });
  const legalForm = legalFormOf(values.legal_form);
  if (legalForm === undefined) {
    note('legal_form', 'legal-form');
    return undefined;
  }
  const hasLegalPersonality = personalityIn(values.legal_personality, legalForm, note);
  if (!isNamed || !hasTheme || hasLegalPersonality === undefined) return undefined;
  return { id, name, legalForm, hasLegalPersonality, theme };
}

function personalityIn(text: string, legalForm: LegalForm, note: Note): boolean | undefined {
  const byLaw = legalPersonalityOf(legalForm);
  const said = text === '' ? byLaw : YES_OR_NO[text.toLowerCase()];
  if (said === undefined) note('legal_personality', 'yes-or-no');
  else if (byLaw !== undefined && said !== byLaw) {
    note('legal_personality', 'legal-personality', { form: legalForm });
    return undefined;
  }
  return said;
}

function spellIn(
  { from, until }: Values,
  note: Note,
): Pick<PartnershipSpell, 'validFrom' | 'validTo'> | undefined {
  const isDay = (text: string): boolean => isDate(text) && text >= '1900' && text < '2201';
  const begins = isDay(from);
  const ends = until === '' || isDay(until);
  if (!begins) note('from', 'date');
  if (!ends) note('until', 'date');
  if (!begins || !ends) return undefined;
  if (until === '' || until > from) return { validFrom: from, validTo: until === '' ? null : until };
  note('until', 'ends-before-it-begins');
  return undefined;
}

/** OVO codes of the members; what is none is noted. */
function membersIn({ members }: Values, { municipalities }: KnownLandscape, note: Note): string[] {
  const codes = members.split(/\s+/).filter((code) => code !== '');
  if (codes.length === 0) note('members', 'no-members');
  const ids = new Set<string>();
  for (const code of codes) {
    const id = municipalities.get(code.toUpperCase())?.id;
    if (id === undefined) note('members', 'no-municipality', { organisation: code.slice(0, 30) });
    else if (ids.has(id)) note('members', 'named-twice', { organisation: code });
    else ids.add(id);
  }
  return [...ids];
}

function noteDifferences(
  before: KnownPartnership,
  { name, legalForm, hasLegalPersonality, theme }: KnownPartnership,
  note: Note,
): void {
  if (before.name !== name) note('name', 'differs', { known: before.name });
  if (before.legalForm !== legalForm) note('legal_form', 'differs', { known: before.legalForm });
  else if (before.hasLegalPersonality !== hasLegalPersonality)
    note('legal_personality', 'differs', { known: before.hasLegalPersonality ? 'yes' : 'no' });
  if (before.theme !== theme) note('theme', 'differs', { known: before.theme });
}

function isSame(one: PartnershipSpell, other: PartnershipSpell): boolean {
  return (
    one.organisationId === other.organisationId &&
    one.validFrom === other.validFrom &&
    one.validTo === other.validTo
  );
}

function isShort(text: string, max: number): boolean {
  return text !== '' && [...text].length <= max && !UNSTORABLE.test(text);
}

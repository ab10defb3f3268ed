import type { ClauseKind } from './clause-kinds.js';

/** A clause as it is recognised by. */
export interface RecognisableClause {
  readonly id: string;
  readonly number: string;
  readonly heading: string;
  readonly body: string;
  /** What its writer says that it is; null where nothing is said. */
  readonly kind: ClauseKind | null;
}

/** How a clause came to be taken for one of a kind. */
export const RECOGNISED_BY = ['kind', 'heading', 'wording'] as const;
export type RecognisedBy = (typeof RECOGNISED_BY)[number];

/** A clause that is taken for one of a kind. */
export interface Recognised {
  readonly id: string;
  readonly number: string;
  readonly by: RecognisedBy;
}

type Recognisable = Exclude<ClauseKind, 'other'>;

/** How words of headings begin, in Dutch, English, French and German. */
const IN_HEADINGS: Readonly<Record<Recognisable, string>> = {
  purpose: 'doel(?!groep)|voorwerp|purpose|aims?(?!\\p{L})|objet|zweck|gegenstand',
  definitions: 'begrip|definiti|définition|begriffsbestimmung',
  lead: 'trekker|leiding|coördinat|coordinat|lead(?!\\p{L})|chef de file|federführ|projectleid',
  governance: 'bestuur(?!lijk)|beheerscomité|stuurgroep|governance|steering|gouvernance|comité|lenkung',
  duties: 'taken(?!\\p{L})|verbintenis|verplichting|duties|tasks|obligations|commitments|pflichten|aufgaben',
  entryIntoForce: 'inwerkingtreding|entry into force|entrée en vigueur|inkrafttreten',
  duration: 'duur(?!za)|looptijd|geldigheidsduur|einddatum|duration|durée|dauer|laufzeit',
  finance:
    'financ|middelen|kosten|bijdragen|budget|begroting|costs?(?!\\p{L})|means(?!\\p{L})|funding|moyens|coûts|finanz',
  staff: 'personeel|staff|personnel',
  property: 'eigendom|inbreng|property|assets|propriété|eigentum',
  data: 'gegevens|persoonsgegevens|data(?!\\p{L})|données|daten|personal data',
  confidentiality: 'vertrouwelijk|geheimhouding|confidenti|vertraulich',
  communication: 'communicat|kommunikation',
  liability: 'aansprakelijk|liabilit|responsabilité|haftung',
  monitoring: 'monitor|opvolging|indicator|suivi',
  evaluation: 'evaluati|tussentijdse evaluatie|évaluation|review(?!\\p{L})',
  amendment: 'wijziging|amendment|modification|änderung',
  accession: 'toetred|accession|adhésion|beitritt',
  exit: 'uittred|opzeg|terugtrek|exit(?!\\p{L})|withdraw|retrait|dénonciation|austritt|kündigung',
  dissolution: 'ontbinding|vereffening|dissolution|liquidation|auflösung',
  succession: 'rechtsopvolg|fusie|succession|merger|fusion',
  dispute: 'geschil|betwisting|bemiddeling|dispute|mediation|différend|litige|streit',
  languages: 'talen(?!t)|taal(?:versie|gebruik)|languages?(?!\\p{L})|langues?(?!\\p{L})|sprachen?(?!\\p{L})',
};

/** Turns of phrase that say so without a heading. Only where they can hardly mean anything else. */
const IN_WORDINGS: Readonly<Partial<Record<Recognisable, string>>> = {
  lead: '(?:is|treedt op als|acts as) (?:de |the )?(?:trekker|lead(?!\\p{L}))',
  finance:
    'kosten [^.]{0,60}(?:verdeeld|gedragen)|dragen [^.]{0,40}kosten|costs? [^.]{0,60}(?:shared|borne)|verdeelsleutel',
  duration:
    '(?:voor|van) (?:een )?(?:onbepaalde|bepaalde) (?:duur|tijd)|(?:geldt|loopt) tot|remains in force until|for an indefinite (?:term|time|period)',
  evaluation: '(?:evalueren|evalueert|geëvalueerd|evaluates?|evaluated|évaluent|évalué)(?!\\p{L})',
  exit: 'opzegtermijn|(?:kan|mag|kunnen|mogen) (?:uittreden|opzeggen)|(?:can|may) withdraw from|kündigungsfrist',
  dispute: '(?:geschil|geschillen|disputes?|différends?|litiges?|streitigkeiten)(?!\\p{L})',
};

const HEADINGS = compiled(IN_HEADINGS);
const WORDINGS = compiled(IN_WORDINGS);

/**
 * The clauses that are taken for ones of a kind: those of which that is said; where there are none, those with a heading
 * that says so; and where there are none either, those that are worded so. Of which something else is said is never
 * taken for it.
 */
export function clausesOfKind(kind: ClauseKind, clauses: readonly RecognisableClause[]): Recognised[] {
  const open = clauses.filter((clause) => clause.kind === null);
  const ways: readonly (readonly [RecognisedBy, readonly RecognisableClause[]])[] = [
    ['kind', clauses.filter((clause) => clause.kind === kind)],
    ['heading', open.filter(({ heading }) => HEADINGS.get(kind)?.test(heading))],
    ['wording', open.filter(({ body }) => WORDINGS.get(kind)?.test(body))],
  ];
  const [by, found] = ways.find(([, some]) => some.length > 0) ?? ['wording', []];
  return found.map(({ id, number }) => ({ id, number, by }));
}

function compiled(words: Readonly<Partial<Record<Recognisable, string>>>): ReadonlyMap<ClauseKind, RegExp> {
  return new Map(
    Object.entries(words).map(([kind, pattern]) => [
      kind as ClauseKind,
      new RegExp(`(?<!\\p{L})(?:${pattern})`, 'iu'),
    ]),
  );
}

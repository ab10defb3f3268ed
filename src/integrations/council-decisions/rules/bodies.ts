import type { Level } from '../../../common/level.js';
import { fold } from '../../../organisations/rules/fold.js';

/** Bodies of governments that publish decisions. */
export const BODIES = [
  'municipalCouncil',
  'provincialCouncil',
  'government',
  'college',
  'deputation',
  'welfareCouncil',
  'permanentBureau',
  'mayor',
  'districtCouncil',
  'other',
] as const;
export type Body = (typeof BODIES)[number];

/** The body that decides on agreements for a government of each level. */
export const DECIDING_BODY: Readonly<Record<Level, Body>> = {
  municipality: 'municipalCouncil',
  province: 'provincialCouncil',
  flanders: 'government',
};

/** Codes of `BestuursorgaanClassificatieCode`, by the end of their IRI. */
const CODES: Readonly<Record<string, Body>> = {
  '5ab0e9b8a3b2ca7c5e000005': 'municipalCouncil',
  '5ab0e9b8a3b2ca7c5e000006': 'college',
  '5ab0e9b8a3b2ca7c5e000007': 'welfareCouncil',
  '5ab0e9b8a3b2ca7c5e000008': 'permanentBureau',
  '5ab0e9b8a3b2ca7c5e000009': 'other',
  '5ab0e9b8a3b2ca7c5e00000a': 'districtCouncil',
  '5ab0e9b8a3b2ca7c5e00000b': 'other',
  '5ab0e9b8a3b2ca7c5e00000c': 'provincialCouncil',
  '5ab0e9b8a3b2ca7c5e00000d': 'deputation',
};

const NAMES: readonly (readonly [Body, RegExp])[] = [
  ['municipalCouncil', /\bgemeenteraad\b|\bgemeenteraadszitting\b/],
  ['provincialCouncil', /\bprovincieraad\b/],
  ['government', /\bvlaamse regering\b/],
  ['college', /\bcollege van burgemeester\b|\bschepencollege\b|\bburgemeester en schepenen\b|\bcbs\b/],
  ['deputation', /\bdeputatie\b/],
  ['welfareCouncil', /\bmaatschappelijk welzijn\b|\bocmw ?raad\b|\brmw\b/],
  ['permanentBureau', /\bvast bureau\b/],
  ['mayor', /^\W*(?:de )?burgemeester\b(?! en )/],
  ['districtCouncil', /\bdistrictsraad\b/],
  ['other', /\bbijzonder comite\b|\bdistrictscollege\b|\bpolitieraad\b|\bzoneraad\b|\braadscommissie\b/],
];

/** The bodies that a name or the IRI of a classification stands for; most stand for one, some for none. */
export function bodyOf(nameOrCode: string): Body[] {
  const code = /\/(?<code>[0-9a-f]{24})$/.exec(nameOrCode)?.groups?.code;
  if (code !== undefined) return CODES[code] ? [CODES[code]] : [];
  const folded = fold(nameOrCode);
  return NAMES.filter(([, pattern]) => pattern.test(folded)).map(([body]) => body);
}

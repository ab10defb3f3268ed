import { citationOf } from '../../rules/citation.js';
import {
  addressOfAgreement,
  addressOfText,
  dayOfDocument,
  dayWritten,
  type DocumentParty,
  type TextDocument,
} from '../../rules/text-document.js';
import { languageName } from '../../rules/words.js';
import { element as e, type XmlElement } from './element.js';

/** Where Flanders keeps its organisations. */
const ORGANISATIONS = 'https://data.vlaanderen.be/id/organisatie/';

/** Who made this XML: the registry. */
const SOURCE = '#akkoord';

/** Three letters (ISO 639-2), as Akoma Ntoso writes the languages that it has them for here. */
const THREE_LETTERS: Readonly<Record<string, string>> = { nl: 'nld', en: 'eng', fr: 'fra', de: 'deu' };

/** How a party is referred to within the document. */
export function idOfParty(organisationId: string): string {
  return `org_${organisationId}`;
}

/**
 * What Akoma Ntoso wants known of a text: what it is as work (the agreement), expression (this version in this language)
 * and manifestation (this file), the days that matter, and who took part. The addresses are the registry's own, so that
 * they can be followed; the name by Akoma Ntoso's convention stands beside them.
 */
export function metaOf(document: TextDocument): XmlElement {
  return e(
    'meta',
    {},
    identificationOf(document),
    lifecycleOf(document),
    ...workflowOf(document),
    ...temporalDataOf(document),
    referencesOf(document),
    proprietaryOf(document),
  );
}

function identificationOf(document: TextDocument): XmlElement {
  const { agreementId, version, tag, languages, status, standing } = document;
  const work = addressOfAgreement(document);
  const expression = `${addressOfText(document)}#${tag}`;
  const manifestation = `${addressOfText(document)}/document.xml?language=${tag}`;
  const day = dayOfDocument(document);
  const language = threeLetters(tag);
  const convention = `/akn/be/doc/${document.kind === 'deal' ? 'agreement' : 'plan'}/${day}/${agreementId}`;
  const named = (uri: string): XmlElement[] => [e('FRBRthis', { value: uri }), e('FRBRuri', { value: uri })];
  const alias = (value: string): XmlElement => e('FRBRalias', { name: 'akn', value });
  const date = (value: string, name: string): XmlElement => e('FRBRdate', { date: value, name });
  const author = e('FRBRauthor', { href: `#${idOfParty(document.writtenBy.organisationId)}` });
  const authors = document.parties.map(({ organisationId }) =>
    e('FRBRauthor', { href: `#${idOfParty(organisationId)}` }),
  );
  const original = languages[0]?.tag ?? tag;
  return e(
    'identification',
    { source: SOURCE },
    e(
      'FRBRWork',
      {},
      ...named(work),
      alias(convention),
      date(day, standing.status === 'adopted' ? 'entryIntoForce' : 'drafting'),
      ...(authors.length > 0 ? authors : [author]),
      e('FRBRcountry', { value: 'be' }),
      e('FRBRsubtype', { value: document.kind === 'deal' ? 'agreement' : 'plan' }),
      e('FRBRnumber', { value: agreementId }),
      e('FRBRname', { value: document.title }),
      e('FRBRprescriptive', { value: String(standing.status === 'adopted') }),
      e('FRBRauthoritative', { value: String(status === 'authentic') }),
    ),
    e(
      'FRBRExpression',
      {},
      ...named(expression),
      alias(`${convention}/${language}:v${version}`),
      date(dayWritten(document), 'version'),
      author,
      e('FRBRversionNumber', { value: String(version) }),
      e('FRBRlanguage', { language }),
      ...(status === 'translation'
        ? [
            e('FRBRtranslation', {
              href: `${addressOfText(document)}#${original}`,
              fromLanguage: threeLetters(original),
              authoritative: 'false',
              by: `#${idOfParty(document.writtenBy.organisationId)}`,
            }),
          ]
        : []),
    ),
    e(
      'FRBRManifestation',
      {},
      ...named(manifestation),
      alias(`${convention}/${language}:v${version}.akn`),
      date(day, 'file'),
      e('FRBRauthor', { href: SOURCE }),
      e('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
}

function lifecycleOf(document: TextDocument): XmlElement {
  const { standing } = document;
  const event = (eId: string, date: string, type: string, refersTo: string): XmlElement =>
    e('eventRef', { eId, date, source: '#text', type, refersTo });
  return e(
    'lifecycle',
    { source: SOURCE },
    event('e_written', dayWritten(document), 'generation', '#written'),
    ...(standing.status === 'adopted'
      ? [event('e_force', standing.inForceOn, 'generation', '#inForce')]
      : []),
    ...(standing.status === 'adopted' && standing.until !== null
      ? [event('e_end', standing.until, 'repeal', '#ended')]
      : []),
  );
}

/** The councils' decisions as the steps by which the text came to be. */
function workflowOf({ parties }: TextDocument): XmlElement[] {
  const steps = parties.flatMap(({ organisationId, decision }) =>
    decision === null
      ? []
      : [
          e('step', {
            eId: `step_${organisationId}`,
            date: decision.decidedOn,
            by: `#${idOfParty(organisationId)}`,
            outcome: `#${decision.annulledOn === null ? decision.outcome : 'annulled'}`,
          }),
        ],
  );
  return steps.length === 0 ? [] : [e('workflow', { source: SOURCE }, ...steps)];
}

function temporalDataOf({ standing }: TextDocument): XmlElement[] {
  if (standing.status === 'draft') return [];
  const interval = e('timeInterval', {
    start: '#e_force',
    end: standing.until === null ? undefined : '#e_end',
    refersTo: '#inForce',
  });
  const group = e('temporalGroup', { eId: 'tmpg_1' }, interval);
  return [e('temporalData', { source: SOURCE }, group)];
}

function referencesOf(document: TextDocument): XmlElement {
  const { parties, writtenBy, languages, tag, language } = document;
  const others = languages.filter((each) => each.tag !== tag);
  const concept = (eId: string, showAs: string): XmlElement =>
    e('TLCConcept', { eId, href: `/akn/ontology/concepts/akkoord/${eId}`, showAs });
  const isListed = parties.some(({ organisationId }) => organisationId === writtenBy.organisationId);
  return e(
    'references',
    { source: SOURCE },
    e('original', { eId: 'text', href: addressOfText(document), showAs: citationOf(document) }),
    ...others.map((each) =>
      e('activeRef', {
        eId: `lang_${each.tag}`,
        href: `${addressOfText(document)}/document.xml?language=${each.tag}`,
        showAs: languageName(language, each.tag),
      }),
    ),
    e('TLCOrganization', { eId: 'akkoord', href: document.registry, showAs: 'Akkoord' }),
    ...parties.map(organisationOf),
    ...(isListed ? [] : [organisationOf(writtenBy)]),
    concept('written', 'written'),
    concept('inForce', 'in force'),
    concept('ended', 'no longer in force'),
    concept('approved', 'approved'),
    concept('approvedWithReservation', 'approved with reservation'),
    concept('rejected', 'rejected'),
    concept('annulled', 'annulled'),
  );
}

function organisationOf({
  organisationId,
  name,
}: Pick<DocumentParty, 'organisationId' | 'name'>): XmlElement {
  return e('TLCOrganization', {
    eId: idOfParty(organisationId),
    href: `${ORGANISATIONS}${organisationId}`,
    showAs: name,
  });
}

function proprietaryOf({ hash, standing, agreementId, version, tag }: TextDocument): XmlElement {
  return e(
    'proprietary',
    { source: SOURCE },
    e('akkoord:text', { agreement: agreementId, version: String(version), language: tag }),
    e('akkoord:hash', { algorithm: 'SHA-256', canonicalization: 'RFC 8785' }, hash),
    ...(standing.status === 'adopted'
      ? [e('akkoord:entry', { sequence: String(standing.entry.sequence), hash: standing.entry.hash })]
      : []),
  );
}

function threeLetters(tag: string): string {
  return THREE_LETTERS[tag] ?? tag;
}

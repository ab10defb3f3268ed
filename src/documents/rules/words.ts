/** The languages that documents are written in: those of Flanders' neighbours beside Dutch, and English. */
export const DOCUMENT_LANGUAGES = ['nl', 'en', 'fr', 'de'] as const;
export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number];

/** The language of a document about a text in some language (BCP 47): its own words are English where it knows no better. */
export function documentLanguage(tag: string): DocumentLanguage {
  const primary = tag.toLowerCase().split('-')[0];
  return DOCUMENT_LANGUAGES.find((language) => language === primary) ?? 'en';
}

/** One wording in every language that documents are written in. `{name}` stands for what is filled in. */
type Wording = Readonly<Record<DocumentLanguage, string>>;

const w = (nl: string, en: string, fr: string, de: string): Wording => ({ nl, en, fr, de });

/** What documents say beside the text itself, in the language of the text. */
const WORDS = {
  'kind.deal': w(
    'Samenwerkingsovereenkomst',
    'Agreement',
    'Accord de coopération',
    'Zusammenarbeitsvereinbarung',
  ),
  'kind.plan': w('Regionaal plan', 'Regional plan', 'Plan régional', 'Regionalplan'),
  draft: w('ONTWERP', 'DRAFT', 'PROJET', 'ENTWURF'),
  'draft.proposed': w(
    'Ontwerp: voorstel van een partij. Deze tekst bindt niemand.',
    'Draft: a party’s proposal. This text binds nobody.',
    'Projet : proposition d’une partie. Ce texte ne lie personne.',
    'Entwurf: Vorschlag einer Partei. Dieser Text bindet niemanden.',
  ),
  'draft.offered': w(
    'Ontwerp in onderhandeling. Deze tekst bindt niemand.',
    'Draft under negotiation. This text binds nobody.',
    'Projet en négociation. Ce texte ne lie personne.',
    'Entwurf in Verhandlung. Dieser Text bindet niemanden.',
  ),
  'draft.beforeCouncils': w(
    'Ontwerp, voorgelegd aan de raden van de partijen. Deze tekst is nog niet in werking.',
    'Draft, before the councils of the parties. This text is not in force yet.',
    'Projet soumis aux conseils des parties. Ce texte n’est pas encore en vigueur.',
    'Entwurf, den Räten der Parteien vorgelegt. Dieser Text ist noch nicht in Kraft.',
  ),
  'draft.notAdopted': w(
    'Ontwerp dat niet is aangenomen. Deze tekst bindt niemand.',
    'Draft that was not adopted. This text binds nobody.',
    'Projet qui n’a pas été adopté. Ce texte ne lie personne.',
    'Entwurf, der nicht angenommen wurde. Dieser Text bindet niemanden.',
  ),
  'adopted.inForce': w(
    'Aangenomen tekst, in werking sinds {from}.',
    'Adopted text, in force since {from}.',
    'Texte adopté, en vigueur depuis le {from}.',
    'Angenommener Text, in Kraft seit dem {from}.',
  ),
  'adopted.ended': w(
    'Aangenomen tekst, in werking van {from} tot {until}.',
    'Adopted text, in force from {from} to {until}.',
    'Texte adopté, en vigueur du {from} au {until}.',
    'Angenommener Text, in Kraft vom {from} bis zum {until}.',
  ),
  'adopted.corrected': w(
    'Aangenomen tekst, in werking getreden op {from}. Versie {version} is door verbetering van fouten in zijn plaats gekomen.',
    'Adopted text, in force from {from}. Version {version} has taken its place by the correction of errors.',
    'Texte adopté, entré en vigueur le {from}. La version {version} l’a remplacé par la correction d’erreurs.',
    'Angenommener Text, in Kraft getreten am {from}. Version {version} ist durch Berichtigung von Fehlern an seine Stelle getreten.',
  ),
  translation: w(
    'Vertaling: authentiek is de tekst alleen in de talen die hieronder zo genoemd zijn.',
    'Translation: the text is authentic only in the languages that are named so below.',
    'Traduction : le texte ne fait foi que dans les langues indiquées ci-dessous comme authentiques.',
    'Übersetzung: Verbindlich ist der Text nur in den Sprachen, die unten so genannt sind.',
  ),
  languages: w('Talen', 'Languages', 'Langues', 'Sprachen'),
  'language.authentic': w('authentiek', 'authentic', 'authentique', 'verbindlich'),
  'language.translation': w('vertaling', 'translation', 'traduction', 'Übersetzung'),
  version: w('Versie', 'Version', 'Version', 'Version'),
  'version.corrects': w(
    '{version} (verbetert fouten van versie {corrects})',
    '{version} (corrects errors of version {corrects})',
    '{version} (corrige des erreurs de la version {corrects})',
    '{version} (berichtigt Fehler der Version {corrects})',
  ),
  writtenBy: w('Opgesteld door', 'Written by', 'Rédigé par', 'Verfasst von'),
  inForceOn: w(
    'In werking getreden op',
    'Entered into force on',
    'Entrée en vigueur le',
    'In Kraft getreten am',
  ),
  expiresOn: w('Loopt tot en met', 'Holds until', 'Valable jusqu’au', 'Gilt bis'),
  register: w('Register', 'Register', 'Registre', 'Register'),
  citation: w('Citeertitel', 'How to cite', 'Citation', 'Zitierweise'),
  'cite.inForce': w(
    'in werking getreden op {day}',
    'in force {day}',
    'en vigueur le {day}',
    'in Kraft seit {day}',
  ),
  'cite.draft': w('ontwerp van {day}', 'draft of {day}', 'projet du {day}', 'Entwurf vom {day}'),
  'cite.version': w('versie {version}', 'version {version}', 'version {version}', 'Version {version}'),
  'cite.others': w(
    '{count} andere partijen',
    '{count} other parties',
    '{count} autres parties',
    '{count} weitere Parteien',
  ),
  'cite.between': w('tussen {parties}', 'between {parties}', 'entre {parties}', 'zwischen {parties}'),
  parties: w('Partijen', 'Parties', 'Parties', 'Parteien'),
  party: w('Partij', 'Party', 'Partie', 'Partei'),
  role: w('Rol', 'Role', 'Rôle', 'Rolle'),
  'role.lead': w('trekker', 'lead', 'chef de file', 'federführend'),
  'role.party': w('partij', 'party', 'partie', 'Partei'),
  code: w('OVO-code', 'OVO code', 'Code OVO', 'OVO-Kode'),
  text: w('Tekst', 'Text', 'Texte', 'Text'),
  article: w('Artikel', 'Article', 'Article', 'Artikel'),
  commitments: w('Verbintenissen', 'Commitments', 'Engagements', 'Verpflichtungen'),
  number: w('Nr.', 'No.', 'N°', 'Nr.'),
  commitment: w('Verbintenis', 'Commitment', 'Engagement', 'Verpflichtung'),
  'commitment.obligation': w('verplichting', 'obligation', 'obligation', 'Pflicht'),
  'commitment.incentive': w('stimulans', 'incentive', 'incitant', 'Anreiz'),
  'commitment.sanction': w('sanctie', 'sanction', 'sanction', 'Sanktion'),
  fromTo: w(
    '{debtor} aan {creditor}',
    '{debtor} to {creditor}',
    '{debtor} à {creditor}',
    '{debtor} an {creditor}',
  ),
  pot: w('de gemeenschappelijke pot', 'the common pot', 'la caisse commune', 'die gemeinsame Kasse'),
  toBeNamed: w('nog te bepalen', 'yet to be named', 'à désigner', 'noch zu benennen'),
  consequence: w(
    'Gevolg bij niet-nakoming: {consequence}',
    'Where it is not fulfilled: {consequence}',
    'En cas d’inexécution : {consequence}',
    'Bei Nichterfüllung: {consequence}',
  ),
  hangsOn: w(
    'Hangt af van nr. {number}.',
    'Hangs on no. {number}.',
    'Dépend du n° {number}.',
    'Hängt von Nr. {number} ab.',
  ),
  amount: w('Hoeveel', 'How much', 'Montant', 'Betrag'),
  'unit.EUR': w('EUR', 'EUR', 'EUR', 'EUR'),
  'unit.ha': w('ha', 'ha', 'ha', 'ha'),
  'unit.FTE': w('VTE', 'FTE', 'ETP', 'VZÄ'),
  dueOn: w('Uiterlijk', 'Due', 'Échéance', 'Spätestens'),
  description: w('Waarvoor', 'What for', 'Objet', 'Wofür'),
  decisions: w(
    'Beslissingen van de raden',
    'Decisions of the councils',
    'Décisions des conseils',
    'Beschlüsse der Räte',
  ),
  organ: w('Orgaan', 'Body', 'Organe', 'Organ'),
  'organ.municipality': w('gemeenteraad', 'municipal council', 'conseil communal', 'Gemeinderat'),
  'organ.province': w('provincieraad', 'provincial council', 'conseil provincial', 'Provinzrat'),
  'organ.flanders': w(
    'Vlaamse Regering',
    'Flemish Government',
    'Gouvernement flamand',
    'Flämische Regierung',
  ),
  decision: w('Beslissing', 'Decision', 'Décision', 'Beschluss'),
  'outcome.approved': w('goedgekeurd', 'approved', 'approuvé', 'gebilligt'),
  'outcome.approvedWithReservation': w(
    'goedgekeurd met voorbehoud',
    'approved with reservation',
    'approuvé avec réserve',
    'mit Vorbehalt gebilligt',
  ),
  'outcome.rejected': w('verworpen', 'rejected', 'rejeté', 'abgelehnt'),
  'outcome.none': w(
    'nog geen beslissing',
    'no decision yet',
    'pas encore de décision',
    'noch kein Beschluss',
  ),
  'outcome.aboutVersion': w(
    '{outcome} (versie {version})',
    '{outcome} (version {version})',
    '{outcome} (version {version})',
    '{outcome} (Version {version})',
  ),
  'outcome.annulled': w(
    '{outcome}; vernietigd op {day}',
    '{outcome}; annulled on {day}',
    '{outcome} ; annulé le {day}',
    '{outcome}; aufgehoben am {day}',
  ),
  decidedOn: w('Datum', 'Date', 'Date', 'Datum'),
  votes: w('Stemmen', 'Votes', 'Votes', 'Stimmen'),
  'votes.counted': w(
    '{votesFor} voor, {votesAgainst} tegen, {abstentions} onthoudingen',
    '{votesFor} for, {votesAgainst} against, {abstentions} abstentions',
    '{votesFor} pour, {votesAgainst} contre, {abstentions} abstentions',
    '{votesFor} dafür, {votesAgainst} dagegen, {abstentions} Enthaltungen',
  ),
  'votes.consensus': w('consensus', 'consensus', 'consensus', 'Konsens'),
  sources: w(
    'Bronnen van de beslissingen',
    'Sources of the decisions',
    'Sources des décisions',
    'Quellen der Beschlüsse',
  ),
  statements: w(
    'Voorbehouden en verklaringen',
    'Reservations and declarations',
    'Réserves et déclarations',
    'Vorbehalte und Erklärungen',
  ),
  'statements.none': w('Geen.', 'None.', 'Aucune.', 'Keine.'),
  'statement.reservation': w(
    'Voorbehoud {number} van {party}',
    'Reservation {number} by {party}',
    'Réserve {number} de {party}',
    'Vorbehalt {number} von {party}',
  ),
  'statement.declaration': w(
    'Verklaring {number} van {party}',
    'Declaration {number} by {party}',
    'Déclaration {number} de {party}',
    'Erklärung {number} von {party}',
  ),
  'statement.about': w(
    '{statement}, bij artikel {clause}',
    '{statement}, on article {clause}',
    '{statement}, sur l’article {clause}',
    '{statement}, zu Artikel {clause}',
  ),
  'reaction.accepted': w(
    'aanvaard door {parties}',
    'accepted by {parties}',
    'acceptée par {parties}',
    'angenommen von {parties}',
  ),
  'reaction.tacitlyAccepted': w(
    'stilzwijgend aanvaard door {parties}',
    'tacitly accepted by {parties}',
    'acceptée tacitement par {parties}',
    'stillschweigend angenommen von {parties}',
  ),
  'reaction.objected': w(
    'bezwaar van {parties}',
    'objection by {parties}',
    'objection de {parties}',
    'Einspruch von {parties}',
  ),
  'reaction.opposed': w(
    'bezwaar van {parties}: tussen hen geldt niets',
    'objection by {parties}: nothing holds between them',
    'objection de {parties} : rien ne vaut entre elles',
    'Einspruch von {parties}: zwischen ihnen gilt nichts',
  ),
  authenticity: w('Echtheid', 'Authenticity', 'Authenticité', 'Echtheit'),
  hash: w('SHA-256 van de tekst', 'SHA-256 of the text', 'SHA-256 du texte', 'SHA-256 des Textes'),
  entry: w(
    'Inschrijving in de geschiedenis',
    'Entry in the history',
    'Inscription dans l’historique',
    'Eintrag in der Geschichte',
  ),
  'entry.named': w(
    'nr. {sequence}, {hash}',
    'no. {sequence}, {hash}',
    'n° {sequence}, {hash}',
    'Nr. {sequence}, {hash}',
  ),
  'hash.how': w(
    'De hash is te herrekenen: SHA-256 over de canonieke JSON (RFC 8785) van {form}, met de bepalingen zoals {address} ze geeft.',
    'The hash can be computed anew: SHA-256 of the canonical JSON (RFC 8785) of {form}, with the clauses as {address} gives them.',
    'L’empreinte peut être recalculée : SHA-256 du JSON canonique (RFC 8785) de {form}, avec les dispositions telles que {address} les donne.',
    'Der Hash lässt sich nachrechnen: SHA-256 des kanonischen JSON (RFC 8785) von {form}, mit den Bestimmungen, wie {address} sie angibt.',
  ),
  'page.of': w('{page} van {pages}', '{page} of {pages}', '{page} sur {pages}', '{page} von {pages}'),
  and: w('en', 'and', 'et', 'und'),
  'compare.title': w(
    'Wijzigingen van versie {a} naar versie {b}',
    'Changes from version {a} to version {b}',
    'Modifications de la version {a} à la version {b}',
    'Änderungen von Version {a} zu Version {b}',
  ),
  'compare.by': w(
    'Versie {b} is opgesteld door {party} op {day}.',
    'Version {b} was written by {party} on {day}.',
    'La version {b} a été rédigée par {party} le {day}.',
    'Version {b} wurde von {party} am {day} verfasst.',
  ),
  'compare.how': w(
    'Alle wijzigingen aanvaarden geeft versie {b}; alle verwerpen geeft versie {a}.',
    'To accept all changes gives version {b}; to reject all gives version {a}.',
    'Accepter toutes les modifications donne la version {b} ; les refuser toutes donne la version {a}.',
    'Alle Änderungen annehmen ergibt Version {b}; alle ablehnen ergibt Version {a}.',
  ),
} as const satisfies Record<string, Wording>;

export type Word = keyof typeof WORDS;

/** Says something in one language. */
export type Say = (word: Word, fill?: Readonly<Record<string, string | number>>) => string;

/** The words of a language. */
export function wordsIn(language: DocumentLanguage): Say {
  return (word, fill = {}) =>
    WORDS[word][language].replace(/\{(\w+)\}/g, (_, name: string) => String(fill[name] ?? ''));
}

const LOCALES: Readonly<Record<DocumentLanguage, string>> = {
  nl: 'nl-BE',
  en: 'en-GB',
  fr: 'fr-BE',
  de: 'de-DE',
};

/** A plain date as people write it: `24 november 2026`. */
export function dateIn(language: DocumentLanguage, date: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** A decimal string as people write it, with all its digits. */
export function decimalIn(language: DocumentLanguage, amount: string): string {
  const digits = amount.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(amount as Intl.StringNumericLiteral);
}

/** Names in a row: `Kortrijk, Menen en Waregem`. */
export function listIn(language: DocumentLanguage, names: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(names);
}

/** What a language is called: `Frans` for `fr`, in Dutch. */
export function languageName(language: DocumentLanguage, tag: string): string {
  return new Intl.DisplayNames(LOCALES[language], { type: 'language' }).of(tag) ?? tag;
}

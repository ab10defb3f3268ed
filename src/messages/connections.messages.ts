/** Sentences on connections to document systems. */
export const connectionsMessages = {
  'problem.connection-address-refused.title': {
    en: 'The registry speaks to no document system at this address',
    nl: 'Het register spreekt geen documentsysteem aan op dit adres',
  },
  'problem.connection-address-refused.detail': {
    en: 'The registry does not connect to this address.',
    nl: 'Het register maakt geen verbinding met dit adres.',
  },
  'problem.connection-not-working.title': {
    en: 'The document system does not do what it is asked',
    nl: 'Het documentsysteem doet niet wat het wordt gevraagd',
  },
  'problem.connection-not-working.detail': {
    en: 'The document system was tried, and did not do what it was asked.',
    nl: 'Het documentsysteem is geprobeerd, en deed niet wat het werd gevraagd.',
  },
  'problem.too-many-connections.title': {
    en: 'There are as many connections as there may be',
    nl: 'Er zijn zoveel verbindingen als er mogen zijn',
  },
  'problem.too-many-connections.detail': {
    en: 'An organisation has {most, number} connections at most. Remove or change one of them.',
    nl: 'Een organisatie heeft hoogstens {most, number} verbindingen. Verwijder of wijzig er een.',
  },
  'problem.connection-state.title': {
    en: 'The connection is in another state',
    nl: 'De verbinding is in een andere toestand',
  },
  'problem.connection-state.detail': {
    en: 'The connection {state, select, active {is active} other {is paused}}{reason, select, credentials {, because the document system refused its credentials} other {}}.',
    nl: 'De verbinding {state, select, active {is actief} other {is gepauzeerd}}{reason, select, credentials {, omdat het documentsysteem de aanmelding weigerde} other {}}.',
  },
  'problem.push-waiting.title': {
    en: 'The push is still on its way',
    nl: 'De overdracht is nog onderweg',
  },
  'problem.push-waiting.detail': {
    en: 'Push {push, number} waits for its next attempt. It can be pushed again once it is settled.',
    nl: 'Overdracht {push, number} wacht op de volgende poging. Ze kan opnieuw worden uitgevoerd zodra ze is afgehandeld.',
  },
  'problem.connection-without-cmis.title': {
    en: 'The connection is no CMIS repository',
    nl: 'De verbinding is geen CMIS-repository',
  },
  'problem.connection-without-cmis.detail': {
    en: 'Documents are taken by CMIS only. Upload the page instead.',
    nl: 'Documenten worden alleen over CMIS opgehaald. Laad de pagina zelf op.',
  },
  'problem.not-one-document.title': {
    en: 'There is not exactly one such document',
    nl: 'Er is niet precies één zo’n document',
  },
  'problem.not-one-document.detail': {
    en: 'The document system finds {found, select, several {more than one document} other {no such document}}.',
    nl: 'Het documentsysteem vindt {found, select, several {meer dan één document} other {geen zo’n document}}.',
  },
  'connection-fault.unauthorised': {
    en: 'The document system refused the credentials ({status, number}).',
    nl: 'Het documentsysteem weigerde de aanmelding ({status, number}).',
  },
  'connection-fault.refused': {
    en: 'The document system refused what it was asked ({status, number}).',
    nl: 'Het documentsysteem weigerde wat het werd gevraagd ({status, number}).',
  },
  'connection-fault.notFound': {
    en: 'The repository, the folder or the document is not there.',
    nl: 'De repository, de map of het document bestaat er niet.',
  },
  'connection-fault.clash': {
    en: 'There is something else with the same name.',
    nl: 'Er is iets anders met dezelfde naam.',
  },
  'connection-fault.checkedOut': {
    en: 'Somebody else has the document checked out.',
    nl: 'Iemand anders heeft het document uitgecheckt.',
  },
  'connection-fault.redirected': {
    en: 'The document system redirects elsewhere. Give the address that it redirects to.',
    nl: 'Het documentsysteem verwijst door naar elders. Geef het adres waarnaar het doorverwijst.',
  },
  'connection-fault.elsewhere': {
    en: 'The document system names addresses on another server, to which the credentials are not sent.',
    nl: 'Het documentsysteem noemt adressen op een andere server, waarnaar de aanmelding niet wordt verzonden.',
  },
  'connection-fault.malformed': {
    en: 'What the document system answers is not what its protocol prescribes.',
    nl: 'Wat het documentsysteem antwoordt, is niet wat het protocol voorschrijft.',
  },
  'connection-fault.tooLarge': {
    en: 'What the document system answers is longer than it should be.',
    nl: 'Wat het documentsysteem antwoordt, is langer dan het zou mogen zijn.',
  },
  'connection-fault.timedOut': {
    en: 'The document system did not answer in time.',
    nl: 'Het documentsysteem antwoordde niet op tijd.',
  },
  'connection-fault.unreachable': {
    en: 'The document system cannot be reached at this address.',
    nl: 'Het documentsysteem is niet bereikbaar op dit adres.',
  },
  'connection-fault.insecure': {
    en: 'The certificate of the document system is not valid for this address.',
    nl: 'Het certificaat van het documentsysteem is niet geldig voor dit adres.',
  },
  'connection-fault.addressRefused': {
    en: 'The address leads to a private or internal network.',
    nl: 'Het adres leidt naar een privé- of intern netwerk.',
  },
  'connection-fault.notDrawn': {
    en: 'The document could not be drawn.',
    nl: 'Het document kon niet worden opgemaakt.',
  },
  'connections.fault.repository-cmis': {
    en: 'A CMIS connection names its repository.',
    nl: 'Een CMIS-verbinding noemt de repository.',
  },
  'connections.fault.repository-webdav': {
    en: 'WebDAV has no repositories.',
    nl: 'WebDAV kent geen repositories.',
  },
  'connections.fault.secret-with-user': {
    en: 'A user is given together with the secret.',
    nl: 'Een gebruiker wordt samen met het geheim opgegeven.',
  },
  'connections.fault.secret-anew': {
    en: 'For another server the secret is given anew.',
    nl: 'Voor een andere server wordt het geheim opnieuw opgegeven.',
  },
  'connections.fault.object-or-query': {
    en: 'Give the id of the document or a query, and not both.',
    nl: 'Geef de id van het document of een zoekvraag, en niet allebei.',
  },
  'validation.isFolderPath': {
    en: 'This must be a path such as /Akkoorden, without dots as a segment.',
    nl: 'Dit moet een pad zijn zoals /Akkoorden, zonder punten als segment.',
  },
  'validation.isPlain': {
    en: 'This must not contain control characters, and a user no colon.',
    nl: 'Dit mag geen stuurtekens bevatten, en een gebruiker geen dubbelepunt.',
  },
  'connection-notice.pausedForCredentials': {
    en: 'The connection was paused, because the document system refused its credentials. Give new ones, or resume it once they work: nothing is lost.',
    nl: 'De verbinding is gepauzeerd, omdat het documentsysteem de aanmelding weigerde. Geef nieuwe gegevens, of hervat ze zodra de aanmelding werkt: er gaat niets verloren.',
  },
  'ratification-file.title': {
    en: 'Ratification file',
    nl: 'Bekrachtigingsdossier',
  },
  'ratification-file.address': {
    en: 'Registry',
    nl: 'Register',
  },
  'ratification-file.text-hash': {
    en: 'SHA-256 of the text',
    nl: 'SHA-256 van de tekst',
  },
  'ratification-file.decisions': {
    en: 'Decisions',
    nl: 'Besluiten',
  },
  'ratification-file.day': {
    en: 'Day',
    nl: 'Dag',
  },
  'ratification-file.organisation': {
    en: 'Organisation',
    nl: 'Organisatie',
  },
  'ratification-file.act': {
    en: 'Act',
    nl: 'Handeling',
  },
  'ratification-file.votes': {
    en: 'For / against / abstentions',
    nl: 'Voor / tegen / onthoudingen',
  },
  'ratification-file.source': {
    en: 'Source',
    nl: 'Bron',
  },
  'ratification-file.history': {
    en: 'History',
    nl: 'Geschiedenis',
  },
  'ratification-file.proof': {
    en: 'Each line is an entry of the history in JSON. Its hash covers the entry and the hash before it, as docs/history.md of the registry says. Entry {sequence, number} has the hash',
    nl: 'Elke regel is een regel van de geschiedenis in JSON. De hash ervan dekt de regel en de hash ervoor, zoals docs/history.md van het register zegt. Regel {sequence, number} heeft de hash',
  },
  'ratification-file.act.APPROVE': {
    en: 'approved',
    nl: 'goedgekeurd',
  },
  'ratification-file.act.APPROVE_WITH_RESERVATION': {
    en: 'approved with reservations',
    nl: 'goedgekeurd met voorbehoud',
  },
  'ratification-file.act.REJECT': {
    en: 'rejected',
    nl: 'verworpen',
  },
  'ratification-file.act.PUBLISH': {
    en: 'decision published',
    nl: 'besluit bekendgemaakt',
  },
  'ratification-file.act.ANNUL': {
    en: 'decision annulled by the supervising authority',
    nl: 'besluit vernietigd door de toezichthoudende overheid',
  },
  'ratification-file.act.CORRECT': {
    en: 'entry {entry, number} corrected',
    nl: 'regel {entry, number} verbeterd',
  },
  'ratification-file.act.APPROVE_AMENDMENT': {
    en: 'amendment approved',
    nl: 'wijziging goedgekeurd',
  },
  'ratification-file.act.REJECT_AMENDMENT': {
    en: 'amendment rejected',
    nl: 'wijziging verworpen',
  },
  'ratification-file.act.ANNUL_AMENDMENT_DECISION': {
    en: 'decision on the amendment annulled',
    nl: 'besluit over de wijziging vernietigd',
  },
  'ratification-file.act.ENTERED_INTO_FORCE': {
    en: 'entered into force',
    nl: 'in werking getreden',
  },
  'ratification-file.act.AMENDED': {
    en: 'amended',
    nl: 'gewijzigd',
  },
} as const;

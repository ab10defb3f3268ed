/** Sentences of the API itself: problems that any operation can answer, and what is wrong with an input. */
export const apiMessages = {
  'problem.validation-failed.title': {
    en: 'The request is not valid',
    nl: 'De aanvraag is niet geldig',
  },
  'problem.validation-failed.detail': {
    en: 'See the list of issues: each one names a field and what is wrong with it.',
    nl: 'Zie de lijst: elke regel noemt een veld en wat er niet klopt.',
  },
  'problem.malformed-json.title': {
    en: 'The body is not valid JSON',
    nl: 'De inhoud is geen geldige JSON',
  },
  'problem.malformed-json.detail': {
    en: 'The body could not be read as JSON in UTF-8. Check quotes, commas and brackets.',
    nl: 'De inhoud kon niet gelezen worden als JSON in UTF-8. Controleer aanhalingstekens, komma’s en haakjes.',
  },
  'problem.malformed-address.title': {
    en: 'The address is not valid',
    nl: 'Het adres is niet geldig',
  },
  'problem.malformed-address.detail': {
    en: 'The address holds a percent sign that is not followed by a valid code.',
    nl: 'Het adres bevat een procentteken zonder geldige code erachter.',
  },
  'problem.bad-request.title': {
    en: 'The request cannot be understood',
    nl: 'De aanvraag is onbegrijpelijk',
  },
  'problem.bad-request.detail': {
    en: 'Something in the request does not follow the rules of HTTP. Compare it with the documentation at /console.',
    nl: 'Iets in de aanvraag volgt de regels van HTTP niet. Vergelijk ze met de documentatie op /console.',
  },
  'problem.not-found.title': {
    en: 'Not found',
    nl: 'Niet gevonden',
  },
  'problem.not-found.detail': {
    en: 'There is nothing at this address, or nothing that you may see.',
    nl: 'Op dit adres staat niets, of niets dat u mag zien.',
  },
  'problem.method-not-allowed.title': {
    en: 'This address does not take that method',
    nl: 'Dit adres kent die methode niet',
  },
  'problem.method-not-allowed.detail': {
    en: 'Use one of these methods here: {allowed}.',
    nl: 'Gebruik hier een van deze methodes: {allowed}.',
  },
  'problem.not-acceptable.title': {
    en: 'No answer in a form that you accept',
    nl: 'Geen antwoord in een vorm die u aanvaardt',
  },
  'problem.not-acceptable.detail': {
    en: 'The Accept header allows none of the media types that this address can answer with.',
    nl: 'De Accept-header laat geen enkel mediatype toe waarmee dit adres kan antwoorden.',
  },
  'problem.body-too-large.title': {
    en: 'The body is too large',
    nl: 'De inhoud is te groot',
  },
  'problem.body-too-large.detail': {
    en: 'The body is larger than this server accepts. Send less at a time.',
    nl: 'De inhoud is groter dan deze server aanvaardt. Stuur minder tegelijk.',
  },
  'problem.unsupported-media-type.title': {
    en: 'The body is in a form that is not understood',
    nl: 'De inhoud heeft een vorm die niet begrepen wordt',
  },
  'problem.unsupported-media-type.detail': {
    en: 'Send the body as JSON in UTF-8, with the header “Content-Type: application/json”.',
    nl: 'Stuur de inhoud als JSON in UTF-8, met de header “Content-Type: application/json”.',
  },
  'problem.version-moved.title': {
    en: 'It has changed in the meantime',
    nl: 'Het is ondertussen gewijzigd',
  },
  'problem.version-moved.detail': {
    en: 'The If-Match header does not name the present version. Read it again, check what changed, and send your change with the new ETag.',
    nl: 'De If-Match-header noemt niet de huidige versie. Lees ze opnieuw, bekijk wat veranderde, en stuur uw wijziging met de nieuwe ETag.',
  },
  'problem.rate-limited.title': {
    en: 'Too many requests',
    nl: 'Te veel aanvragen',
  },
  'problem.rate-limited.detail': {
    en: 'Wait as many seconds as the Retry-After header says, then try again.',
    nl: 'Wacht zoveel seconden als de Retry-After-header zegt, en probeer dan opnieuw.',
  },
  'problem.idempotency-key-reused.title': {
    en: 'This Idempotency-Key was used for another request',
    nl: 'Deze Idempotency-Key werd al voor een andere aanvraag gebruikt',
  },
  'problem.idempotency-key-reused.detail': {
    en: 'The same key came earlier with another address or another body. Give every new request a key of its own.',
    nl: 'Dezelfde sleutel kwam eerder met een ander adres of een andere inhoud. Geef elke nieuwe aanvraag een eigen sleutel.',
  },
  'problem.request-in-progress.title': {
    en: 'The same request is still being handled',
    nl: 'Dezelfde aanvraag wordt nog behandeld',
  },
  'problem.request-in-progress.detail': {
    en: 'A request with this Idempotency-Key is under way. Send it again in a moment to get its answer.',
    nl: 'Een aanvraag met deze Idempotency-Key is nog bezig. Stuur ze straks opnieuw om het antwoord te krijgen.',
  },
  'problem.database-unavailable.title': {
    en: 'The registry is not available for a moment',
    nl: 'Het register is even niet beschikbaar',
  },
  'problem.database-unavailable.detail': {
    en: 'The database cannot be reached. Try again shortly; with an Idempotency-Key that is safe for changes too.',
    nl: 'De databank is niet bereikbaar. Probeer het straks opnieuw; met een Idempotency-Key is dat ook voor wijzigingen veilig.',
  },
  'problem.internal-error.title': {
    en: 'Something went wrong at our side',
    nl: 'Er ging iets mis aan onze kant',
  },
  'problem.internal-error.detail': {
    en: 'The request could not be carried out because of a fault in the server. Mention the request id to the administrator.',
    nl: 'De aanvraag kon niet uitgevoerd worden door een fout in de server. Vermeld het aanvraagnummer aan de beheerder.',
  },
} as const;

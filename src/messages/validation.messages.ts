/** What is wrong with one field. The key after `validation.` is the name of the constraint that refused it. */
export const validationMessages = {
  'validation.invalid': { en: 'This value is not valid.', nl: 'Deze waarde is niet geldig.' },
  'validation.isDefined': { en: 'This field is required.', nl: 'Dit veld is verplicht.' },
  'validation.whitelistValidation': {
    en: 'This field is unknown here. Check its spelling, or leave it out.',
    nl: 'Dit veld is hier onbekend. Kijk de spelling na, of laat het weg.',
  },
  'validation.isString': { en: 'This must be text.', nl: 'Dit moet tekst zijn.' },
  'validation.isNumber': { en: 'This must be a number.', nl: 'Dit moet een getal zijn.' },
  'validation.isInt': { en: 'This must be a whole number.', nl: 'Dit moet een geheel getal zijn.' },
  'validation.isBoolean': { en: 'This must be true or false.', nl: 'Dit moet true of false zijn.' },
  'validation.isObject': { en: 'This must be an object.', nl: 'Dit moet een object zijn.' },
  'validation.isArray': { en: 'This must be a list.', nl: 'Dit moet een lijst zijn.' },
  'validation.min': { en: 'This must be at least {min}.', nl: 'Dit moet minstens {min} zijn.' },
  'validation.max': { en: 'This must be at most {max}.', nl: 'Dit mag hoogstens {max} zijn.' },
  'validation.isPositive': { en: 'This must be more than 0.', nl: 'Dit moet meer dan 0 zijn.' },
  'validation.minLength': {
    en: 'This must have at least {min, plural, one {# character} other {# characters}}.',
    nl: 'Dit moet minstens {min, plural, one {# teken} other {# tekens}} hebben.',
  },
  'validation.maxLength': {
    en: 'This may have at most {max, plural, one {# character} other {# characters}}.',
    nl: 'Dit mag hoogstens {max, plural, one {# teken} other {# tekens}} hebben.',
  },
  'validation.isLength': {
    en: 'This must have {min} to {max} characters.',
    nl: 'Dit moet {min} tot {max} tekens hebben.',
  },
  'validation.isNotEmpty': { en: 'This may not be empty.', nl: 'Dit mag niet leeg zijn.' },
  'validation.arrayNotEmpty': { en: 'This list may not be empty.', nl: 'Deze lijst mag niet leeg zijn.' },
  'validation.arrayMinSize': {
    en: 'This list must have at least {min, plural, one {# item} other {# items}}.',
    nl: 'Deze lijst moet minstens {min, plural, one {# element} other {# elementen}} hebben.',
  },
  'validation.arrayMaxSize': {
    en: 'This list may have at most {max, plural, one {# item} other {# items}}.',
    nl: 'Deze lijst mag hoogstens {max, plural, one {# element} other {# elementen}} hebben.',
  },
  'validation.arrayUnique': {
    en: 'This list may name each item only once.',
    nl: 'Deze lijst mag elk element maar één keer noemen.',
  },
  'validation.isIn': { en: 'This must be one of: {values}.', nl: 'Dit moet een van deze zijn: {values}.' },
  'validation.isUuid': {
    en: 'This must be a UUID, such as 0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a.',
    nl: 'Dit moet een UUID zijn, zoals 0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a.',
  },
  'validation.matches': {
    en: 'This is not written in the expected form.',
    nl: 'Dit is niet in de verwachte vorm geschreven.',
  },
  'validation.isKbo': {
    en: 'This must be an enterprise number (KBO) of ten digits, with check digits that fit.',
    nl: 'Dit moet een ondernemingsnummer (KBO) van tien cijfers zijn, met kloppende controlecijfers.',
  },
  'validation.isEmailAddress': {
    en: 'This must be an e-mail address, such as secretariaat@example.be.',
    nl: 'Dit moet een e-mailadres zijn, zoals secretariaat@example.be.',
  },
  'validation.isPlainDate': {
    en: 'This must be an existing date from 1900 to 2200, written as 2027-01-31.',
    nl: 'Dit moet een bestaande datum van 1900 tot 2200 zijn, geschreven als 2027-01-31.',
  },
  'validation.isDecimalString': {
    en: 'This must be a number in quotes, with a point and at most {maxDecimals, plural, one {# decimal} other {# decimals}}, such as “1250.5”, from {min} to {max}.',
    nl: 'Dit moet een getal tussen aanhalingstekens zijn, met een punt en hoogstens {maxDecimals, plural, one {# decimaal} other {# decimalen}}, zoals “1250.5”, van {min} tot {max}.',
  },
  'validation.isHttpOrUrnUri': {
    en: 'This must be a web address (http or https) or a URN.',
    nl: 'Dit moet een webadres (http of https) of een URN zijn.',
  },
  'validation.isSideOfCommitment': {
    en: 'This must be an OVO code, such as OVO002067, or `pot` for the common pot.',
    nl: 'Dit moet een OVO-code zijn, zoals OVO002067, of `pot` voor de gemeenschappelijke pot.',
  },
  'validation.isOvoCode': {
    en: 'This must be an OVO code, such as OVO002067.',
    nl: 'Dit moet een OVO-code zijn, zoals OVO002067.',
  },
  'validation.isTrimmedText': {
    en: 'This must be text of 1 to {max} characters, without spaces at its beginning or end.',
    nl: 'Dit moet tekst van 1 tot {max} tekens zijn, zonder spaties vooraan of achteraan.',
  },
  'validation.isStorableText': {
    en: 'This text holds a character that cannot be kept (the null character or half of a surrogate pair).',
    nl: 'Deze tekst bevat een teken dat niet bewaard kan worden (het nulteken of een halve surrogaat).',
  },
  'validation.isShallow': {
    en: 'This is nested too deeply: {max} levels at most.',
    nl: 'Dit is te diep genest: hoogstens {max} niveaus.',
  },
  'validation.isCursor': {
    en: 'This is no cursor of this list. Take it from “next” in an earlier answer, and keep the filters the same.',
    nl: 'Dit is geen cursor van deze lijst. Neem hem uit “next” in een eerder antwoord, en houd de filters gelijk.',
  },
  'validation.isIdempotencyKey': {
    en: 'This must have 1 to 255 printable ASCII characters.',
    nl: 'Dit moet 1 tot 255 afdrukbare ASCII-tekens hebben.',
  },
} as const;

/** Sentences on documents that parties add to agreements. */
export const documentsMessages = {
  'problem.virus-found.title': { en: 'There is a virus in the file', nl: 'Er zit een virus in het bestand' },
  'problem.virus-found.detail': {
    en: 'The virus scanner found {virus}. Nothing of the file was kept.',
    nl: 'De virusscanner vond {virus}. Er is niets van het bestand bewaard.',
  },
  'problem.scanner-away.title': {
    en: 'The virus scanner does not answer',
    nl: 'De virusscanner antwoordt niet',
  },
  'problem.scanner-away.detail': {
    en: 'Files are scanned for viruses before they are kept, and that is not possible now. Try again later.',
    nl: 'Bestanden worden op virussen gescand voor ze bewaard worden, en dat lukt nu niet. Probeer het later opnieuw.',
  },
  'problem.storage-away.title': { en: 'Files are not available', nl: 'Bestanden zijn niet beschikbaar' },
  'problem.storage-away.detail': {
    en: 'The place where files are kept cannot be used now, or lacks this one. Try again later.',
    nl: 'De plaats waar bestanden bewaard worden is nu niet bruikbaar, of mist dit bestand. Probeer het later opnieuw.',
  },
  'problem.range-not-satisfiable.title': {
    en: 'The file has no such bytes',
    nl: 'Het bestand heeft zulke bytes niet',
  },
  'problem.range-not-satisfiable.detail': {
    en: 'The file has {bytes, plural, one {# byte} other {# bytes}}, and the request asks for others.',
    nl: 'Het bestand heeft {bytes, plural, one {# byte} other {# bytes}}, en het verzoek vraagt andere.',
  },
  'validation.isFileName': {
    en: 'This must be the name of a file: at most {max} characters, no path, no characters such as \\ / : * ? " < > |, and no dot or space at its ends.',
    nl: 'Dit moet de naam van een bestand zijn: hoogstens {max} tekens, geen pad, geen tekens zoals \\ / : * ? " < > |, en geen punt of spatie aan de uiteinden.',
  },
  'documents.empty': { en: 'The file is empty.', nl: 'Het bestand is leeg.' },
  'documents.not-yours': {
    en: 'Another party added document {document}: it is for that one to add versions of it.',
    nl: 'Een andere partij voegde document {document} toe: zij voegt er versies van toe.',
  },
  'event.ADD_DOCUMENT': { en: 'Add a document', nl: 'Document toevoegen' },
} as const;

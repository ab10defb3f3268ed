/** Sentences on corrections. */
export const correctionsMessages = {
  'problem.not-correctable.title': {
    en: 'This entry cannot be corrected',
    nl: 'Deze regel kan niet worden verbeterd',
  },
  'problem.not-correctable.detail': {
    en: 'Corrections are made to what an entry reports of a council: its decision, the publication of it, or its annulment. This entry ({entryType}) reports none of these.',
    nl: 'Verbeteringen gaan over wat een regel van een raad meldt: zijn besluit, de bekendmaking of de vernietiging ervan. Deze regel ({entryType}) meldt niets daarvan.',
  },
  'problem.entry-superseded.title': {
    en: 'This entry is overtaken',
    nl: 'Deze regel is achterhaald',
  },
  'problem.entry-superseded.detail': {
    en: 'The council has been asked or has decided anew since. Correct the entry that reports its present decision.',
    nl: 'De raad is sindsdien opnieuw bevraagd of heeft opnieuw beslist. Verbeter de regel die zijn huidige besluit meldt.',
  },
  'problem.correction-pending.title': {
    en: 'Another correction comes first',
    nl: 'Een andere verbetering gaat voor',
  },
  'problem.correction-pending.detail': {
    en: 'Correction {correction} of the same has not been settled. Wait for it, or have it withdrawn.',
    nl: 'Verbetering {correction} van hetzelfde is nog niet afgehandeld. Wacht ze af of laat ze intrekken.',
  },
  'problem.correction-settled.title': {
    en: 'The correction is settled',
    nl: 'De verbetering is afgehandeld',
  },
  'problem.correction-settled.detail': {
    en: 'Correction {correction} has taken effect, or has been objected to or withdrawn, or has lapsed. Nothing can be answered to it any more.',
    nl: 'Verbetering {correction} heeft uitwerking gekregen, of er is bezwaar tegen gemaakt, of ze is ingetrokken of vervallen. Er kan niet meer op worden geantwoord.',
  },
  'problem.text-does-not-stand.title': {
    en: 'This version of the text does not stand',
    nl: 'Deze versie van de tekst geldt niet',
  },
  'problem.text-does-not-stand.detail': {
    en: 'Only the text that the councils are asked about, or that is in force, can be corrected. Before that, add and propose a new version.',
    nl: 'Alleen de tekst waarover de raden beslissen of die in werking is, kan worden verbeterd. Voeg daarvoor een nieuwe versie toe en stel ze voor.',
  },
  'correction.unknown-fact': {
    en: 'Of this entry the following can be corrected: {facts}.',
    nl: 'Van deze regel kan het volgende worden verbeterd: {facts}.',
  },
  'correction.fact-twice': {
    en: 'This fact is corrected twice.',
    nl: 'Dit gegeven wordt twee keer verbeterd.',
  },
  'correction.same-value': {
    en: 'This is what the record says already.',
    nl: 'Dit staat er al.',
  },
  'correction.unknown-entry': {
    en: 'The history has no entry {sequence}.',
    nl: 'De geschiedenis heeft geen regel {sequence}.',
  },
  'correction.heading-too-long': {
    en: 'A heading may have at most {max} characters.',
    nl: 'Een opschrift mag hoogstens {max} tekens hebben.',
  },
  'correction.objection-needs-reason': {
    en: 'Say why you object, so that the error can be put right in another way.',
    nl: 'Zeg waarom u bezwaar maakt, zodat de fout anders kan worden rechtgezet.',
  },
  'validation.isFactValue': {
    en: 'This must be text, a whole number, or null.',
    nl: 'Dit moet tekst, een geheel getal of null zijn.',
  },
  'correction.outcome': {
    en: 'An outcome can be corrected from “approved” to “rejected” or the reverse. For reservations the council has to decide anew.',
    nl: 'Een uitkomst kan worden verbeterd van “approved” naar “rejected” of omgekeerd. Voor een voorbehoud moet de raad opnieuw beslissen.',
  },
  'correction.votes': {
    en: 'This must be a number of votes from 0 to {max}, or null for a body that decides by consensus.',
    nl: 'Dit moet een aantal stemmen van 0 tot {max} zijn, of null voor een orgaan dat bij consensus beslist.',
  },
  'correction.unknown-clause': {
    en: 'This version of the text has no clause {clause}.',
    nl: 'Deze versie van de tekst heeft geen artikel {clause}.',
  },
  'correction.unknown-language': {
    en: 'This version of the text is not in the language {language}.',
    nl: 'Deze versie van de tekst is er niet in de taal {language}.',
  },
  'correction.clause-twice': {
    en: 'This part of clause {clause} is corrected twice.',
    nl: 'Dit deel van artikel {clause} wordt twee keer verbeterd.',
  },
  'correction.same-wording': {
    en: 'Clause {clause} already reads so.',
    nl: 'Artikel {clause} luidt al zo.',
  },
  'correction.only-proposer-withdraws': {
    en: 'Only who proposed a correction may withdraw it.',
    nl: 'Alleen wie een verbetering voorstelde, kan ze intrekken.',
  },
  'correction.only-concerned': {
    en: 'Only a clerk of the party whose council it is about, and a registrar of Flanders, may propose or answer this correction.',
    nl: 'Alleen een clerk van de partij om wier raad het gaat en een registrar van Vlaanderen kunnen deze verbetering voorstellen of erop antwoorden.',
  },
  'correction.only-parties': {
    en: 'Only a negotiator of a party may answer a correction of the text.',
    nl: 'Alleen een negotiator van een partij kan op een verbetering van de tekst antwoorden.',
  },
  'correction.only-proposers': {
    en: 'Only a negotiator of a party, and a registrar of Flanders, may propose a correction of the text.',
    nl: 'Alleen een negotiator van een partij en een registrar van Vlaanderen kunnen een verbetering van de tekst voorstellen.',
  },
  'correction.own-proposal': {
    en: 'This correction was proposed on your part. The other side has to answer it; you may withdraw it.',
    nl: 'Deze verbetering is van uw kant voorgesteld. De andere kant moet erop antwoorden; u kunt ze intrekken.',
  },
  'correction.same-person': {
    en: 'Who proposed a correction may not confirm it too: it takes two to see it.',
    nl: 'Wie een verbetering voorstelde, kan ze niet ook bevestigen: ze moet door twee mensen worden gezien.',
  },
} as const;

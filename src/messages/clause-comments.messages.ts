/** Sentences on what parties say of clauses. */
export const clauseCommentsMessages = {
  'problem.nothing-to-settle.title': { en: 'There is nothing to settle', nl: 'Er is niets af te handelen' },
  'problem.nothing-to-settle.detail': {
    en: 'Number {comment} is a comment, or an open point that is settled already.',
    nl: 'Nummer {comment} is een opmerking, of een openstaand punt dat al afgehandeld is.',
  },
  'clauseComments.not-yours': {
    en: 'Another party raised open point {comment}: it is for that one to settle.',
    nl: 'Een andere partij bracht openstaand punt {comment} aan: zij handelt het af.',
  },
  'clauseComments.unknown-version': {
    en: 'There is no version {version} of the text.',
    nl: 'Er is geen versie {version} van de tekst.',
  },
  'clauseComments.unknown-clause': {
    en: 'Version {version} of the text has no such clause.',
    nl: 'Versie {version} van de tekst heeft zo’n bepaling niet.',
  },
  'clauseComments.unknown-comment': {
    en: 'There is no comment or open point {comment}.',
    nl: 'Er is geen opmerking of openstaand punt {comment}.',
  },
  'reason.hasNoOpenPoints': {
    en: 'Your organisation has open points on clauses. Settle them first: say that they are resolved, or withdraw them.',
    nl: 'Uw organisatie heeft openstaande punten bij bepalingen. Handel ze eerst af: zeg dat ze opgelost zijn, of trek ze in.',
  },
  'reason.raisesNothingAccepted': {
    en: 'Your organisation has accepted the text on offer. Object to it before you raise an open point.',
    nl: 'Uw organisatie heeft de voorliggende tekst aanvaard. Maak er eerst bezwaar tegen voor u een openstaand punt aanbrengt.',
  },
  'event.ADD_CLAUSE_COMMENT': { en: 'Comment on a clause', nl: 'Opmerking bij een bepaling' },
  'event.SETTLE_OPEN_POINT': { en: 'Settle an open point', nl: 'Openstaand punt afhandelen' },
  'message.clauseCommented': {
    en: '{by} said something of a clause of “{agreement}”, or raised an open point.',
    nl: '{by} zei iets over een bepaling van “{agreement}”, of bracht een openstaand punt aan.',
  },
  'message.openPointSettled': {
    en: '{by} has settled an open point on a clause of “{agreement}”.',
    nl: '{by} heeft een openstaand punt bij een bepaling van “{agreement}” afgehandeld.',
  },
} as const;

/** Sentences on evaluations, what was learnt in them, and what follows. */
export const evaluationsMessages = {
  'evaluations.not-asked': {
    en: 'It takes the consent of those whom the agreement binds: {asked}. You act for {organisation}.',
    nl: 'De instemming is nodig van wie door het akkoord gebonden is: {asked}. U handelt voor {organisation}.',
  },
  'evaluations.is-proposed': {
    en: 'A conclusion of evaluation {evaluation} is proposed already: consent to it, or refuse it first.',
    nl: 'Voor evaluatie {evaluation} is al een besluit voorgesteld: stem ermee in, of weiger het eerst.',
  },
  'evaluations.is-agreed': {
    en: 'The parties have agreed how evaluation {evaluation} concludes.',
    nl: 'De partijen zijn het eens over het besluit van evaluatie {evaluation}.',
  },
  'evaluations.not-proposed': {
    en: 'No conclusion of evaluation {evaluation} waits for an answer.',
    nl: 'Voor evaluatie {evaluation} wacht geen besluit op een antwoord.',
  },
  'evaluations.has-consented': {
    en: 'Your organisation has consented to the conclusion of evaluation {evaluation} already.',
    nl: 'Uw organisatie heeft al met het besluit van evaluatie {evaluation} ingestemd.',
  },
  'evaluations.lesson-is-answered': {
    en: 'It was said already what becomes of lesson {lesson}.',
    nl: 'Wat er met les {lesson} gebeurt, is al gezegd.',
  },
  'evaluations.rejected-without-reason': {
    en: 'Say why the lesson is rejected.',
    nl: 'Zeg waarom de les wordt verworpen.',
  },
  'evaluations.concluded-to-amend': {
    en: 'The parties concluded evaluation {evaluation} by agreeing to amend the agreement. No amendment has begun since.',
    nl: 'De partijen besloten bij evaluatie {evaluation} om het akkoord te wijzigen. Sindsdien is geen wijziging begonnen.',
  },
  'evaluations.concluded-to-end': {
    en: 'The parties concluded evaluation {evaluation} by agreeing to end the agreement. Nobody has consented to its end yet.',
    nl: 'De partijen besloten bij evaluatie {evaluation} om het akkoord te beëindigen. Nog niemand heeft met het einde ingestemd.',
  },
  'validation.isTextOrTexts': {
    en: 'This must be text of 1 to {max} characters, or a list of 1 to {most} such texts.',
    nl: 'Dit moet tekst van 1 tot {max} tekens zijn, of een lijst van 1 tot {most} zulke teksten.',
  },
  'event.SET_EVALUATION_RHYTHM': {
    en: 'Set how often the agreement is evaluated',
    nl: 'Bepalen hoe vaak het akkoord wordt geëvalueerd',
  },
  'event.PROPOSE_CONCLUSION': {
    en: 'Propose how an evaluation concludes',
    nl: 'Besluit van een evaluatie voorstellen',
  },
  'event.ACCEPT_CONCLUSION': {
    en: 'Consent to how an evaluation concludes',
    nl: 'Instemmen met het besluit van een evaluatie',
  },
  'event.REFUSE_CONCLUSION': {
    en: 'Refuse how an evaluation would conclude',
    nl: 'Besluit van een evaluatie weigeren',
  },
  'event.ANSWER_LESSON': { en: 'Adopt or reject a lesson', nl: 'Een les overnemen of verwerpen' },
  'message.evaluationRhythmSet': {
    en: '{by} has set anew how often “{agreement}” is evaluated.',
    nl: '{by} heeft opnieuw bepaald hoe vaak “{agreement}” wordt geëvalueerd.',
  },
  'message.conclusionProposed': {
    en: '{by} has proposed how evaluation {evaluation} of “{agreement}” concludes. Every bound party is asked to consent.',
    nl: '{by} heeft een besluit voorgesteld voor evaluatie {evaluation} van “{agreement}”. Elke gebonden partij wordt gevraagd in te stemmen.',
  },
  'message.conclusionAccepted': {
    en: '{by} consents to how evaluation {evaluation} of “{agreement}” would conclude.',
    nl: '{by} stemt in met het voorgestelde besluit van evaluatie {evaluation} van “{agreement}”.',
  },
  'message.conclusionAgreed': {
    en: 'The parties agree how evaluation {evaluation} of “{agreement}” concludes.',
    nl: 'De partijen zijn het eens over het besluit van evaluatie {evaluation} van “{agreement}”.',
  },
  'message.conclusionRefused': {
    en: '{by} refuses how evaluation {evaluation} of “{agreement}” would conclude. Another conclusion can be proposed.',
    nl: '{by} weigert het voorgestelde besluit van evaluatie {evaluation} van “{agreement}”. Er kan een ander besluit worden voorgesteld.',
  },
  'message.lessonAnswered': {
    en: '{by} has said what becomes of a lesson of evaluation {evaluation} of “{agreement}”.',
    nl: '{by} heeft gezegd wat er gebeurt met een les uit evaluatie {evaluation} van “{agreement}”.',
  },
} as const;

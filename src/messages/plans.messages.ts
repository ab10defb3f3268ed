/** Sentences on regional plans: their path, content, advice, public inquiry, provisos and the deals that carry them out. */
export const plansMessages = {
  'process.plan-flanders': {
    en: 'Regional plan of Flemish governments',
    nl: 'Regionaal plan van Vlaamse besturen',
  },

  'reason.conceptIsReady': {
    en: 'A concept note needs the shared challenge and the vision. Write them first.',
    nl: 'Een conceptnota heeft de gedeelde opgave en de visie nodig. Schrijf die eerst.',
  },
  'reason.adviceIsAsked': {
    en: 'No board or domain has been asked for advice yet.',
    nl: 'Er is nog aan geen enkele raad of geen enkel domein advies gevraagd.',
  },
  'reason.everyAdviceIsIn': {
    en: 'Advice is still awaited: it has to be given, or its term has to run out.',
    nl: 'Er wordt nog advies verwacht: het moet gegeven zijn, of de termijn moet verstreken zijn.',
  },
  'reason.everyObjectionIsAnswered': {
    en: 'Not every objection has been answered. Answer them all first.',
    nl: 'Nog niet elk bezwaar is beantwoord. Beantwoord ze eerst allemaal.',
  },

  'message.preliminaryDraftStarted': {
    en: 'The concept note of “{agreement}” is there. Its parties draft the plan.',
    nl: 'De conceptnota van “{agreement}” is er. De partijen maken het voorontwerp op.',
  },
  'message.consultationOpened': {
    en: 'The preliminary draft of “{agreement}” is ready for advice.',
    nl: 'Het voorontwerp van “{agreement}” is klaar voor advies.',
  },
  'message.adviceRequested': {
    en: '{by} has asked for advice on “{agreement}”.',
    nl: '{by} heeft advies over “{agreement}” gevraagd.',
  },
  'message.adviceGiven': {
    en: '{by} has recorded advice on “{agreement}”.',
    nl: '{by} heeft een advies over “{agreement}” geregistreerd.',
  },
  'message.adviceNotGiven': {
    en: 'Advice that was asked on “{agreement}” was not given within its term. This is on record.',
    nl: 'Een gevraagd advies over “{agreement}” is niet binnen de termijn gegeven. Dat is vastgelegd.',
  },
  'message.provisionallyAdopted': {
    en: 'All parties accept the text of “{agreement}”: it is provisionally adopted.',
    nl: 'Alle partijen aanvaarden de tekst van “{agreement}”: het is voorlopig vastgesteld.',
  },
  'message.inquiryOpened': {
    en: 'The public inquiry on “{agreement}” is open.',
    nl: 'Het openbaar onderzoek over “{agreement}” loopt.',
  },
  'message.inquiryClosed': {
    en: 'The public inquiry on “{agreement}” is over. Every objection has to be answered.',
    nl: 'Het openbaar onderzoek over “{agreement}” is afgelopen. Elk bezwaar moet worden beantwoord.',
  },
  'message.provisoStated': {
    en: '{by} has stated a proviso about “{agreement}”.',
    nl: '{by} heeft een voorbehoud bij “{agreement}” gemaakt.',
  },
  'message.definitivelyAdopted': {
    en: 'Enough councils have adopted “{agreement}”: it can be published.',
    nl: 'Genoeg raden hebben “{agreement}” vastgesteld: het kan worden bekendgemaakt.',
  },
  'message.adoptionUndone': {
    en: 'A decision about “{agreement}” fell away, so that it is no longer definitively adopted.',
    nl: 'Een beslissing over “{agreement}” viel weg, waardoor het niet langer definitief is vastgesteld.',
  },
  'message.planPublished': {
    en: '{by} has reported the publication of “{agreement}”.',
    nl: '{by} heeft de bekendmaking van “{agreement}” gemeld.',
  },

  'state.drafting.conceptNote': { en: 'Concept note', nl: 'Conceptnota' },
  'state.drafting.preliminaryDraft': { en: 'Preliminary draft', nl: 'Voorontwerp' },
  'state.drafting.consultation': { en: 'Consultation', nl: 'Adviesronde' },
  'state.negotiation.provisionallyAdopted': { en: 'Provisionally adopted', nl: 'Voorlopig vastgesteld' },
  'state.negotiation.publicInquiry': { en: 'Public inquiry', nl: 'Openbaar onderzoek' },
  'state.negotiation.processingInquiry': {
    en: 'Objections are answered',
    nl: 'Bezwaren worden beantwoord',
  },
  'state.ratification.adopted': { en: 'Definitively adopted', nl: 'Definitief vastgesteld' },
  'state.ratification.published': { en: 'Published', nl: 'Bekendgemaakt' },

  'event.START_PRELIMINARY_DRAFT': { en: 'Start preliminary draft', nl: 'Voorontwerp beginnen' },
  'event.OPEN_CONSULTATION': { en: 'Open consultation', nl: 'Adviesronde openen' },
  'event.REQUEST_ADVICE': { en: 'Request advice', nl: 'Advies vragen' },
  'event.RECORD_ADVICE': { en: 'Record advice', nl: 'Advies registreren' },
  'event.ADVICE_NOT_GIVEN': { en: 'Advice not given', nl: 'Advies niet gegeven' },
  'event.REVISE_PLAN': { en: 'Revise vision', nl: 'Visie herzien' },
  'event.ADD_FRAMEWORK': { en: 'Add policy framework', nl: 'Beleidskader toevoegen' },
  'event.REVISE_FRAMEWORK': { en: 'Revise policy framework', nl: 'Beleidskader herzien' },
  'event.REMOVE_FRAMEWORK': { en: 'Remove policy framework', nl: 'Beleidskader verwijderen' },
  'event.ADD_ACTION': { en: 'Add action', nl: 'Actie toevoegen' },
  'event.REVISE_ACTION': { en: 'Revise action', nl: 'Actie herzien' },
  'event.REMOVE_ACTION': { en: 'Remove action', nl: 'Actie verwijderen' },
  'event.CARRY_OUT_ACTION': { en: 'Carry out an action of the plan', nl: 'Actie van het plan uitvoeren' },
  'event.DROP_ACTION': { en: 'Let go of an action of the plan', nl: 'Actie van het plan loslaten' },
  'event.PROVISIONALLY_ADOPTED': { en: 'Provisionally adopted', nl: 'Voorlopig vastgesteld' },
  'event.OPEN_INQUIRY': { en: 'Open public inquiry', nl: 'Openbaar onderzoek openen' },
  'event.REGISTER_OBJECTION': { en: 'Register objection', nl: 'Bezwaar registreren' },
  'event.ANSWER_OBJECTION': { en: 'Answer objection', nl: 'Bezwaar beantwoorden' },
  'event.INQUIRY_TERM_ENDED': {
    en: 'The public inquiry has ended',
    nl: 'Het openbaar onderzoek is afgelopen',
  },
  'event.CONCLUDE_INQUIRY': { en: 'Conclude public inquiry', nl: 'Openbaar onderzoek afronden' },
  'event.STATE_PROVISO': { en: 'State a proviso', nl: 'Voorbehoud maken' },
  'event.DEFINITIVELY_ADOPTED': { en: 'Definitively adopted', nl: 'Definitief vastgesteld' },
  'event.ADOPTION_UNDONE': { en: 'Adoption undone', nl: 'Vaststelling ongedaan' },
  'event.PUBLISH_PLAN': { en: 'Publish plan', nl: 'Plan bekendmaken' },

  'deadline.advice': {
    en: '{organisation} has until the end of {lastDay, date, plain} to give the advice that it was asked for. After that its silence is recorded.',
    nl: '{organisation} heeft tot en met {lastDay, date, plain} om het gevraagde advies te geven. Daarna wordt het stilzwijgen vastgelegd.',
  },
  'deadline.inquiryTerm': {
    en: 'The public can object until the end of {lastDay, date, plain}. Then the inquiry is over.',
    nl: 'Het publiek kan bezwaar indienen tot en met {lastDay, date, plain}. Daarna is het openbaar onderzoek afgelopen.',
  },
  'deadline.entryIntoForceTerm': {
    en: 'The plan is in force once {lastDay, date, plain} is over.',
    nl: 'Zodra {lastDay, date, plain} voorbij is, treedt het plan in werking.',
  },
  'calendar.advice': { en: 'Advice due', nl: 'Advies verwacht' },
  'calendar.inquiryTerm': { en: 'Public inquiry ends', nl: 'Openbaar onderzoek loopt af' },
  'calendar.entryIntoForceTerm': {
    en: 'Last day before the plan is in force',
    nl: 'Laatste dag voor het plan in werking treedt',
  },
  'diagram.term.inquiryTerm': { en: 'Public inquiry ends', nl: 'Openbaar onderzoek afgelopen' },
  'diagram.term.entryIntoForceTerm': { en: 'Enters into force', nl: 'Treedt in werking' },

  'diagram.condition.adviceIsAsked': { en: 'advice was asked', nl: 'er is advies gevraagd' },
  'diagram.condition.everyAdviceIsIn': {
    en: 'no advice is awaited',
    nl: 'er wordt geen advies meer verwacht',
  },
  'diagram.condition.inquiryIsHeld': { en: 'after the public inquiry', nl: 'na het openbaar onderzoek' },
  'diagram.condition.everyObjectionIsAnswered': {
    en: 'every objection is answered',
    nl: 'elk bezwaar is beantwoord',
  },
  'diagram.condition.ruleNoLongerSatisfied': {
    en: 'Too few councils still approve',
    nl: 'Te weinig raden keuren nog goed',
  },

  'readiness.vision': {
    en: 'Write down the vision of the plan.',
    nl: 'Beschrijf de visie van het plan.',
  },
  'readiness.frameworks': {
    en: 'Add at least one policy framework.',
    nl: 'Voeg minstens één beleidskader toe.',
  },
  'readiness.actions': {
    en: 'Say who does what: add at least one action.',
    nl: 'Zeg wie wat doet: voeg minstens één actie toe.',
  },

  'plans.not-its-action': {
    en: 'A party may only write down actions that it is responsible for; the lead may do so with any. This one names {responsible}, and you act for {organisation}.',
    nl: 'Een partij kan alleen acties opnemen waarvoor ze zelf verantwoordelijk is; de trekker kan dat met elke actie. Deze noemt {responsible}, en u handelt voor {organisation}.',
  },
  'plans.no-party': {
    en: '{organisation} is not a party to this plan.',
    nl: '{organisation} is geen partij bij dit plan.',
  },
  'plans.unknown-framework': {
    en: 'The plan has no policy framework {framework}.',
    nl: 'Het plan heeft geen beleidskader {framework}.',
  },
  'plans.unknown-action': {
    en: 'The deal’s plan has no action {action}.',
    nl: 'Het plan van de deal heeft geen actie {action}.',
  },
  'plans.not-its-advice': {
    en: 'Only {host}, to which the board belongs, may record its advice; the lead may where {host} is no party. You act for {organisation}.',
    nl: 'Alleen {host}, waartoe de raad of het domein behoort, kan het advies registreren; de trekker kan dat als {host} geen partij is. U handelt voor {organisation}.',
  },
  'plans.in-the-future': {
    en: 'This day has not come yet: today is {today, date, plain}.',
    nl: 'Deze dag is nog niet gekomen: vandaag is het {today, date, plain}.',
  },
  'plans.before-the-request': {
    en: 'Advice cannot be older than the request of {requestedOn, date, plain}.',
    nl: 'Een advies kan niet ouder zijn dan de vraag van {requestedOn, date, plain}.',
  },
  'plans.outside-the-inquiry': {
    en: 'Objections count that came in from {openedOn, date, plain} to {lastDay, date, plain}.',
    nl: 'Alleen bezwaren die van {openedOn, date, plain} tot en met {lastDay, date, plain} binnenkwamen, tellen.',
  },
  'plans.before-the-adoption': {
    en: 'The plan was adopted on {adoptedOn, date, plain}: it cannot have been published before.',
    nl: 'Het plan is op {adoptedOn, date, plain} vastgesteld: het kan niet eerder bekendgemaakt zijn.',
  },
  'draft.plan-of-a-plan': {
    en: 'A plan does not carry out another plan: only a deal does.',
    nl: 'Een plan voert geen ander plan uit: alleen een deal doet dat.',
  },
  'draft.plan-still-named': {
    en: 'The deal still names actions of its present plan. Let go of them first.',
    nl: 'De deal noemt nog acties van het huidige plan. Laat die eerst los.',
  },

  'problem.framework-in-use.title': {
    en: 'The policy framework still has actions',
    nl: 'Het beleidskader heeft nog acties',
  },
  'problem.framework-in-use.detail': {
    en: 'Actions of the plan belong to this policy framework. Move or remove them first.',
    nl: 'Er horen acties van het plan bij dit beleidskader. Verplaats of verwijder die eerst.',
  },
  'problem.advice-already-given.title': {
    en: 'The advice has already been recorded',
    nl: 'Het advies is al geregistreerd',
  },
  'problem.advice-already-given.detail': {
    en: 'Advice was already recorded for this request. Ask again for other advice.',
    nl: 'Voor deze vraag is al een advies geregistreerd. Vraag opnieuw om een ander advies te krijgen.',
  },
  'problem.objection-already-answered.title': {
    en: 'The objection has already been answered',
    nl: 'Het bezwaar is al beantwoord',
  },
  'problem.objection-already-answered.detail': {
    en: 'Objection {receiptNumber} has been answered. Each objection gets one answer.',
    nl: 'Bezwaar {receiptNumber} is al beantwoord. Elk bezwaar krijgt één antwoord.',
  },
  'problem.deal-without-plan.title': {
    en: 'The deal names no plan',
    nl: 'De deal noemt geen plan',
  },
  'problem.deal-without-plan.detail': {
    en: 'A deal carries out actions of the plan that it names. Set its `planId` first.',
    nl: 'Een deal voert acties uit van het plan dat ze noemt. Vul eerst `planId` in.',
  },
  'problem.action-already-named.title': {
    en: 'The deal names this action already',
    nl: 'De deal noemt deze actie al',
  },
  'problem.action-already-named.detail': {
    en: 'The deal already carries out action {action} of its plan.',
    nl: 'De deal voert actie {action} van het plan al uit.',
  },
} as const;

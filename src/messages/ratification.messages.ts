/** Sentences on ratification rules: faults in them, where they stand and why, and what bodies outside decide. */
export const ratificationMessages = {
  'rule.not-an-organisation': {
    en: 'This must be the OVO code of a party, such as OVO002133.',
    nl: 'Dit moet de OVO-code van een partij zijn, zoals OVO002133.',
  },
  'rule.no-date': {
    en: 'A rule of type date says notBefore, by, or both.',
    nl: 'Een regel van type date noemt notBefore, by of allebei.',
  },
  'rule.not-a-date': {
    en: 'This must be a date, such as 2027-01-01.',
    nl: 'Dit moet een datum zijn, zoals 2027-01-01.',
  },
  'rule.not-a-body': {
    en: 'Name the body, in at most {most} characters.',
    nl: 'Noem de instantie, in hoogstens {most} tekens.',
  },
  'rule.too-many-named': {
    en: 'A rule can name at most {most} parties. One that asks for more is better said as unanimity of a level.',
    nl: 'Een regel kan hoogstens {most} partijen noemen. Wie er meer vraagt, zegt beter: unanimiteit van een niveau.',
  },
  'draft.certain-rule': {
    en: 'This can be satisfied without the approval of any council: it is no ratification.',
    nl: 'Hieraan kan worden voldaan zonder dat één raad goedkeurt: dat is geen bekrachtiging.',
  },

  'reason.ruleWaitsForBody': {
    en: 'The ratification rule does not ask for the decision of such a body.',
    nl: 'De bekrachtigingsregel vraagt geen beslissing van zo’n instantie.',
  },
  'message.externalDecision': {
    en: 'A body outside whose decision “{agreement}” waits for has decided, as {by} reports.',
    nl: 'Een instantie waarop “{agreement}” wacht, heeft beslist, zoals {by} meldt.',
  },
  'event.RECORD_EXTERNAL_DECISION': {
    en: 'Record a decision of a body outside',
    nl: 'Beslissing van een andere instantie vastleggen',
  },
  'event.RULE_DATE_REACHED': {
    en: 'A date of the ratification rule has come',
    nl: 'Een datum van de bekrachtigingsregel is bereikt',
  },
  'deadline.ruleDate': {
    en: 'Once {lastDay, date, plain} is over, a date of the ratification rule has come: the registry then finds out what that makes of the rule.',
    nl: 'Zodra {lastDay, date, plain} voorbij is, is een datum van de bekrachtigingsregel bereikt: het register gaat dan na wat dat voor de regel betekent.',
  },
  'calendar.ruleDate': {
    en: 'Last day before a date of the ratification rule',
    nl: 'Laatste dag voor een datum van de bekrachtigingsregel',
  },
  'diagram.term.ruleDate': {
    en: 'A date of the rule has come',
    nl: 'Een datum van de regel is bereikt',
  },
  'diagram.condition.ruleTurnsLater': {
    en: 'the rule names a later date',
    nl: 'de regel noemt een latere datum',
  },
  'diagram.condition.ruleWaitsForBody': {
    en: 'the rule waits for it',
    nl: 'de regel wacht erop',
  },
  'diagram.condition.decisionTurnsLater': {
    en: 'it counts from a later date',
    nl: 'ze telt vanaf een latere datum',
  },

  'diagram.condition-not.ruleTurnsLater': {
    en: 'the rule names no later date',
    nl: 'de regel noemt geen latere datum',
  },
  'diagram.condition-not.decisionTurnsLater': {
    en: 'it counts at once',
    nl: 'ze telt meteen',
  },
  'diagram.condition-not.ruleWaitsForBody': {
    en: 'the rule does not wait for it',
    nl: 'de regel wacht er niet op',
  },

  'ratification.satisfied': { en: 'Satisfied.', nl: 'Voldaan.' },
  'ratification.unreachable': {
    en: 'It can no longer be satisfied.',
    nl: 'Eraan voldoen kan niet meer.',
  },
  'ratification.open': {
    en: 'Open: {needed} of {undecided} missing {undecided, plural, one {approval} other {approvals}} needed.',
    nl: 'Open: {needed} van {undecided} ontbrekende {undecided, plural, one {goedkeuring} other {goedkeuringen}} nodig.',
  },
  'ratification.open-beside': {
    en: 'Open: the councils have done what the rule asks of them.',
    nl: 'Open: de raden hebben gedaan wat de regel van hen vraagt.',
  },
  'ratification.must': {
    en: '{count, plural, one {{names} must} other {{names} must}} approve.',
    nl: '{count, plural, one {{names} moet} other {{names} moeten}} goedkeuren.',
  },
  'ratification.any': {
    en: 'Any {more, plural, one {one} other {#}} {also, select, yes {of the others } other {}}would do.',
    nl: '{more, plural, one {Eender welke} other {Eender welke #}} {also, select, yes {van de andere } other {}}{more, plural, one {volstaat} other {volstaan}}.',
  },
  'ratification.one-of': {
    en: '{more, plural, =0 {{names} would do.} one {{names} and one more would do.} other {{names} and # more would do.}}',
    nl: '{more, plural, =0 {{names} volstaat.} one {{names} en nog één andere volstaan.} other {{names} en nog # andere volstaan.}}',
  },
  'ratification.for-instance': {
    en: '{names}{more, plural, =0 {} other { and # more}} would do.',
    nl: '{names}{more, plural, =0 {} other { en nog #}} volstaan.',
  },
  'ratification.part.parties': {
    en: '{reached} of {of} {scope, select, municipality {{of, plural, one {municipality} other {municipalities}}} province {{of, plural, one {province} other {provinces}}} flanders {Flemish {of, plural, one {party} other {parties}}} other {{of, plural, one {council} other {councils}}}} approved, {rejected} rejected; {needed, plural, one {# is} other {# are}} needed.',
    nl: '{reached} van {of} {scope, select, municipality {{of, plural, one {gemeente} other {gemeenten}}} province {{of, plural, one {provincie} other {provincies}}} flanders {Vlaamse {of, plural, one {partij} other {partijen}}} other {{of, plural, one {raad} other {raden}}}} keurde(n) goed, {rejected} keurde(n) af; er {needed, plural, one {is #} other {zijn er #}} nodig.',
  },
  'ratification.part.inhabitants': {
    en: 'The councils that approved stand for {reached, number} of {of, number} inhabitants; {needed, number} are needed.',
    nl: 'De raden die goedkeurden, staan voor {reached, number} van {of, number} inwoners; er zijn er {needed, number} nodig.',
  },
  'ratification.part.party': {
    en: 'The council of {names} {standing, select, approved {has approved} rejected {has rejected} absent {takes no part} other {has not decided}}.',
    nl: 'De raad van {names} {standing, select, approved {keurde goed} rejected {keurde af} absent {neemt niet deel} other {heeft nog niet beslist}}.',
  },
  'ratification.part.not-before': {
    en: 'Not before {date, date, plain}.',
    nl: 'Niet voor {date, date, plain}.',
  },
  'ratification.part.by': {
    en: 'By {date, date, plain}.',
    nl: 'Uiterlijk op {date, date, plain}.',
  },
  'ratification.part.body': {
    en: '{body} {outcome, select, approved {has agreed} rejected {has refused} other {has not decided}}.',
    nl: '{body} {outcome, select, approved {stemde in} rejected {weigerde} other {heeft nog niet beslist}}.',
  },
  'ratification.part.body-from': {
    en: '{body} has agreed, from {date, date, plain}.',
    nl: '{body} stemde in, met ingang van {date, date, plain}.',
  },
  'ratification.part.group': {
    en: '{met} of {of} parts hold; {needs, select, all {all are} other {one is}} needed.',
    nl: '{met} van {of} delen gelden; {needs, select, all {alle zijn} other {één is}} nodig.',
  },

  'what-if.unknown-party': {
    en: '{organisation} has no vote in this.',
    nl: '{organisation} heeft hierin geen stem.',
  },
  'what-if.twice': {
    en: '{organisation} is named more than once.',
    nl: '{organisation} wordt meer dan één keer genoemd.',
  },
  'what-if.unknown-body': {
    en: 'The rule does not ask for {body}.',
    nl: 'De regel vraagt {body} niet.',
  },

  'chart.tally.title': {
    en: 'Votes on “{agreement}”',
    nl: 'Stemmen over “{agreement}”',
  },
  'chart.tally.description': {
    en: '{approved} councils approved, {rejected} rejected and {undecided} have not decided. {reason}',
    nl: '{approved} raden keurden goed, {rejected} keurden af en {undecided} hebben nog niet beslist. {reason}',
  },
  'chart.tally.approved': { en: 'Approved', nl: 'Goedgekeurd' },
  'chart.tally.rejected': { en: 'Rejected', nl: 'Afgekeurd' },
  'chart.tally.undecided': { en: 'Not decided', nl: 'Niet beslist' },
  'chart.tally.councils': { en: 'councils', nl: 'raden' },
  'chart.tally.inhabitants': { en: 'inhabitants', nl: 'inwoners' },
  'chart.tally.share': { en: 'Share (%)', nl: 'Aandeel (%)' },
  'chart.power.title': {
    en: 'Voting power in “{agreement}”',
    nl: 'Stemkracht in “{agreement}”',
  },
  'chart.power.description': {
    en: 'How much the vote of each council weighs under the ratification rule, by the indices of Shapley–Shubik and Banzhaf. {shown} of {councils} councils are shown. Strongest: {strongest}.',
    nl: 'Hoe zwaar de stem van elke raad weegt onder de bekrachtigingsregel, volgens de indexen van Shapley–Shubik en Banzhaf. {shown} van {councils} raden zijn afgebeeld. Sterkste: {strongest}.',
  },
  'chart.power.share': { en: 'Share of the power (%)', nl: 'Aandeel in de stemkracht (%)' },
} as const;

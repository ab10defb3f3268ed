/** Sentences on commitments. */
export const commitmentsMessages = {
  'commitments.not-its-own': {
    en: 'A party may only add, change or remove commitments that it owes itself or that are owed to it; the lead may do so with any. This one is between {debtor} and {creditor}, and you act for {organisation}.',
    nl: 'Een partij kan alleen verbintenissen toevoegen, wijzigen of schrappen waarvan ze zelf schuldenaar of schuldeiser is; de trekker kan dat met elke verbintenis. Deze is tussen {debtor} en {creditor}, en u handelt voor {organisation}.',
  },
  'commitments.no-party': {
    en: '{organisation} is not a party to this agreement.',
    nl: '{organisation} is geen partij bij dit akkoord.',
  },
  'commitments.to-itself': {
    en: 'Debtor and creditor are both {organisation}: nobody can owe itself anything.',
    nl: 'Schuldenaar en schuldeiser zijn beide {organisation}: niemand kan zichzelf iets verschuldigd zijn.',
  },
  'commitments.nothing': {
    en: 'This must be more than 0 {unit}.',
    nl: 'Dit moet meer dan 0 {unit} zijn.',
  },
  'commitments.too-fine': {
    en: 'In {unit} this may have at most {max} decimals.',
    nl: 'In {unit} mag dit hoogstens {max} decimalen hebben.',
  },
  'commitments.due-in-the-past': {
    en: 'This date has passed: today is {today, date, plain}.',
    nl: 'Deze datum is voorbij: vandaag is het {today, date, plain}.',
  },
  'commitments.consequence-of-none': {
    en: 'Only an obligation has a consequence in words; an incentive or a sanction is one.',
    nl: 'Alleen een verplichting heeft een gevolg in woorden; een stimulans of een sanctie is er zelf een.',
  },
  'commitments.obligation-follows-none': {
    en: 'An obligation is owed in any case and hangs on nothing: leave `follows` out, or make it an incentive or a sanction.',
    nl: 'Een verplichting is hoe dan ook verschuldigd en hangt nergens van af: laat `follows` weg, of maak er een stimulans of een sanctie van.',
  },
  'commitments.follows-no-obligation': {
    en: 'There is no obligation with the number {number} in this agreement.',
    nl: 'Er is in dit akkoord geen verplichting met het nummer {number}.',
  },
  'commitments.due-before-what-it-follows': {
    en: 'The obligation that it hangs on is due on {dueOn, date, plain}: this can only be due after that.',
    nl: 'De verplichting waarvan dit afhangt, is na te komen tegen {dueOn, date, plain}: dit kan pas daarna.',
  },
  'commitments.due-after-what-hangs-on-it': {
    en: '{count, plural, one {Commitment {numbers} hangs} other {Commitments {numbers} hang}} on it and would be due before it.',
    nl: '{count, plural, one {Verbintenis {numbers} hangt} other {Verbintenissen {numbers} hangen}} ervan af en zou eerder na te komen zijn.',
  },
  'commitments.is-followed': {
    en: '{count, plural, one {Commitment {numbers} hangs} other {Commitments {numbers} hang}} on it: remove {count, plural, one {that one} other {those}} first.',
    nl: '{count, plural, one {Verbintenis {numbers} hangt} other {Verbintenissen {numbers} hangen}} ervan af: schrap die eerst.',
  },
  'commitments.more-than-is-owed': {
    en: 'No more than {left} {unit} is left beside what was reported before.',
    nl: 'Naast wat al gemeld is, blijft er niet meer dan {left} {unit} over.',
  },
  'commitments.fulfilled-in-the-future': {
    en: 'This day has yet to come: today is {today, date, plain}.',
    nl: 'Deze dag moet nog komen: vandaag is het {today, date, plain}.',
  },
  'commitments.no-evidence': {
    en: 'Say what shows it: in words (`evidence`), by an address (`evidenceUrl`), or both.',
    nl: 'Zeg wat het aantoont: in woorden (`evidence`), met een adres (`evidenceUrl`), of beide.',
  },
  'commitments.reason-without-dispute': {
    en: 'A reason goes with a dispute only.',
    nl: 'Een reden hoort alleen bij een betwisting.',
  },
  'commitments.not-its-to-report': {
    en: 'Only who owes it reports what was done, and for the common pot the lead. This one is owed by {debtor}, and you act for {organisation}.',
    nl: 'Alleen wie het verschuldigd is, meldt wat er gedaan is, en voor de gemeenschappelijke pot de trekker. Dit is verschuldigd door {debtor}, en u handelt voor {organisation}.',
  },
  'commitments.not-its-to-answer': {
    en: 'Only who it is owed to says whether it was done, or gives it up; for the common pot the lead, and where that owes it itself any other party. This one is owed to {creditor}, and you act for {organisation}.',
    nl: 'Alleen wie het toekomt, zegt of het gedaan is, of ziet ervan af; voor de gemeenschappelijke pot de trekker, en waar die het zelf verschuldigd is elke andere partij. Dit komt toe aan {creditor}, en u handelt voor {organisation}.',
  },
  'commitments.is-over': {
    en: 'Nothing of commitment {number} is owed any more.',
    nl: 'Van verbintenis {number} is niets meer verschuldigd.',
  },
  'commitments.is-answered': {
    en: 'Report {report} has been answered already.',
    nl: 'Melding {report} is al beantwoord.',
  },

  'hollow.date.why': {
    en: 'Without a day by which it is due nobody is ever late.',
    nl: 'Zonder uiterste dag is niemand ooit te laat.',
  },
  'hollow.date.mend': {
    en: 'Give commitment {number} a last day in `dueOn` (operation reviseCommitment).',
    nl: 'Geef verbintenis {number} een uiterste dag in `dueOn` (bewerking reviseCommitment).',
  },
  'hollow.debtor.why': {
    en: 'What nobody in particular owes, nobody does.',
    nl: 'Wat niemand in het bijzonder verschuldigd is, doet niemand.',
  },
  'hollow.debtor.mend': {
    en: 'Name in `debtorId` who owes commitment {number} (operation reviseCommitment).',
    nl: 'Noem in `debtorId` wie verbintenis {number} verschuldigd is (bewerking reviseCommitment).',
  },
  'hollow.consequence.why': {
    en: 'Where nothing follows from not doing it, it is an intention.',
    nl: 'Waar niets volgt als het niet gebeurt, is het een voornemen.',
  },
  'hollow.consequence.mend': {
    en: 'Add a sanction or an incentive that `follows` commitment {number} (operation addCommitment), or say in its `consequence` what happens (operation reviseCommitment).',
    nl: 'Voeg een sanctie of een stimulans toe die met `follows` van verbintenis {number} afhangt (bewerking addCommitment), of zeg in `consequence` wat er dan gebeurt (bewerking reviseCommitment).',
  },
  'hollow.before-binding': {
    en: '{count, plural, one {Obligation {numbers} is hollow: it lacks} other {Obligations {numbers} are hollow: they lack}} a date, a debtor or a consequence. What each lacks, and how to mend it, is at `/bindingness`.',
    nl: '{count, plural, one {Verplichting {numbers} is hol: ze mist} other {Verplichtingen {numbers} zijn hol: ze missen}} een datum, een schuldenaar of een gevolg. Wat elk mist, en hoe u dat verhelpt, staat op `/bindingness`.',
  },

  'bindingness.noncommittal': { en: 'Noncommittal', nl: 'Vrijblijvend' },
  'bindingness.declaratory': { en: 'A declaration of intent', nl: 'Intentieverklaring' },
  'bindingness.partial': { en: 'Binding in part', nl: 'Deels bindend' },
  'bindingness.binding': { en: 'Binding', nl: 'Bindend' },
  'bindingness.enforceable': { en: 'Enforceable', nl: 'Afdwingbaar' },
  'chart.bindingness.title': {
    en: 'What “{agreement}” binds to: {grade}',
    nl: 'Waartoe “{agreement}” bindt: {grade}',
  },
  'chart.bindingness.description': {
    en: '{whole} of {obligations} obligations have a date, a debtor and a consequence. Hollow: {hollow}. Bars of {shown} of {parties} parties.',
    nl: '{whole} van {obligations} verplichtingen hebben een datum, een schuldenaar en een gevolg. Hol: {hollow}. Balken van {shown} van {parties} partijen.',
  },
  'chart.bindingness.commitments': { en: 'Commitments', nl: 'Verbintenissen' },
  'chart.bindingness.whole': {
    en: 'Obligations with date and consequence',
    nl: 'Verplichtingen met datum en gevolg',
  },
  'chart.bindingness.hollow': { en: 'Hollow obligations', nl: 'Holle verplichtingen' },
  'chart.bindingness.sanction': { en: 'Sanctions at risk', nl: 'Sancties die dreigen' },
  'chart.bindingness.incentive': { en: 'Incentives to earn', nl: 'Stimulansen te verdienen' },

  'event.REVISE_COMMITMENT': { en: 'Change commitment', nl: 'Verbintenis wijzigen' },
  'event.REPORT_FULFILMENT': { en: 'Report fulfilment', nl: 'Nakoming melden' },
  'event.CONFIRM_FULFILMENT': { en: 'Confirm fulfilment', nl: 'Nakoming bevestigen' },
  'event.DISPUTE_FULFILMENT': { en: 'Dispute fulfilment', nl: 'Nakoming betwisten' },
  'event.WAIVE_COMMITMENT': { en: 'Give up what is owed', nl: 'Afzien van wat verschuldigd is' },
  'event.COMMITMENT_FELL_DUE': {
    en: 'The due date of a commitment has passed',
    nl: 'De uiterste dag van een verbintenis is voorbij',
  },
  'event.COMMITMENT_OVERDUE': { en: 'A commitment is overdue', nl: 'Een verbintenis is te laat' },
  'message.fulfilmentReported': {
    en: '{by} reports what it did for commitment {commitment} of “{agreement}”. Your organisation can confirm or dispute it.',
    nl: '{by} meldt wat het deed voor verbintenis {commitment} van “{agreement}”. Uw organisatie kan dat bevestigen of betwisten.',
  },
  'message.fulfilmentConfirmed': {
    en: '{by} confirms what was done for commitment {commitment} of “{agreement}”.',
    nl: '{by} bevestigt wat voor verbintenis {commitment} van “{agreement}” gedaan is.',
  },
  'message.fulfilmentDisputed': {
    en: '{by} disputes what was reported for commitment {commitment} of “{agreement}”. It does not count.',
    nl: '{by} betwist wat voor verbintenis {commitment} van “{agreement}” gemeld is. Het telt niet.',
  },
  'message.commitmentWaived': {
    en: '{by} gives up what was still owed of commitment {commitment} of “{agreement}”.',
    nl: '{by} ziet af van wat van verbintenis {commitment} van “{agreement}” nog verschuldigd was.',
  },
  'message.commitmentOverdue': {
    en: 'Commitment {commitment} of “{agreement}”, owed by {responsible}, was due on {dueOn, date, plain} and has not been fulfilled. What hangs on it takes effect.',
    nl: 'Verbintenis {commitment} van “{agreement}”, verschuldigd door {responsible}, moest tegen {dueOn, date, plain} nagekomen zijn en is dat niet. Wat ervan afhangt, treedt in.',
  },
  'deadline.commitment': {
    en: '{organisation} has to fulfil commitment {commitment} by the end of {lastDay, date, plain}. After that it is overdue, and what hangs on it takes effect.',
    nl: '{organisation} moet verbintenis {commitment} ten laatste op {lastDay, date, plain} nakomen. Daarna is ze te laat, en treedt in wat ervan afhangt.',
  },

  'balance.pot': { en: 'Common pot', nl: 'Gemeenschappelijke pot' },
  'balance.unnamed': { en: 'Yet to be named', nl: 'Nog aan te duiden' },
  'chart.balance.title': {
    en: 'Who gives and gets what by “{agreement}”',
    nl: 'Wie geeft en krijgt wat door “{agreement}”',
  },
  'chart.balance.description': {
    en: 'What was promised, in bars of {shown} of {accounts} accounts: to the left what each gives, to the right what it gets. More given than got: {negative}.',
    nl: 'Wat beloofd is, in balken van {shown} van {accounts} rekeningen: links wat elk geeft, rechts wat elk krijgt. Meer gegeven dan gekregen: {negative}.',
  },
  'chart.balance.unit': {
    en: '{unit, select, EUR {Euros} ha {Hectares} other {Staff (FTE)}}',
    nl: '{unit, select, EUR {Euro} ha {Hectare} other {Personeel (VTE)}}',
  },
  'chart.balance.gives': { en: 'Gives', nl: 'Geeft' },
  'chart.balance.gets': { en: 'Gets', nl: 'Krijgt' },
  'chart.balance.wouldGive': { en: 'Would give', nl: 'Zou geven' },
  'chart.balance.wouldGet': { en: 'Would get', nl: 'Zou krijgen' },
  'chart.balance.staysOut': { en: 'stays out', nl: 'blijft erbuiten' },

  'compensation.only-with': {
    en: 'This goes with the key `{key}` only.',
    nl: 'Dit hoort alleen bij de sleutel `{key}`.',
  },
  'compensation.no-population': {
    en: 'The inhabitants of these parties are not known: {organisations}. Use `equal`, or give `shares`.',
    nl: 'Het aantal inwoners van deze partijen is niet bekend: {organisations}. Gebruik `equal`, of geef `shares`.',
  },
  'compensation.twice': { en: '{organisation} is named twice.', nl: '{organisation} is twee keer genoemd.' },
  'compensation.no-shares': {
    en: 'At least one share must be more than 0.',
    nl: 'Minstens één aandeel moet meer dan 0 zijn.',
  },
  'compensation.nothing': {
    en: 'There is nothing to transfer.',
    nl: 'Er is niets over te dragen.',
  },
  'compensation.not-asked': {
    en: 'This takes the consent of who passes on or gets something: {asked}. You act for {organisation}.',
    nl: 'Dit vraagt de instemming van wie iets afdraagt of krijgt: {asked}. U handelt voor {organisation}.',
  },
  'compensation.is-answered': {
    en: 'Proposal {number} is settled, or your organisation has consented to it already.',
    nl: 'Voorstel {number} is afgehandeld, of uw organisatie heeft er al mee ingestemd.',
  },
  'event.PROPOSE_COMPENSATION': { en: 'Propose transfers that even out', nl: 'Verevening voorstellen' },
  'event.ACCEPT_COMPENSATION': { en: 'Consent to transfers that even out', nl: 'Instemmen met verevening' },
  'event.REFUSE_COMPENSATION': { en: 'Refuse transfers that even out', nl: 'Verevening weigeren' },
  'event.COMPENSATION_BOOKED': { en: 'Transfers that even out are booked', nl: 'Verevening is geboekt' },
  'message.compensationProposed': {
    en: '{by} proposes transfers that even out within “{agreement}”.',
    nl: '{by} stelt een verevening binnen “{agreement}” voor.',
  },
  'message.compensationAccepted': {
    en: '{by} consents to transfers that even out within “{agreement}”.',
    nl: '{by} stemt in met een verevening binnen “{agreement}”.',
  },
  'message.compensationBooked': {
    en: 'Transfers that even out within “{agreement}” are booked: everybody who is asked has consented.',
    nl: 'Een verevening binnen “{agreement}” is geboekt: al wie gevraagd is, heeft ingestemd.',
  },
  'message.compensationRefused': {
    en: '{by} refuses transfers that even out within “{agreement}”.',
    nl: '{by} weigert een verevening binnen “{agreement}”.',
  },
} as const;

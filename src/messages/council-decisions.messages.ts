const OUTCOME = {
  en: 'approved {approved} approvedWithReservation {approved with reservation} rejected {rejected} deferred {put off} noted {taken note of} withdrawn {withdrawn} other {not said}',
  nl: 'approved {goedgekeurd} approvedWithReservation {goedgekeurd met voorbehoud} rejected {verworpen} deferred {verdaagd} noted {kennisgenomen} withdrawn {ingetrokken} other {niet gezegd}',
} as const;
const BODY = {
  en: 'municipalCouncil {a municipal council} provincialCouncil {a provincial council} government {the Flemish Government} college {a college of mayor and aldermen} deputation {a deputation} welfareCouncil {a council for social welfare} permanentBureau {a permanent bureau} mayor {a mayor} districtCouncil {a district council} other {another body}',
  nl: 'municipalCouncil {een gemeenteraad} provincialCouncil {een provincieraad} government {de Vlaamse Regering} college {een college van burgemeester en schepenen} deputation {een deputatie} welfareCouncil {een raad voor maatschappelijk welzijn} permanentBureau {een vast bureau} mayor {een burgemeester} districtCouncil {een districtsraad} other {een ander orgaan}',
} as const;

/** Councils' publications: fetching and keeping them, what they say of decisions, and entering decisions from them. */
export const councilDecisionsMessages = {
  'problem.source-address-refused.title': {
    en: 'Nothing is fetched from this address',
    nl: 'Van dit adres wordt niets opgehaald',
  },
  'problem.source-address-refused.detail': {
    en: 'The registry fetches publications from public websites only.',
    nl: 'Het register haalt bekendmakingen alleen op van openbare websites.',
  },
  'source-address.malformed': {
    en: 'This is no address of a web page.',
    nl: 'Dit is geen adres van een webpagina.',
  },
  'source-address.protocol': {
    en: 'Publications are fetched over http or https only.',
    nl: 'Bekendmakingen worden alleen over http of https opgehaald.',
  },
  'source-address.user': {
    en: 'The address must not have a user name or password in it.',
    nl: 'In het adres mag geen gebruikersnaam of wachtwoord staan.',
  },
  'source-address.port': {
    en: 'Publications are fetched from port {ports} only, not from {port, number, ::group-off}.',
    nl: 'Bekendmakingen worden alleen van poort {ports} opgehaald, niet van {port, number, ::group-off}.',
  },
  'source-address.private': {
    en: 'The address leads into a private network or to this computer. Publications are fetched from public websites only.',
    nl: 'Het adres leidt naar een privénetwerk of naar deze computer. Bekendmakingen worden alleen van openbare websites opgehaald.',
  },
  'problem.source-not-fetched.title': {
    en: 'The publication could not be fetched',
    nl: 'De bekendmaking kon niet worden opgehaald',
  },
  'problem.source-not-fetched.detail': {
    en: 'The publisher’s server did not give it. Try again later, or upload the page.',
    nl: 'De server van de uitgever gaf ze niet. Probeer later opnieuw, of laad de pagina op.',
  },
  'source-fetching.redirects': {
    en: 'The address leads on more than {most} times. Give the address where it ends.',
    nl: 'Het adres leidt meer dan {most} keer verder. Geef het adres waar dat eindigt.',
  },
  'source-fetching.status': {
    en: 'The publisher’s server answered with status {status}.',
    nl: 'De server van de uitgever antwoordde met status {status}.',
  },
  'source-fetching.time': {
    en: 'The publisher’s server took more than {seconds} seconds. Try again later, or upload the page.',
    nl: 'De server van de uitgever deed er langer dan {seconds} seconden over. Probeer later opnieuw, of laad de pagina op.',
  },
  'source-fetching.unknown-host': {
    en: 'There is no server of this name.',
    nl: 'Er is geen server met deze naam.',
  },
  'source-fetching.certificate': {
    en: 'The publisher’s server cannot prove that it is the one at this address.',
    nl: 'De server van de uitgever kan niet bewijzen dat hij die op dit adres is.',
  },
  'source-fetching.failed': {
    en: 'The connection to the publisher’s server failed. Try again later, or upload the page.',
    nl: 'De verbinding met de server van de uitgever mislukte. Probeer later opnieuw, of laad de pagina op.',
  },
  'source-fetching.encoding': {
    en: 'The publisher’s server compressed the page in a way that is not known here ({encoding}).',
    nl: 'De server van de uitgever comprimeerde de pagina op een hier onbekende manier ({encoding}).',
  },
  'problem.source-too-large.title': {
    en: 'The publication is too long',
    nl: 'De bekendmaking is te lang',
  },
  'problem.source-too-large.detail': {
    en: 'The registry keeps publications of at most {kilobytes} kibibytes.',
    nl: 'Het register bewaart bekendmakingen van hoogstens {kilobytes} kibibyte.',
  },
  'problem.source-not-html.title': {
    en: 'The publication is no web page',
    nl: 'De bekendmaking is geen webpagina',
  },
  'problem.source-not-html.detail': {
    en: 'Only HTML can be read; this is “{mediaType}”. Give the address of the page with the linked data, not that of a PDF.',
    nl: 'Alleen HTML kan worden gelezen; dit is “{mediaType}”. Geef het adres van de pagina met de gelinkte data, niet dat van een pdf.',
  },
  'problem.source-too-complex.title': {
    en: 'The page cannot be read',
    nl: 'De pagina kan niet worden gelezen',
  },
  'problem.source-too-complex.detail': {
    en: 'Reading this page takes more time or memory than any publication of a council needs. Nothing was kept.',
    nl: 'Deze pagina lezen vergt meer tijd of geheugen dan een bekendmaking van een raad nodig heeft. Er is niets bewaard.',
  },
  'problem.source-kept-already.title': {
    en: 'This publication is kept already',
    nl: 'Deze bekendmaking is al bewaard',
  },
  'problem.source-kept-already.detail': {
    en: 'The same page, byte for byte, is source {source}.',
    nl: 'Dezelfde pagina is, byte voor byte, bron {source}.',
  },
  'problem.too-many-sources.title': {
    en: 'The council has too many sources',
    nl: 'De raad heeft te veel bronnen',
  },
  'problem.too-many-sources.detail': {
    en: 'At most {most} publications of a council are kept with one agreement.',
    nl: 'Bij een overeenkomst worden hoogstens {most} bekendmakingen van een raad bewaard.',
  },
  'problem.reading-busy.title': {
    en: 'Others are being read',
    nl: 'Er worden andere gelezen',
  },
  'problem.reading-busy.detail': {
    en: 'Too many publications are being read at this moment. Try again in some seconds.',
    nl: 'Op dit ogenblik worden te veel bekendmakingen gelezen. Probeer over enkele seconden opnieuw.',
  },
  'problem.item-to-be-chosen.title': {
    en: 'Choose the item',
    nl: 'Kies het agendapunt',
  },
  'problem.item-to-be-chosen.detail': {
    en: 'No item of the publication surely concerns this agreement. Say which one does{candidates, select, none {} other { (perhaps {candidates})}}.',
    nl: 'Van geen enkel agendapunt staat vast dat het over deze overeenkomst gaat. Zeg welk het is{candidates, select, none {} other { (misschien {candidates})}}.',
  },
  'problem.not-this-council.title': {
    en: 'It was another body that decided',
    nl: 'Een ander orgaan besliste',
  },
  'problem.not-this-council.detail': {
    en: 'The publication is not of this council.',
    nl: 'De bekendmaking is niet van deze raad.',
  },
  'council-decision.item.to-be-chosen': {
    en: 'It is not certain which item concerns this agreement. Choose one: {candidates}.',
    nl: 'Het staat niet vast welk agendapunt over deze overeenkomst gaat. Kies er een: {candidates}.',
  },
  'council-decision.item.not-found': {
    en: 'No item of the publication names this agreement or bears its title. Choose the item.',
    nl: 'Geen agendapunt van de bekendmaking noemt deze overeenkomst of draagt haar titel. Kies het agendapunt.',
  },
  'council-decision.nothing-entered': {
    en: 'No decision has been entered for this council.',
    nl: 'Voor deze raad is geen besluit ingevoerd.',
  },
  'council-decision.organ.none': {
    en: 'The publication does not say who decided.',
    nl: 'De bekendmaking zegt niet wie besliste.',
  },
  'council-decision.organ.unknown': {
    en: 'The publication refers to a body of which it says neither name nor kind.',
    nl: 'De bekendmaking verwijst naar een orgaan waarvan ze naam noch soort zegt.',
  },
  'council-decision.organ.unknown-body': {
    en: '“{organ}” is of the right government, but the publication does not say that it is {expected, select, '.concat(
      BODY.en,
      '}.',
    ),
    nl: '“{organ}” hoort bij het juiste bestuur, maar de bekendmaking zegt niet dat het {expected, select, '.concat(
      BODY.nl,
      '} is.',
    ),
  },
  'council-decision.organ.unknown-owner': {
    en: 'It is {body, select, '.concat(BODY.en, '}, but the publication does not say of which government.'),
    nl: 'Het is {body, select, '.concat(BODY.nl, '}, maar de bekendmaking zegt niet van welk bestuur.'),
  },
  'council-decision.organ.several-bodies': {
    en: 'The publication names several bodies (“{organ}” among them), and does not say which one decided.',
    nl: 'De bekendmaking noemt verschillende organen (waaronder “{organ}”) en zegt niet welk besliste.',
  },
  'council-decision.organ.several-owners': {
    en: 'The publication names several governments with “{organ}”.',
    nl: 'De bekendmaking noemt bij “{organ}” verschillende besturen.',
  },
  'council-decision.organ.other-body': {
    en: '“{organ}” is {body, select, '.concat(
      BODY.en,
      '}; for this party it is {expected, select, ',
      BODY.en,
      '} that decides.',
    ),
    nl: '“{organ}” is {body, select, '.concat(
      BODY.nl,
      '}; voor deze partij beslist {expected, select, ',
      BODY.nl,
      '}.',
    ),
  },
  'council-decision.organ.other-owner': {
    en: '“{organ}” is of {owner}, not of {own}.',
    nl: '“{organ}” is van {owner}, niet van {own}.',
  },
  'council-decision.organ.other-address': {
    en: 'It is {body, select, '.concat(BODY.en, '} that publishes under {host}: of {owner}, not of {own}.'),
    nl: 'Het is {body, select, '.concat(
      BODY.nl,
      '} die bekendmaakt onder {host}: van {owner}, niet van {own}.',
    ),
  },
  'council-decision.organ.named': {
    en: '“{organ}” is the body that decides for {own}.',
    nl: '“{organ}” is het orgaan dat voor {own} beslist.',
  },
  'council-decision.organ.by-address': {
    en: 'It is {body, select, '.concat(BODY.en, '}, and names its sitting under {host}, which is of {own}.'),
    nl: 'Het is {body, select, '.concat(BODY.nl, '}, en noemt de zitting onder {host}, dat van {own} is.'),
  },
  'council-decision.date.unknown': {
    en: 'The publication does not say on which day it was decided, or says two.',
    nl: 'De bekendmaking zegt niet op welke dag het is beslist, of zegt er twee.',
  },
  'council-decision.date.same': {
    en: 'The sitting was on {told}, as entered.',
    nl: 'De zitting was op {told}, zoals ingevoerd.',
  },
  'council-decision.date.adjacent': {
    en: 'The sitting began on {told}; {entered}, as entered, can be the same sitting by another time zone, after midnight, or as planned.',
    nl: 'De zitting begon op {told}; {entered}, zoals ingevoerd, kan dezelfde zitting zijn in een andere tijdzone, na middernacht of zoals gepland.',
  },
  'council-decision.date.other': {
    en: 'The sitting was on {told}; {entered} was entered.',
    nl: 'De zitting was op {told}; ingevoerd is {entered}.',
  },
  'council-decision.outcome.same': {
    en: 'By the publication it was {told, select, '.concat(OUTCOME.en, '}, as entered.'),
    nl: 'Volgens de bekendmaking is het {told, select, '.concat(OUTCOME.nl, '}, zoals ingevoerd.'),
  },
  'council-decision.outcome.other': {
    en: 'By the publication it was {told, select, '.concat(
      OUTCOME.en,
      '}; {entered, select, ',
      OUTCOME.en,
      '} was entered.',
    ),
    nl: 'Volgens de bekendmaking is het {told, select, '.concat(
      OUTCOME.nl,
      '}; ingevoerd is {entered, select, ',
      OUTCOME.nl,
      '}.',
    ),
  },
  'council-decision.outcome.other-approval': {
    en: 'By the publication it was {told, select, '.concat(
      OUTCOME.en,
      '}; {entered, select, ',
      OUTCOME.en,
      '} was entered. Publications do not always tell conditions.',
    ),
    nl: 'Volgens de bekendmaking is het {told, select, '.concat(
      OUTCOME.nl,
      '}; ingevoerd is {entered, select, ',
      OUTCOME.nl,
      '}. Bekendmakingen vermelden voorwaarden niet altijd.',
    ),
  },
  'council-decision.outcome.agendaHoldsNoDecisions': {
    en: 'This is an agenda: it tells what was to be decided, not what was.',
    nl: 'Dit is een agenda: ze zegt waarover beslist zou worden, niet wat beslist is.',
  },
  'council-decision.outcome.noResult': {
    en: 'The publication does not say what came of the item.',
    nl: 'De bekendmaking zegt niet wat er van het agendapunt is geworden.',
  },
  'council-decision.outcome.resultsDisagree': {
    en: 'The publication tells more than one outcome of the item.',
    nl: 'De bekendmaking vermeldt meer dan één uitkomst van het agendapunt.',
  },
  'council-decision.outcome.resultNotUnderstood': {
    en: 'What the publication says came of the item can be understood in several ways, or not at all.',
    nl: 'Wat volgens de bekendmaking van het agendapunt is geworden, is op verschillende manieren of helemaal niet te begrijpen.',
  },
  'council-decision.outcome.resultAgainstCounts': {
    en: 'The result that the publication tells is not what its own counts make.',
    nl: 'Het resultaat dat de bekendmaking vermeldt, volgt niet uit haar eigen stemmenaantallen.',
  },
  'council-decision.outcome.severalFinalVotes': {
    en: 'There were several votes, and the publication does not show which one decided.',
    nl: 'Er waren verschillende stemmingen, en uit de bekendmaking blijkt niet welke besliste.',
  },
  'council-decision.outcome.severalTreatments': {
    en: 'The publication deals with the item more than once.',
    nl: 'De bekendmaking behandelt het agendapunt meer dan één keer.',
  },
  'council-decision.outcome.countsDisagree': {
    en: 'The publication tells different counts of the same vote.',
    nl: 'De bekendmaking vermeldt verschillende aantallen voor dezelfde stemming.',
  },
  'council-decision.outcome.namesAndCountsDisagree': {
    en: 'The voters that are listed are not as many as the counts say.',
    nl: 'De vermelde stemmers zijn niet met zoveel als de aantallen zeggen.',
  },
  'council-decision.counts.no-vote': {
    en: 'The publication tells of no vote on the item.',
    nl: 'De bekendmaking vermeldt geen stemming over het agendapunt.',
  },
  'council-decision.counts.several-votes': {
    en: 'There were several votes, and the publication does not show which one decided.',
    nl: 'Er waren verschillende stemmingen, en uit de bekendmaking blijkt niet welke besliste.',
  },
  'council-decision.counts.disagree': {
    en: 'The publication’s own counts do not agree with each other.',
    nl: 'De aantallen in de bekendmaking stemmen onderling niet overeen.',
  },
  'council-decision.counts.none-entered': {
    en: 'No counts were entered.',
    nl: 'Er zijn geen aantallen ingevoerd.',
  },
  'council-decision.counts.untold': {
    en: 'The publication tells no counts.',
    nl: 'De bekendmaking vermeldt geen aantallen.',
  },
  'council-decision.counts.unanimous-untold': {
    en: 'By the publication the vote was unanimous; it tells no counts.',
    nl: 'Volgens de bekendmaking was de stemming eenparig; ze vermeldt geen aantallen.',
  },
  'council-decision.counts.unanimous': {
    en: 'By the publication the vote was unanimous; {votesAgainst, plural, one {# vote} other {# votes}} against were entered.',
    nl: 'Volgens de bekendmaking was de stemming eenparig; ingevoerd {votesAgainst, plural, one {is # stem} other {zijn # stemmen}} tegen.',
  },
  'council-decision.counts.same': {
    en: 'The counts are {told} (for, against, abstentions), as entered.',
    nl: 'De aantallen zijn {told} (voor, tegen, onthoudingen), zoals ingevoerd.',
  },
  'council-decision.counts.same-by-voters': {
    en: 'The voters that are listed make {told} (for, against, abstentions), as entered.',
    nl: 'De vermelde stemmers maken {told} (voor, tegen, onthoudingen), zoals ingevoerd.',
  },
  'council-decision.counts.other': {
    en: 'The counts are {told} (for, against, abstentions); {entered} was entered.',
    nl: 'De aantallen zijn {told} (voor, tegen, onthoudingen); ingevoerd is {entered}.',
  },
  'council-decision.counts.partial': {
    en: 'Not all counts can be compared: {told} (for, against, abstentions) is told, {entered} was entered.',
    nl: 'Niet alle aantallen kunnen worden vergeleken: vermeld is {told} (voor, tegen, onthoudingen), ingevoerd {entered}.',
  },
  'council-pick.no-such-item': {
    en: 'The publication has no item of this number.',
    nl: 'De bekendmaking heeft geen agendapunt met dit nummer.',
  },
  'council-pick.not-an-event': {
    en: 'By the publication the item was {outcome, select, '.concat(
      OUTCOME.en,
      '}: that is no decision to enter. Enter by hand what the council did.',
    ),
    nl: 'Volgens de bekendmaking is het agendapunt {outcome, select, '.concat(
      OUTCOME.nl,
      '}: dat is geen besluit om in te voeren. Voer met de hand in wat de raad deed.',
    ),
  },
  'council-pick.other-event': {
    en: 'What the publication tells can be entered as {events} only.',
    nl: 'Wat de bekendmaking vermeldt, kan alleen als {events} worden ingevoerd.',
  },
  'council-pick.no-day': {
    en: 'The publication does not tell the day that this takes.',
    nl: 'De bekendmaking vermeldt de dag niet die hiervoor nodig is.',
  },
  'council-pick.day-needed': {
    en: 'The publication does not tell the day of the decision. Give it.',
    nl: 'De bekendmaking vermeldt de dag van het besluit niet. Geef hem op.',
  },
  'council-pick.reason-needed': {
    en: 'The item was put off. Say why.',
    nl: 'Het agendapunt is verdaagd. Zeg waarom.',
  },
  'council-pick.told-otherwise': {
    en: 'The publication says {told}.',
    nl: 'De bekendmaking zegt {told}.',
  },
  'council-comparison.notDecided': {
    en: 'It was on the agenda, and no other publication tells a decision.',
    nl: 'Het stond op de agenda, en geen andere bekendmaking vermeldt een besluit.',
  },
  'council-comparison.putOff': {
    en: 'It was on the agenda, and by source {source} it was {outcome, select, '.concat(OUTCOME.en, '}.'),
    nl: 'Het stond op de agenda, en volgens bron {source} is het {outcome, select, '.concat(OUTCOME.nl, '}.'),
  },
  'council-comparison.notOnAgenda': {
    en: 'It was not on the agenda.',
    nl: 'Het stond niet op de agenda.',
  },
  'council-comparison.missing': {
    en: 'Source {source} does not have it.',
    nl: 'Bron {source} heeft het niet.',
  },
  'council-comparison.decidedOtherwise': {
    en: 'Sources {sources} tell different outcomes.',
    nl: 'De bronnen {sources} vermelden verschillende uitkomsten.',
  },
  'council-comparison.countsDiffer': {
    en: 'The counts differ ({accounts}).',
    nl: 'De aantallen verschillen ({accounts}).',
  },
};

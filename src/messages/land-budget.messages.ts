/** Sentences on how much land may be taken, and by whom. */
export const landBudgetMessages = {
  'land.not-its-province': {
    en: 'Not all of {region} lies in your province. You act for {organisation}; for such a region the registrar of Flanders does this.',
    nl: '{region} ligt niet helemaal in uw provincie. U handelt voor {organisation}; voor zo’n regio doet de registrar van Vlaanderen dit.',
  },
  'land.gave-more': {
    en: '{organisation} passed on {short} hectares more of {year} than it would have by this.',
    nl: '{organisation} droeg voor {year} {short} hectare meer over dan ze hiermee zou hebben.',
  },
  'land.parts.only-with': {
    en: 'Parts go with the keys {key} only.',
    nl: 'Delen horen alleen bij de sleutels {key}.',
  },
  'land.parts.no-population': {
    en: 'Inhabitants are not known of: {ids}. Use `area` or `shares`.',
    nl: 'Het aantal inwoners is niet bekend van: {ids}. Gebruik `area` of `shares`.',
  },
  'land.parts.no-sharer': {
    en: '{id} is not among those who share.',
    nl: '{id} hoort niet bij wie deelt.',
  },
  'land.parts.twice': { en: '{id} is named twice.', nl: '{id} is twee keer genoemd.' },
  'land.parts.missing': {
    en: 'These are not named: {ids}. Who gets nothing has the part 0.',
    nl: 'Deze zijn niet genoemd: {ids}. Wie niets krijgt, heeft deel 0.',
  },
  'land.parts.nothing': {
    en: 'At least one part must be more than 0.',
    nl: 'Minstens één deel moet meer dan 0 zijn.',
  },
  'land.paths.years': {
    en: 'A path ends later than it begins, and at most {most} years later.',
    nl: 'Een pad eindigt later dan het begint, en hoogstens {most} jaar later.',
  },
  'land.paths.has-figures': {
    en: 'There are figures of `{definition}` already: figures of another definition may not be added to them. Set another path.',
    nl: 'Er zijn al cijfers van `{definition}`: cijfers met een andere definitie mogen daar niet bij opgeteld worden. Stel een ander pad in.',
  },
  'land.paths.has-budgets': {
    en: 'Regions divide their land by this path already: set another path for regions of another kind.',
    nl: 'Regio’s verdelen hun ruimte al volgens dit pad: stel een ander pad in voor regio’s van een andere soort.',
  },
  'land.paths.passed-on': {
    en: 'Hectares of {year, number, ::group-off} were passed on: that year must stay within the path.',
    nl: 'Van {year, number, ::group-off} zijn hectaren overgedragen: dat jaar moet binnen het pad blijven.',
  },
  'land.figures.other-definition': {
    en: 'This figure counts `{found}`, where the path counts `{wanted}`: they may not be added.',
    nl: 'Dit cijfer telt `{found}`, het pad telt `{wanted}`: die mogen niet opgeteld worden.',
  },
  'land.figures.no-year': {
    en: 'This is no year from {first, number, ::group-off} to {last, number, ::group-off}, the last that is over.',
    nl: 'Dit is geen jaar van {first, number, ::group-off} tot {last, number, ::group-off}, het laatste dat voorbij is.',
  },
  'land.figures.not-asked': {
    en: 'No figure of {year, number, ::group-off} is asked of this organisation: it does not share in the budget, or another told or tells it since a merger.',
    nl: 'Van deze organisatie wordt voor {year, number, ::group-off} geen cijfer gevraagd: ze deelt niet in het budget, of een andere doet dat door een fusie.',
  },
  'land.figures.is-known': {
    en: 'There is a figure already. Say why this one comes in its place.',
    nl: 'Er is al een cijfer. Zeg waarom dit in de plaats komt.',
  },
  'land.figures.nothing-to-correct': {
    en: 'There is no figure in whose place this comes: leave the reason out.',
    nl: 'Er is geen cijfer waarvoor dit in de plaats komt: laat de reden weg.',
  },
  'land.transfers.no-budget': {
    en: 'There is no budget of this path and region.',
    nl: 'Er is geen budget van dit pad en deze regio.',
  },
  'land.transfers.nothing': { en: 'There is nothing to transfer.', nl: 'Er is niets over te dragen.' },
  'land.transfers.not-bound': {
    en: 'This agreement does not bind {organisation}.',
    nl: 'Dit akkoord bindt {organisation} niet.',
  },
  'land.transfers.no-share': {
    en: '{organisation} does not share in the budget of this region.',
    nl: '{organisation} deelt niet in het budget van deze regio.',
  },
  'land.transfers.to-itself': {
    en: '{organisation} cannot transfer to itself.',
    nl: '{organisation} kan niets aan zichzelf overdragen.',
  },
  'land.transfers.no-year': {
    en: 'This is no year of the path, which goes from {first, number, ::group-off} to {last, number, ::group-off}.',
    nl: 'Dit is geen jaar van het pad, dat van {first, number, ::group-off} tot {last, number, ::group-off} loopt.',
  },
  'land.transfers.no-hectares': { en: 'This must be more than 0.', nl: 'Dit moet meer dan 0 zijn.' },
  'land.transfers.not-left': {
    en: '{organisation} has {short} hectares too little left of {year, number, ::group-off} for this.',
    nl: '{organisation} heeft daarvoor {short} hectare te weinig over van {year, number, ::group-off}.',
  },
  'chart.land.title': { en: '{path}: {name}', nl: '{path}: {name}' },
  'chart.land.description': {
    en: 'Hectares a year from {first, number, ::group-off} to {last, number, ::group-off}: as a line what may be taken, as bars what was. {told, plural, =0 {No year was told} one {One year was told} other {# years were told}}: {onTrack} on track, {atRisk} at risk, {offTrack} off track.',
    nl: 'Hectare per jaar van {first, number, ::group-off} tot {last, number, ::group-off}: als lijn wat ingenomen mag worden, als balken wat ingenomen is. {told, plural, =0 {Van geen enkel jaar zijn er cijfers} one {Van één jaar zijn er cijfers} other {Van # jaren zijn er cijfers}}: {onTrack} op schema, {atRisk} met risico, {offTrack} niet op schema.',
  },
  'chart.land.unit': { en: 'Hectares a year', nl: 'Hectare per jaar' },
  'chart.land.source': { en: 'Source of the figures: {source}', nl: 'Bron van de cijfers: {source}' },
  'chart.land.allowed': { en: 'May be taken', nl: 'Mag ingenomen worden' },
  'chart.land.share': { en: 'Share before transfers', nl: 'Aandeel voor overdrachten' },
  'chart.land.onTrack': { en: 'Taken: on track', nl: 'Ingenomen: op schema' },
  'chart.land.atRisk': { en: 'Taken: at risk', nl: 'Ingenomen: risico' },
  'chart.land.offTrack': { en: 'Taken: off track', nl: 'Ingenomen: niet op schema' },
} as const;

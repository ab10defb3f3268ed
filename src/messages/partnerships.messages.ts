/** Sentences on partnerships, on overlap, and on fitting the reference regions. */
export const partnershipsMessages = {
  'problem.partnership-exists.title': {
    en: 'There is such a partnership',
    nl: 'Er is al zo’n samenwerkingsverband',
  },
  'problem.partnership-exists.detail': {
    en: 'The partnership {partnership} has this name, or one that is written almost so. Choose another name, or use that one.',
    nl: 'Het samenwerkingsverband {partnership} heeft deze naam, of een die bijna zo geschreven wordt. Kies een andere naam, of gebruik dat.',
  },
  'problem.not-in-partnership.title': {
    en: 'Not a member',
    nl: 'Geen lid',
  },
  'problem.not-in-partnership.detail': {
    en: '{organisation} is not in {partnership} today: one of its members explains why it deviates.',
    nl: '{organisation} zit vandaag niet in {partnership}: een van de leden legt uit waarom het afwijkt.',
  },
  'partnerships.fault.no-letters': {
    en: 'A name needs a letter or a digit: the id is made of it.',
    nl: 'Een naam heeft een letter of een cijfer nodig: de id wordt ervan gemaakt.',
  },
  'partnerships.fault.legal-personality': {
    en: '{form, select, other {Say whether it has legal personality: this form does not tell} interlokaleVereniging {An interlokale vereniging has no legal personality} samenwerkingsovereenkomst {A contract has no legal personality} projectvereniging {A projectvereniging has legal personality} dienstverlenendeVereniging {A dienstverlenende vereniging has legal personality} opdrachthoudendeVereniging {An opdrachthoudende vereniging has legal personality} opdrachthoudendeVerenigingMetPrivateDeelname {An opdrachthoudende vereniging has legal personality}}.',
    nl: '{form, select, other {Zeg of het rechtspersoonlijkheid heeft: deze vorm zegt dat niet} interlokaleVereniging {Een interlokale vereniging heeft geen rechtspersoonlijkheid} samenwerkingsovereenkomst {Een overeenkomst heeft geen rechtspersoonlijkheid} projectvereniging {Een projectvereniging heeft rechtspersoonlijkheid} dienstverlenendeVereniging {Een dienstverlenende vereniging heeft rechtspersoonlijkheid} opdrachthoudendeVereniging {Een opdrachthoudende vereniging heeft rechtspersoonlijkheid} opdrachthoudendeVerenigingMetPrivateDeelname {Een opdrachthoudende vereniging heeft rechtspersoonlijkheid}}.',
  },
  'partnerships.fault.no-municipality': {
    en: 'Partnerships consist of municipalities: there is none with the code {organisation}.',
    nl: 'Samenwerkingsverbanden bestaan uit gemeenten: er is er geen met de code {organisation}.',
  },
  'partnerships.fault.member-ended': {
    en: 'On this day the municipality {organisation} is no more.',
    nl: 'Op deze dag bestaat de gemeente {organisation} niet meer.',
  },
  'partnerships.fault.ends-before-it-begins': {
    en: 'This must lie after the first day.',
    nl: 'Dit moet na de eerste dag liggen.',
  },
  'partnerships.fault.in-it-already': {
    en: 'The municipality {organisation} is in this partnership in that time already.',
    nl: 'De gemeente {organisation} zit in die tijd al in dit samenwerkingsverband.',
  },
  'partnerships.fault.not-a-member': {
    en: 'The municipality is not in this partnership until this day, or came on it.',
    nl: 'De gemeente zit niet tot deze dag in dit samenwerkingsverband, of kwam er op deze dag bij.',
  },
  'partnerships.fault.no-members': {
    en: 'Nobody is in this partnership until this day.',
    nl: 'Niemand zit tot deze dag in dit samenwerkingsverband.',
  },
  'partnerships.fault.before-membership': {
    en: 'Somebody comes to be in it on {from, date, plain}: it cannot end before.',
    nl: 'Op {from, date, plain} komt er nog een lid bij: het kan niet eerder eindigen.',
  },
  'partnerships.import.unreadable': {
    en: 'This is no comma-separated text: look for a quotation mark that is not closed.',
    nl: 'Dit is geen tekst met komma’s ertussen: zoek naar een aanhalingsteken dat niet gesloten is.',
  },
  'partnerships.import.header': {
    en: 'The first line must name these columns: {columns}.',
    nl: 'De eerste regel moet deze kolommen noemen: {columns}.',
  },
  'partnerships.import.empty': {
    en: 'There is no row beneath the header.',
    nl: 'Er staat geen rij onder de hoofding.',
  },
  'partnerships.import.cells': {
    en: 'This row has {found, plural, one {one cell} other {# cells}} where the header has {wanted}.',
    nl: 'Deze rij heeft {found, plural, one {één cel} other {# cellen}} waar de hoofding er {wanted} heeft.',
  },
  'partnerships.import.text': {
    en: 'This must be a text of 1 to {max} characters, on one line.',
    nl: 'Dit moet een tekst van 1 tot {max} tekens zijn, op één regel.',
  },
  'partnerships.import.legal-form': {
    en: 'This is no legal form that the registry knows.',
    nl: 'Dit is geen rechtsvorm die het register kent.',
  },
  'partnerships.import.yes-or-no': {
    en: 'This must be yes or no; with the form “other” it may not be empty.',
    nl: 'Dit moet yes of no zijn; bij de vorm “other” mag het niet leeg zijn.',
  },
  'partnerships.import.legal-personality': {
    en: 'That is not what the law says of the form {form}.',
    nl: 'Dat is niet wat de wet zegt van de vorm {form}.',
  },
  'partnerships.import.date': {
    en: 'This must be a day from 1900 to 2200, as YYYY-MM-DD.',
    nl: 'Dit moet een dag van 1900 tot 2200 zijn, als JJJJ-MM-DD.',
  },
  'partnerships.import.ends-before-it-begins': {
    en: 'This must lie after the first day.',
    nl: 'Dit moet na de eerste dag liggen.',
  },
  'partnerships.import.no-members': {
    en: 'Name at least one municipality by its OVO or NIS code.',
    nl: 'Noem minstens één gemeente met haar OVO- of NIS-code.',
  },
  'partnerships.import.no-municipality': {
    en: 'There is no municipality with the code {organisation}.',
    nl: 'Er is geen gemeente met de code {organisation}.',
  },
  'partnerships.import.named-twice': {
    en: 'The municipality {organisation} stands in this row twice.',
    nl: 'De gemeente {organisation} staat twee keer in deze rij.',
  },
  'partnerships.import.member-ended': {
    en: 'On the first day the municipality {organisation} is no more.',
    nl: 'Op de eerste dag bestaat de gemeente {organisation} niet meer.',
  },
  'partnerships.import.in-it-already': {
    en: 'The municipality {organisation} is in this partnership in that time already.',
    nl: 'De gemeente {organisation} zit in die tijd al in dit samenwerkingsverband.',
  },
  'partnerships.import.differs': {
    en: 'The partnership with this name is known, or stands above, with something else here: {known}.',
    nl: 'Het samenwerkingsverband met deze naam is bekend, of staat hierboven, met iets anders hier: {known}.',
  },
  'overlap.unknown-set': {
    en: 'There is no region or partnership with this id. See /v1/regions and /v1/partnerships.',
    nl: 'Er is geen regio of samenwerkingsverband met deze id. Zie /v1/regions en /v1/partnerships.',
  },
  'overlap.too-little': {
    en: 'Of everything with everything, only overlaps of {least, number} and more are looked for. Say with `of` what to compare.',
    nl: 'Van alles met alles worden alleen overlappingen vanaf {least, number} gezocht. Zeg met `of` wat te vergelijken.',
  },
  'overlap.whose-partnerships': {
    en: 'There are too many partnerships for one picture: say with `municipality` whose to draw.',
    nl: 'Er zijn te veel samenwerkingsverbanden voor één beeld: zeg met `municipality` van wie.',
  },
  'overlap.kind.reference': { en: 'reference regions', nl: 'referentieregio’s' },
  'overlap.kind.transport': { en: 'transport regions', nl: 'vervoerregio’s' },
  'overlap.kind.care': { en: 'care zones', nl: 'zorgregio’s' },
  'overlap.kind.thematic': { en: 'thematic regions', nl: 'thematische regio’s' },
  'overlap.kind.partnership': { en: 'partnerships', nl: 'samenwerkingsverbanden' },
  'overlap.matrix.title': {
    en: 'Overlap of {rows} and {columns}',
    nl: 'Overlapping van {rows} en {columns}',
  },
  'overlap.matrix.description': {
    en: 'On {on, date, plain}: {rows} of {allRows} rows, {columns} of {allColumns} columns. Each number is how many municipalities a row and a column have in common; a cell without one has none.',
    nl: 'Op {on, date, plain}: {rows} van {allRows} rijen, {columns} van {allColumns} kolommen. Elk getal is hoeveel gemeenten een rij en een kolom gemeen hebben; een cel zonder getal heeft er geen.',
  },
  'overlap.matrix.cell': {
    en: '{row} and {column}: {common, plural, one {one municipality} other {# municipalities}} in common, overlap {jaccard, number}',
    nl: '{row} en {column}: {common, plural, one {één gemeente} other {# gemeenten}} gemeen, overlapping {jaccard, number}',
  },
  'overlap.matrix.legend': {
    en: 'Municipalities in common. Darker: more of all that are in either (Jaccard, in fifths).',
    nl: 'Gemeenten die beide hebben. Donkerder: meer van alle die in een van beide zitten (Jaccard, in vijfden).',
  },
} as const;

/** What is wrong with a file that somebody made. */
export const csvMessages = {
  'csv.unreadable': {
    en: 'This cannot be read as CSV from here on: look for a quotation mark that is not closed.',
    nl: 'Vanaf hier is dit niet als CSV te lezen: zoek een aanhalingsteken dat niet gesloten is.',
  },
  'csv.header': {
    en: 'The first line must name these columns and no others: {columns}.',
    nl: 'De eerste regel moet deze kolommen noemen en geen andere: {columns}.',
  },
  'csv.empty': { en: 'There is nothing below the header.', nl: 'Er staat niets onder de hoofding.' },
  'csv.too-long': {
    en: 'There are more than {most, number} lines. Split the file.',
    nl: 'Er zijn meer dan {most, number} regels. Splits het bestand.',
  },
  'csv.columns': {
    en: 'This line has {found, plural, one {one value} other {# values}} where the header names {wanted}.',
    nl: 'Deze regel heeft {found, plural, one {één waarde} other {# waarden}} waar de hoofding er {wanted} noemt.',
  },
  'csv.number': {
    en: 'This is not a number with at most {max} decimals and a point before them.',
    nl: 'Dit is geen getal met hoogstens {max} decimalen en een punt ervoor.',
  },
  'csv.date': {
    en: 'This is not a day as YYYY-MM-DD.',
    nl: 'Dit is geen dag als JJJJ-MM-DD.',
  },
  'csv.text': {
    en: 'This takes 1 to {max, number} characters.',
    nl: 'Hier horen 1 tot {max, number} tekens.',
  },
  'csv.twice': {
    en: 'Line {line} says something of the same already.',
    nl: 'Regel {line} zegt al iets over hetzelfde.',
  },
} as const;

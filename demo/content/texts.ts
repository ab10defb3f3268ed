/**
 * The wording of the deal. All of it is invented for the demonstration; the title says so to whoever finds it in a
 * registry.
 */

export interface Clause {
  readonly number: string;
  readonly heading: string;
  readonly body: string;
}

export const TITLE = 'Deal demografische krimp en ruimte Zuid-West-Vlaanderen (verzonnen voorbeeld)';

export const CHALLENGE =
  'Verzonnen voorbeeld. In Zuid-West-Vlaanderen wonen steeds minder jonge mensen, terwijl er nog altijd open ruimte ' +
  'wordt bebouwd. Scholen, huisartsen en bushaltes in de kleine kernen verliezen hun draagvlak. Geen enkele gemeente ' +
  'kan dat alleen keren: wat de ene aan bouwgrond schrapt, mag de andere niet aansnijden.';

/** @param inhabitants of the municipalities together, as the registry knows them */
export function needEvidence(inhabitants: number): string {
  return (
    `Bij de telling van Statbel van 1 januari 2020 hadden de dertien gemeenten samen ${inhabitants.toLocaleString('nl-BE')} ` +
    'inwoners. Verzonnen voor de demonstratie: het aantal inwoners jonger dan 40 jaar daalt tegen 2040 met 6 %, en er ' +
    'komt elk jaar 18 hectare ruimtebeslag bij.'
  );
}

export const LEAD_PERSON = 'Regiocoördinator ruimte (verzonnen functie)';

/**
 * The text that is offered first.
 * @param lastYear the year at whose end the deal expires
 */
export function firstText(lastYear: number): Clause[] {
  return [
    {
      number: '1',
      heading: 'Doel',
      body:
        'De partijen vangen samen de gevolgen van demografische krimp en vergrijzing in Zuid-West-Vlaanderen op. Ze ' +
        'houden de open ruimte vrij van nieuwe bebouwing en versterken de kernen, zodat voorzieningen bereikbaar blijven ' +
        'voor wie er woont.',
    },
    {
      number: '2',
      heading: 'Begrippen',
      body:
        'Krimp: een daling van het aantal inwoners jonger dan 40 jaar over vijf jaar.\n' +
        'Bijkomend ruimtebeslag: open ruimte die in een jaar wordt ingenomen door huisvesting, bedrijvigheid, ' +
        'infrastructuur of recreatie, in hectare.\n' +
        'Regiofonds: de rekening die de provincie voor dit akkoord beheert.',
    },
    {
      number: '3',
      heading: 'Open ruimte',
      body:
        'Anzegem, Kortrijk, Waregem, Wevelgem en Zwevegem geven samen 120 hectare woonreservegebied een open ' +
        `bestemming, uiterlijk op 31 december ${lastYear - 1}. De andere gemeenten snijden geen woonreservegebied aan.`,
    },
    {
      number: '4',
      heading: 'Kernen en voorzieningen',
      body:
        'Nieuwe woningen komen in de kernen en op sites die al bebouwd zijn. Een gemeente die een school, een ' +
        'huisartsenpraktijk of een bushalte dreigt te verliezen, meldt dat aan de andere partijen voor ze beslist.',
    },
    {
      number: '5',
      heading: 'Bijdragen',
      body: 'Elke gemeente stort jaarlijks 40.000 euro in het regiofonds.',
    },
    {
      number: '6',
      heading: 'Inzet',
      body:
        'De provincie zet anderhalve voltijdse medewerker in voor de begeleiding. Vlaanderen zet een halve voltijdse ' +
        'medewerker in voor de vragen over bestemmingen.',
    },
    {
      number: '7',
      heading: 'Wortel en stok',
      body:
        'Vlaanderen stort 750.000 euro in het regiofonds zodra 60 hectare een open bestemming heeft. Een gemeente die ' +
        'haar aandeel in artikel 3 niet haalt, stort 25.000 euro extra in het regiofonds.',
    },
    {
      number: '8',
      heading: 'Opvolging',
      body:
        'De partijen meten elk jaar het bijkomend ruimtebeslag, de leegstand in de kernen en het aantal inwoners jonger ' +
        'dan 40 jaar. De trekker legt elk jaar een evaluatie voor.',
    },
    {
      number: '9',
      heading: 'Bekrachtiging en duur',
      body:
        'Het akkoord treedt in werking zodra 66 % van de partijen het heeft goedgekeurd, waaronder de provincie en ' +
        `Vlaanderen. Het geldt tot en met 31 december ${lastYear}. Wie het niet goedkeurt, is niet gebonden.`,
    },
  ];
}

/** Why the smallest municipality does not accept the first text. */
export const OBJECTION =
  'Artikel 5 vraagt van elke gemeente evenveel. Voor een gemeente met ruim 2.000 inwoners weegt 40.000 euro per jaar te zwaar.';

/** The text that meets the objection: clause 5 says what small municipalities pay, and 5bis is new. */
export function secondText(lastYear: number): Clause[] {
  return firstText(lastYear).flatMap((clause) =>
    clause.number === '5'
      ? [
          {
            ...clause,
            body: 'Een gemeente stort jaarlijks 40.000 euro in het regiofonds, of 4.000 euro als ze minder dan 5.000 inwoners telt.',
          },
          {
            number: '5bis',
            heading: 'Herziening van de bijdragen',
            body: 'Bij elke evaluatie toetsen de partijen de bijdragen aan de draagkracht van de gemeenten.',
          },
        ]
      : [clause],
  );
}

/** What one council attaches to its approval. */
export const RESERVATION = {
  clause: '4',
  text: 'De melding aan de andere partijen schort een beslissing over een eigen gemeenteschool niet op.',
} as const;

export const DEFERRAL = 'De commissie ruimte wacht op het advies van de Gecoro.';

export const FINDINGS =
  'Verzonnen bevindingen. 41 van de 120 hectare hebben een open bestemming. Het bijkomend ruimtebeslag daalt sneller dan ' +
  'het streefpad; de meting van de leegstand kwam te laat.';

export const LESSONS = [
  'Betrek de Gecoro’s voor de raden de tekst op de agenda zetten.',
  'Wijs per indicator een vervanger aan, zodat een meting niet op één persoon wacht.',
];

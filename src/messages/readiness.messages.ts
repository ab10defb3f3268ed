/** What success takes (`src/agreements/rules/success`): what the registry sees, why it matters, how to mend it. */
export const readinessMessages = {
  'success.challenge.found': {
    en: '{words, plural, =0 {No shared challenge is written down} other {The shared challenge is written down, in {words, plural, one {# word} other {# words}}}}.',
    nl: '{words, plural, =0 {Er is geen gedeelde opgave beschreven} other {De gedeelde opgave is beschreven, in {words, plural, one {# woord} other {# woorden}}}}.',
  },
  'success.challenge.why': {
    en: 'Without a clear challenge that all share nobody gives up anything of its own.',
    nl: 'Zonder duidelijke opgave die ieder deelt, laat niemand iets van het eigen beleid los.',
  },
  'success.challenge.mend': {
    en: 'Describe in `challenge` what brings the parties together (operation reviseAgreement).',
    nl: 'Beschrijf in `challenge` wat de partijen samenbrengt (bewerking reviseAgreement).',
  },

  'success.assignment.none': {
    en: 'The process asks for an assignment that the deal answers, and none is named.',
    nl: 'De procedure vraagt een opdracht waarop de deal antwoordt, en er is er geen genoemd.',
  },
  'success.assignment.found': {
    en: 'It answers an assignment of {setBy, select, province {a province} other {the nation}}: {title}.',
    nl: 'Het antwoordt op een opdracht van {setBy, select, province {een provincie} other {het Rijk of Vlaanderen}}: {title}.',
  },
  'success.assignment.why': {
    en: 'A task that a higher government sets makes the need plain and lends the deal its support.',
    nl: 'Een opdracht van een hogere overheid maakt de nood duidelijk en geeft de deal steun.',
  },
  'success.assignment.mend': {
    en: 'Name in `assignment` who set it, its title and where it can be read (operation reviseAgreement).',
    nl: 'Noem in `assignment` wie de opdracht gaf, hoe ze heet en waar ze te lezen is (bewerking reviseAgreement).',
  },

  'success.vision.found': {
    en: '{words, plural, =0 {No vision is written down} other {The vision is written down, in {words, plural, one {# word} other {# words}}}}.',
    nl: '{words, plural, =0 {Er is geen visie beschreven} other {De visie is beschreven, in {words, plural, one {# woord} other {# woorden}}}}.',
  },
  'success.vision.why': {
    en: 'A vision gives tasks in housing, work and open space one direction.',
    nl: 'Een visie geeft opdrachten rond wonen, werken en open ruimte één richting.',
  },
  'success.vision.mend': {
    en: 'Describe in `vision` where the region wants to be (operation revisePlan).',
    nl: 'Beschrijf in `vision` waar de regio naartoe wil (bewerking revisePlan).',
  },

  'success.needEvidence.found': {
    en: '{words, plural, =0 {Nothing shows the need} other {The need is shown in {words, plural, one {# word} other {# words}}, with {figures, plural, =0 {no figure} one {# figure} other {# figures}} and {links, plural, =0 {no address of a source} one {# address of a source} other {# addresses of sources}}}}.',
    nl: '{words, plural, =0 {Niets toont de nood aan} other {De nood is aangetoond in {words, plural, one {# woord} other {# woorden}}, met {figures, plural, =0 {geen enkel cijfer} one {# cijfer} other {# cijfers}} en {links, plural, =0 {geen adres van een bron} one {# adres van een bron} other {# adressen van bronnen}}}}.',
  },
  'success.needEvidence.why': {
    en: 'Where the need cannot be seen, no urgency is felt, and each goes on by itself.',
    nl: 'Waar de nood niet zichtbaar is, voelt niemand urgentie en doet ieder alleen verder.',
  },
  'success.needEvidence.mend': {
    en: 'Give in `needEvidence` the figures, with the address of their source (operation reviseAgreement).',
    nl: 'Geef in `needEvidence` de cijfers, met het adres van hun bron (bewerking reviseAgreement).',
  },

  'success.commitments.found': {
    en: '{obligations, plural, =0 {No obligation says who does what} other {{obligations, plural, one {# obligation} other {# obligations}} of {debtors} of the {parties, plural, one {# party} other {# parties}}; {undated, plural, =0 {each has a day by which it is due} one {# has no day by which it is due} other {# have no day by which they are due}}}}.',
    nl: '{obligations, plural, =0 {Geen verplichting zegt wie wat doet} other {{obligations, plural, one {# verplichting} other {# verplichtingen}} van {debtors} van de {parties, plural, one {# partij} other {# partijen}}; {undated, plural, =0 {elk heeft een dag waarop ze uiterlijk nagekomen wordt} one {# heeft geen uiterste dag} other {# hebben geen uiterste dag}}}}.',
  },
  'success.commitments.why': {
    en: 'An appealing story is not enough: a task counts when it says who does what, and by when.',
    nl: 'Een wervend verhaal is niet genoeg: een opgave telt als ze zegt wie wat doet, en tegen wanneer.',
  },
  'success.commitments.mend': {
    en: 'Add for each task a commitment of the kind obligation, with `dueOn` (operation addCommitment).',
    nl: 'Voeg voor elke taak een verbintenis van de soort verplichting toe, met `dueOn` (bewerking addCommitment).',
  },

  'success.frameworks.found': {
    en: '{frameworks, plural, =0 {There is no policy framework} one {There is # policy framework} other {There are # policy frameworks}}.',
    nl: '{frameworks, plural, =0 {Er is geen beleidskader} one {Er is # beleidskader} other {Er zijn # beleidskaders}}.',
  },
  'success.frameworks.why': {
    en: 'Policy frameworks turn the vision into choices that the parties hold each other to.',
    nl: 'Beleidskaders maken van de visie keuzes waaraan de partijen elkaar houden.',
  },
  'success.frameworks.mend': {
    en: 'Add a policy framework (operation addFramework).',
    nl: 'Voeg een beleidskader toe (bewerking addFramework).',
  },

  'success.actions.none': {
    en: 'No action says who does what.',
    nl: 'Geen actie zegt wie wat doet.',
  },
  'success.actions.found': {
    en: '{actions, plural, one {# action} other {# actions}} of {responsible} of the {parties, plural, one {# party} other {# parties}}, from {first} to {last}, for {budget, number} EUR.',
    nl: '{actions, plural, one {# actie} other {# acties}} van {responsible} van de {parties, plural, one {# partij} other {# partijen}}, van {first} tot {last}, voor {budget, number} EUR.',
  },
  'success.actions.idle': {
    en: '{count, plural, one {One party has} other {# parties have}} no action: {parties}.',
    nl: '{count, plural, one {Eén partij heeft} other {# partijen hebben}} geen actie: {parties}.',
  },
  'success.actions.why': {
    en: 'A plan changes something when each action has somebody who does it, a year and a budget.',
    nl: 'Een plan verandert iets als elke actie een uitvoerder, een jaar en een budget heeft.',
  },
  'success.actions.mend': {
    en: 'Add for each party what it does, when and for how much (operation addAction).',
    nl: 'Voeg voor elke partij toe wat ze doet, wanneer en voor hoeveel (bewerking addAction).',
  },

  'success.leadPerson.found': {
    en: '{lead} is the lead; {named, select, yes {a lead person is named} other {no lead person is named}}.',
    nl: '{lead} is trekker; {named, select, yes {een trekkersfiguur is genoemd} other {er is geen trekkersfiguur genoemd}}.',
  },
  'success.leadPerson.why': {
    en: 'Cooperation holds where one strong figure pulls it and can be spoken to.',
    nl: 'Samenwerking houdt stand waar één sterke figuur eraan trekt en aanspreekbaar is.',
  },
  'success.leadPerson.mend': {
    en: 'Name in `leadPerson` the person or function at the lead (operation reviseAgreement).',
    nl: 'Noem in `leadPerson` de persoon of functie bij de trekker (bewerking reviseAgreement).',
  },

  'success.capacityFte.found': {
    en: '{amount, number} FTE is set apart.',
    nl: 'Er is {amount, number} VTE vrijgemaakt.',
  },
  'success.capacityFte.promised': {
    en: 'Besides, the parties owe each other {amount, number} FTE.',
    nl: 'Daarnaast zijn de partijen elkaar {amount, number} VTE verschuldigd.',
  },
  'success.capacityFte.why': {
    en: 'Without people who have the time for it, the work stays undone.',
    nl: 'Zonder mensen die er tijd voor hebben, blijft het werk liggen.',
  },
  'success.capacityFte.mend': {
    en: 'Set the posts apart in `capacityFte` (operation reviseAgreement).',
    nl: 'Maak de personeelsinzet vrij in `capacityFte` (bewerking reviseAgreement).',
  },

  'success.meansEur.found': {
    en: '{amount, number} EUR is set apart.',
    nl: 'Er is {amount, number} EUR vrijgemaakt.',
  },
  'success.meansEur.promised': {
    en: 'Besides, the parties owe each other {amount, number} EUR.',
    nl: 'Daarnaast zijn de partijen elkaar {amount, number} EUR verschuldigd.',
  },
  'success.meansEur.why': {
    en: 'What has no money of its own waits for every budget round anew.',
    nl: 'Wat geen eigen middelen heeft, wacht op elke begrotingsronde opnieuw.',
  },
  'success.meansEur.mend': {
    en: 'Set the means apart in `meansEur` (operation reviseAgreement).',
    nl: 'Maak de middelen vrij in `meansEur` (bewerking reviseAgreement).',
  },

  'success.parties.found': {
    en: '{parties, plural, one {# party} other {# parties}}: {municipalities, plural, one {# municipality} other {# municipalities}}, {provinces, plural, one {# province} other {# provinces}}, {flanders, plural, =0 {without Flanders} other {with Flanders}}.',
    nl: '{parties, plural, one {# partij} other {# partijen}}: {municipalities, plural, one {# gemeente} other {# gemeenten}}, {provinces, plural, one {# provincie} other {# provincies}}, {flanders, plural, =0 {zonder Vlaanderen} other {met Vlaanderen}}.',
  },
  'success.parties.why': {
    en: 'The challenge does not stop at a boundary; nobody solves it alone.',
    nl: 'De opgave stopt niet aan een grens; niemand lost ze alleen op.',
  },
  'success.parties.mend': {
    en: 'Name in `parties` who takes part (operation reviseAgreement).',
    nl: 'Noem in `parties` wie deelneemt (bewerking reviseAgreement).',
  },

  'success.text.found': {
    en: '{clauses, plural, =0 {There is no text with a clause} one {The newest text has # clause} other {The newest text has # clauses}}.',
    nl: '{clauses, plural, =0 {Er is geen tekst met een artikel} one {De nieuwste tekst heeft # artikel} other {De nieuwste tekst heeft # artikelen}}.',
  },
  'success.text.why': {
    en: 'Councils can only approve what is written down.',
    nl: 'Raden kunnen alleen goedkeuren wat op papier staat.',
  },
  'success.text.mend': {
    en: 'Add a text in numbered clauses (operation addText).',
    nl: 'Voeg een tekst in genummerde artikelen toe (bewerking addText).',
  },

  'success.clauses.noText': { en: 'There is no text yet.', nl: 'Er is nog geen tekst.' },
  'success.clauses.found': {
    en: '{found} of the {expected, plural, one {# clause} other {# clauses}} that such an agreement is expected to have {found, plural, one {was} other {were}} found.',
    nl: '{found} van de {expected, plural, one {# bepaling} other {# bepalingen}} die van zo’n akkoord verwacht worden, {found, plural, one {is} other {zijn}} gevonden.',
  },
  'success.clauses.lacks.lead': {
    en: 'No clause was found on who leads.',
    nl: 'Er is geen bepaling gevonden over wie de trekker is.',
  },
  'success.clauses.lacks.finance': {
    en: 'No clause was found on costs and means.',
    nl: 'Er is geen bepaling gevonden over de kosten en middelen.',
  },
  'success.clauses.lacks.duration': {
    en: 'No clause was found on how long it holds.',
    nl: 'Er is geen bepaling gevonden over de duur.',
  },
  'success.clauses.lacks.evaluation': {
    en: 'No clause was found on evaluation.',
    nl: 'Er is geen bepaling gevonden over evaluatie.',
  },
  'success.clauses.lacks.exit': {
    en: 'No clause was found on leaving.',
    nl: 'Er is geen bepaling gevonden over uittreding.',
  },
  'success.clauses.lacks.dispute': {
    en: 'No clause was found on disputes.',
    nl: 'Er is geen bepaling gevonden over geschillen.',
  },
  'success.clauses.lacks.governance': {
    en: 'No clause was found on who decides in it.',
    nl: 'Er is geen bepaling gevonden over bestuur en overleg.',
  },
  'success.clauses.lacks.property': {
    en: 'No clause was found on contributions and property.',
    nl: 'Er is geen bepaling gevonden over inbreng en eigendom.',
  },
  'success.clauses.lacks.accession': {
    en: 'No clause was found on accession.',
    nl: 'Er is geen bepaling gevonden over toetreding.',
  },
  'success.clauses.lacks.dissolution': {
    en: 'No clause was found on what becomes of assets and debts at the end.',
    nl: 'Er is geen bepaling gevonden over beëindiging en vereffening.',
  },
  'success.clauses.lacks.languages': {
    en: 'No clause was found on which language prevails.',
    nl: 'Er is geen bepaling gevonden over de talen.',
  },
  'success.clauses.otherLastDay': {
    en: 'Clause {number} on the duration names {dates}, while the agreement ends on {expiresOn}.',
    nl: 'Bepaling {number} over de duur noemt {dates}, terwijl het akkoord eindigt op {expiresOn}.',
  },
  'success.clauses.taken': {
    en: 'Clause {number} was taken for `{kind}` by its {by, select, heading {heading} other {wording}}; set its `kind` where it is something else.',
    nl: 'Bepaling {number} is voor `{kind}` gehouden door {by, select, heading {haar opschrift} other {hoe ze verwoord is}}; geef haar een andere `kind` als ze iets anders is.',
  },
  'success.clauses.why': {
    en: 'What is not said of leaving, money, time and disputes is fought over later.',
    nl: 'Wat niet gezegd is over uittreden, geld, duur en geschillen, wordt later betwist.',
  },
  'success.clauses.mend': {
    en: 'Add the clause to the text (operation addText); the clause library has wordings to begin from (operation getClauseLibrary).',
    nl: 'Voeg de bepaling toe aan de tekst (bewerking addText); de bibliotheek van bepalingen heeft voorbeelden (bewerking getClauseLibrary).',
  },

  'success.languages.agree': {
    en: 'No divergence was found between the {count} languages of the text.',
    nl: 'Tussen de {count} talen van de tekst is geen verschil gevonden.',
  },
  'success.languages.diverge': {
    en: 'Between the {count} languages of the text {found, plural, one {# divergence was} other {# divergences were}} found.',
    nl: 'Tussen de {count} talen van de tekst {found, plural, one {is # verschil} other {zijn # verschillen}} gevonden.',
  },
  'success.languages.more': {
    en: 'And {rest} more.',
    nl: 'En nog {rest}.',
  },
  'success.languages.missing': {
    en: 'Clause {number} of “{other}” is missing in “{language}”.',
    nl: 'Bepaling {number} van “{other}” ontbreekt in “{language}”.',
  },
  'success.languages.place': {
    en: 'Clause {number} stands in “{language}” elsewhere than in “{other}”.',
    nl: 'Bepaling {number} staat in “{language}” elders dan in “{other}”.',
  },
  'success.languages.number': {
    en: 'Clause {here} of “{language}” is {there} in “{other}”.',
    nl: 'Bepaling {here} van “{language}” is {there} in “{other}”.',
  },
  'success.languages.figures': {
    en: 'Clause {number}: “{language}” has {here}, where “{other}” has {there}.',
    nl: 'Bepaling {number}: “{language}” heeft {here}, waar “{other}” {there} heeft.',
  },
  'success.languages.stale': {
    en: 'Clause {number} was changed in “{other}” in version {changedIn}; “{language}” was not looked at since.',
    nl: 'Bepaling {number} is in versie {changedIn} gewijzigd in “{other}”; “{language}” is sindsdien niet bekeken.',
  },
  'success.languages.why': {
    en: 'A text is presumed to mean the same in each authentic language (Vienna Convention, art. 33): where it does not, councils approve different things.',
    nl: 'Een tekst wordt geacht in elke authentieke taal hetzelfde te zeggen (Verdrag van Wenen, art. 33): waar dat niet zo is, keuren raden verschillende dingen goed.',
  },
  'success.languages.mend': {
    en: 'Send the text with the other language mended, or with `checked` where it says the same as it is (operation addText).',
    nl: 'Stuur de tekst met de andere taal aangepast, of met `checked` waar ze zo al hetzelfde zegt (bewerking addText).',
  },

  'success.anchoring.form': {
    en: '{form, select, none {No legal form is chosen} interlokaleVereniging {Its legal form is an interlokale vereniging} projectvereniging {Its legal form is a projectvereniging} dienstverlenendeVereniging {Its legal form is a dienstverlenende vereniging} opdrachthoudendeVereniging {Its legal form is an opdrachthoudende vereniging} opdrachthoudendeVerenigingMetPrivateDeelname {Its legal form is an opdrachthoudende vereniging met private deelname} samenwerkingsovereenkomst {Its legal form is a samenwerkingsovereenkomst} other {It has a legal form of another kind}}.',
    nl: '{form, select, none {Er is geen rechtsvorm gekozen} interlokaleVereniging {De rechtsvorm is een interlokale vereniging} projectvereniging {De rechtsvorm is een projectvereniging} dienstverlenendeVereniging {De rechtsvorm is een dienstverlenende vereniging} opdrachthoudendeVereniging {De rechtsvorm is een opdrachthoudende vereniging} opdrachthoudendeVerenigingMetPrivateDeelname {De rechtsvorm is een opdrachthoudende vereniging met private deelname} samenwerkingsovereenkomst {De rechtsvorm is een samenwerkingsovereenkomst} other {Er is een andere rechtsvorm}}.',
  },
  'success.anchoring.deal': {
    en: '{rests, select, plan {It carries out a regional plan} assignment {It answers an assignment} other {It rests on no regional plan or assignment}}.',
    nl: '{rests, select, plan {De deal voert een regionaal plan uit} assignment {De deal antwoordt op een opdracht} other {De deal steunt op geen regionaal plan of opdracht}}.',
  },
  'success.anchoring.plan': {
    en: '{region, select, yes {It is of a region that the registry knows} other {It is of no region that the registry knows}}.',
    nl: '{region, select, yes {Het plan hoort bij een regio die het register kent} other {Het plan hoort bij geen regio die het register kent}}.',
  },
  'success.anchoring.why': {
    en: 'A frame of law and policy keeps cooperation from being without obligation, and saves talk about structures.',
    nl: 'Een wettelijk en beleidsmatig kader maakt samenwerking minder vrijblijvend en bespaart discussie over structuren.',
  },
  'success.anchoring.mend': {
    en: 'Choose `legalForm`, and name `planId` or `assignment` for a deal, `regionId` for a plan (operation reviseAgreement).',
    nl: 'Kies `legalForm`, en noem `planId` of `assignment` voor een deal, `regionId` voor een plan (bewerking reviseAgreement).',
  },

  'success.provinceSupport.found': {
    en: 'A party: {provinces}.',
    nl: 'Partij: {provinces}.',
  },
  'success.provinceSupport.absent': {
    en: 'Municipalities of it are parties, the province is not: {provinces}.',
    nl: 'Gemeenten ervan zijn partij, de provincie niet: {provinces}.',
  },
  'success.provinceSupport.none': {
    en: 'No province is a party.',
    nl: 'Geen enkele provincie is partij.',
  },
  'success.provinceSupport.serves': {
    en: '{province} is chosen as {role, select, director {director} facilitator {facilitator} other {arbiter}}.',
    nl: '{province} is gekozen als {role, select, director {regisseur} facilitator {facilitator} other {scheidsrechter}}.',
  },
  'success.provinceSupport.why': {
    en: 'A province directs, connects and lends its knowledge; without it municipalities miss a neutral partner.',
    nl: 'Een provincie regisseert, verbindt en geeft kennis; zonder haar missen gemeenten een neutrale partner.',
  },
  'success.provinceSupport.mend': {
    en: 'Name the province in `parties`, or the assignment that it set in `assignment` (operation reviseAgreement); or choose it for a role (operation setProvinceRoles).',
    nl: 'Noem de provincie in `parties`, of de opdracht die ze gaf in `assignment` (bewerking reviseAgreement); of kies haar voor een rol (bewerking setProvinceRoles).',
  },

  'success.flandersSupport.found': {
    en: 'Flanders is a party.',
    nl: 'Vlaanderen is partij.',
  },
  'success.flandersSupport.none': {
    en: 'Flanders is not a party.',
    nl: 'Vlaanderen is geen partij.',
  },
  'success.flandersSupport.asked': {
    en: 'It concerns {domain}{condition, select, yes {, whose endorsement is a condition} other {}}.',
    nl: 'Het betreft {domain}{condition, select, yes {, zonder welks instemming het niet in werking treedt} other {}}.',
  },
  'success.flandersSupport.why': {
    en: 'Flanders sets the conditions and aligns its policy domains; without it projects and budgets may pull apart.',
    nl: 'Vlaanderen schept de voorwaarden en stemt beleidsdomeinen af; zonder Vlaanderen kunnen projecten en budgetten uiteenlopen.',
  },
  'success.flandersSupport.mend': {
    en: 'Name Flanders in `parties`, or the assignment that it set in `assignment` (operation reviseAgreement); or name the policy domains that it concerns (operation setDomains).',
    nl: 'Noem Vlaanderen in `parties`, of de opdracht die het gaf in `assignment` (bewerking reviseAgreement); of noem de beleidsdomeinen die het betreft (bewerking setDomains).',
  },

  'success.gains.found': {
    en: '{getting} of the {parties, plural, one {# party} other {# parties}} {getting, plural, one {gets} other {get}} something by an obligation or an incentive.',
    nl: '{getting} van de {parties, plural, one {# partij} other {# partijen}} {getting, plural, one {krijgt} other {krijgen}} iets door een verplichting of een stimulans.',
  },
  'success.gains.onlyGive': {
    en: '{count, plural, one {One party only gives} other {# parties only give}}: {parties}.',
    nl: '{count, plural, one {Eén partij geeft alleen} other {# partijen geven alleen}}: {parties}.',
  },
  'success.gains.idle': {
    en: '{count, plural, one {One party neither gives nor gets} other {# parties neither give nor get}} anything: {parties}.',
    nl: '{count, plural, one {Eén partij geeft noch krijgt} other {# partijen geven noch krijgen}} iets: {parties}.',
  },
  'success.gains.party': {
    en: '{party} {kind, select, incentive {gives {gives, number, ::.####} {unit} and gets {gets, number, ::.####} {unit} if something succeeds} other {gives {gives, number, ::.####} {unit} and gets {gets, number, ::.####} {unit}}}.',
    nl: '{party} {kind, select, incentive {geeft {gives, number, ::.####} {unit, select, FTE {VTE} other {{unit}}} en krijgt {gets, number, ::.####} {unit, select, FTE {VTE} other {{unit}}} als iets lukt} other {geeft {gives, number, ::.####} {unit, select, FTE {VTE} other {{unit}}} en krijgt {gets, number, ::.####} {unit, select, FTE {VTE} other {{unit}}}}}.',
  },
  'success.gains.why': {
    en: 'Each council asks what its own municipality gains: the advantage of taking part must be large enough, and plain.',
    nl: 'Elke raad vraagt wat de eigen gemeente wint: het voordeel van meedoen moet groot genoeg zijn, en concreet.',
  },
  'success.gains.mend': {
    en: 'Add a commitment of which a party named here is the creditor (operation addCommitment).',
    nl: 'Voeg een verbintenis toe waarvan een hier genoemde partij schuldeiser is (bewerking addCommitment).',
  },

  'success.bindingness.found': {
    en: '{obligations, plural, =0 {There is no obligation} other {{hollow, plural, =0 {Each obligation has a date, a debtor and a consequence} one {# of {obligations, plural, one {# obligation} other {# obligations}} is hollow: it lacks a date, a debtor or a consequence} other {# of {obligations, plural, one {# obligation} other {# obligations}} are hollow: they lack a date, a debtor or a consequence}}}}.',
    nl: '{obligations, plural, =0 {Er is geen verplichting} other {{hollow, plural, =0 {Elke verplichting heeft een datum, een schuldenaar en een gevolg} one {# van {obligations, plural, one {# verplichting} other {# verplichtingen}} is hol: ze mist een datum, een schuldenaar of een gevolg} other {# van {obligations, plural, one {# verplichting} other {# verplichtingen}} zijn hol: ze missen een datum, een schuldenaar of een gevolg}}}}.',
  },
  'success.bindingness.hollow': {
    en: 'Commitment {number} lacks {lacks, select, date {a date} debtor {a debtor} consequence {a consequence} dateDebtor {a date and a debtor} dateConsequence {a date and a consequence} debtorConsequence {a debtor and a consequence} other {a date, a debtor and a consequence}}.',
    nl: 'Verbintenis {number} mist {lacks, select, date {een datum} debtor {een schuldenaar} consequence {een gevolg} dateDebtor {een datum en een schuldenaar} dateConsequence {een datum en een gevolg} debtorConsequence {een schuldenaar en een gevolg} other {een datum, een schuldenaar en een gevolg}}.',
  },
  'success.bindingness.why': {
    en: 'From an obligation without date, debtor or consequence nothing follows: it binds nobody, and nobody can be held to it.',
    nl: 'Uit een verplichting zonder datum, schuldenaar of gevolg volgt niets: ze bindt niemand, en niemand kan eraan gehouden worden.',
  },
  'success.bindingness.mend': {
    en: 'Give each obligation `dueOn`, `debtorId` and `consequence` (operation reviseCommitment), or hang a sanction or an incentive on it by `follows` (operation addCommitment). What each lacks is at `/bindingness`.',
    nl: 'Geef elke verplichting `dueOn`, `debtorId` en `consequence` (bewerking reviseCommitment), of koppel er met `follows` een sanctie of een stimulans aan (bewerking addCommitment). Wat elk mist, staat op `/bindingness`.',
  },

  'success.stakes.found': {
    en: '{incentives, plural, =0 {No incentive} one {# incentive} other {# incentives}} and {sanctions, plural, =0 {no sanction} one {# sanction} other {# sanctions}} say what staying out or failing costs.',
    nl: '{incentives, plural, =0 {Geen stimulans} one {# stimulans} other {# stimulansen}} en {sanctions, plural, =0 {geen sanctie} one {# sanctie} other {# sancties}} zeggen wat afzijdig blijven of tekortschieten kost.',
  },
  'success.stakes.untouched': {
    en: '{count, plural, one {One party} other {# parties}} would neither forgo an incentive nor owe a sanction: {parties}.',
    nl: '{count, plural, one {Eén partij zou} other {# partijen zouden}} geen stimulans mislopen en geen sanctie verschuldigd zijn: {parties}.',
  },
  'success.stakes.party': {
    en: '{party} {kind, select, incentive {forgoes {amount, number, ::.####} {unit} of incentives by staying out} other {owes {amount, number, ::.####} {unit} of sanctions by failing}}.',
    nl: '{party} {kind, select, incentive {loopt {amount, number, ::.####} {unit, select, FTE {VTE} other {{unit}}} aan stimulansen mis door afzijdig te blijven} other {is {amount, number, ::.####} {unit, select, FTE {VTE} other {{unit}}} aan sancties verschuldigd door tekort te schieten}}.',
  },
  'success.stakes.why': {
    en: 'Without carrot or stick cooperation stays without obligation: the disadvantage of not taking part must be felt too.',
    nl: 'Zonder wortel of stok blijft samenwerken vrijblijvend: ook het nadeel van niet meedoen moet voelbaar zijn.',
  },
  'success.stakes.mend': {
    en: 'Add commitments of the kinds incentive and sanction (operation addCommitment).',
    nl: 'Voeg verbintenissen van de soorten stimulans en sanctie toe (bewerking addCommitment).',
  },

  'success.monitoring.none': {
    en: 'No indicator is agreed.',
    nl: 'Er is geen indicator afgesproken.',
  },
  'success.monitoring.found': {
    en: '{indicators, plural, one {# indicator with a target} other {# indicators with targets}}, first measured by {first, date, plain}.',
    nl: '{indicators, plural, one {# indicator met een doel} other {# indicatoren met doelen}}, het eerst gemeten tegen {first, date, plain}.',
  },
  'success.monitoring.tooLate': {
    en: '{tooLate, plural, one {One} other {#}} would be measured only after the last day.',
    nl: '{tooLate, plural, one {Eén zou} other {# zouden}} pas na de laatste dag gemeten worden.',
  },
  'success.monitoring.why': {
    en: 'What is not measured is not steered: figures show in time whether the agreement works.',
    nl: 'Wat niet gemeten wordt, wordt niet bijgestuurd: cijfers tonen op tijd of het akkoord werkt.',
  },
  'success.monitoring.mend': {
    en: 'Add an indicator with a target and a first due date before the end (operation addIndicator).',
    nl: 'Voeg een indicator toe met een doel en een eerste meetdag voor het einde (bewerking addIndicator).',
  },

  'success.review.end': {
    en: 'It ends on {expiresOn, date, plain}.',
    nl: 'Het eindigt op {expiresOn, date, plain}.',
  },
  'success.review.noEnd': {
    en: 'No last day is agreed.',
    nl: 'Er is geen laatste dag afgesproken.',
  },
  'success.review.evaluation': {
    en: 'Its process has it evaluated every {months, plural, one {month} other {# months}}.',
    nl: 'De procedure laat het elke {months, plural, one {maand} other {# maanden}} evalueren.',
  },
  'success.review.noEvaluation': {
    en: 'Its process asks for no evaluation.',
    nl: 'De procedure vraagt geen evaluatie.',
  },
  'success.review.why': {
    en: 'Councils bind themselves more readily where it is known when the agreement ends and is looked at again.',
    nl: 'Raden binden zich gemakkelijker als vaststaat wanneer het akkoord eindigt en opnieuw bekeken wordt.',
  },
  'success.review.mend': {
    en: 'Set the last day in `expiresOn` (operation reviseAgreement).',
    nl: 'Bepaal de laatste dag in `expiresOn` (bewerking reviseAgreement).',
  },

  'success.ratificationRule.found': {
    en: 'The ratification rule can be reached: {parties, plural, one {the council of # party is} other {the councils of # parties are}} asked.',
    nl: 'De ratificatieregel is haalbaar: {parties, plural, one {de raad van # partij wordt} other {de raden van # partijen worden}} gevraagd.',
  },
  'success.ratificationRule.impossible': {
    en: 'The ratification rule cannot be reached, even if {parties, plural, one {the council of the only party approves} other {the councils of all # parties approve}}.',
    nl: 'De ratificatieregel is niet haalbaar, zelfs als {parties, plural, one {de raad van de enige partij goedkeurt} other {de raden van alle # partijen goedkeuren}}.',
  },
  'success.ratificationRule.why': {
    en: 'A rule that cannot be reached makes every approval vain.',
    nl: 'Een regel die onhaalbaar is, maakt elke goedkeuring vergeefs.',
  },
  'success.ratificationRule.mend': {
    en: 'Change `ratificationRule` or `parties` (operation reviseAgreement).',
    nl: 'Pas `ratificationRule` of `parties` aan (bewerking reviseAgreement).',
  },
} as const;

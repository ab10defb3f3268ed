/** What clauses of the library are called, and what they are for. */
export const clauseLibraryMessages = {
  'clauseLibrary.purpose.title': { en: 'Purpose', nl: 'Doel' },
  'clauseLibrary.purpose.purpose': {
    en: 'What the parties want to reach together, so that later disputes can be read in its light.',
    nl: 'Wat de partijen samen willen bereiken, zodat latere betwistingen in dat licht gelezen kunnen worden.',
  },
  'clauseLibrary.definitions.title': { en: 'Definitions', nl: 'Begrippen' },
  'clauseLibrary.definitions.purpose': {
    en: 'What words mean that could be read in two ways.',
    nl: 'Wat woorden betekenen die op twee manieren gelezen kunnen worden.',
  },
  'clauseLibrary.lead.title': { en: 'Lead', nl: 'Trekker' },
  'clauseLibrary.lead.purpose': {
    en: 'Who pulls the cart, with which means, and how that passes on.',
    nl: 'Wie de kar trekt, met welke middelen, en hoe dat overgaat.',
  },
  'clauseLibrary.governance.title': { en: 'Governance', nl: 'Bestuur en overleg' },
  'clauseLibrary.governance.purpose': {
    en: 'Who decides between the councils’ meetings, and how the councils stay informed.',
    nl: 'Wie beslist tussen de raadszittingen, en hoe de raden op de hoogte blijven.',
  },
  'clauseLibrary.duties.title': { en: 'Duties of the parties', nl: 'Taken van de partijen' },
  'clauseLibrary.duties.purpose': {
    en: 'Who does what by when.',
    nl: 'Wie doet wat tegen wanneer.',
  },
  'clauseLibrary.entryIntoForce.title': { en: 'Entry into force', nl: 'Inwerkingtreding' },
  'clauseLibrary.entryIntoForce.purpose': {
    en: 'From when it binds.',
    nl: 'Vanaf wanneer het bindt.',
  },
  'clauseLibrary.duration.title': { en: 'Duration', nl: 'Duur' },
  'clauseLibrary.duration.purpose': {
    en: 'Until when it binds, and whether it can be renewed.',
    nl: 'Tot wanneer het bindt, en of het verlengd kan worden.',
  },
  'clauseLibrary.finance.title': { en: 'Finance', nl: 'Financiering' },
  'clauseLibrary.finance.purpose': {
    en: 'What it costs, who bears that by which key, and who accounts for it.',
    nl: 'Wat het kost, wie dat volgens welke verdeelsleutel draagt, en wie rekenschap geeft.',
  },
  'clauseLibrary.staff.title': { en: 'Staff', nl: 'Personeel' },
  'clauseLibrary.staff.purpose': {
    en: 'Whose people work on it, and under whose authority.',
    nl: 'Wiens personeel eraan werkt, en onder wiens gezag.',
  },
  'clauseLibrary.property.title': { en: 'Contributions and property', nl: 'Inbreng en eigendom' },
  'clauseLibrary.property.purpose': {
    en: 'What parties bring in, and to whom belongs what is acquired.',
    nl: 'Wat partijen inbrengen, en van wie is wat verworven wordt.',
  },
  'clauseLibrary.data.title': { en: 'Data', nl: 'Gegevens' },
  'clauseLibrary.data.purpose': {
    en: 'What is shared, and who is responsible for personal data.',
    nl: 'Wat gedeeld wordt, en wie verantwoordelijk is voor persoonsgegevens.',
  },
  'clauseLibrary.confidentiality.title': { en: 'Confidentiality', nl: 'Vertrouwelijkheid' },
  'clauseLibrary.confidentiality.purpose': {
    en: 'What is kept within, and until when.',
    nl: 'Wat binnenskamers blijft, en tot wanneer.',
  },
  'clauseLibrary.communication.title': { en: 'Communication', nl: 'Communicatie' },
  'clauseLibrary.communication.purpose': {
    en: 'Who says what to the outside.',
    nl: 'Wie wat naar buiten brengt.',
  },
  'clauseLibrary.liability.title': { en: 'Liability', nl: 'Aansprakelijkheid' },
  'clauseLibrary.liability.purpose': {
    en: 'Who pays for damage to others or to each other.',
    nl: 'Wie betaalt voor schade aan anderen of aan elkaar.',
  },
  'clauseLibrary.monitoring.title': { en: 'Monitoring', nl: 'Opvolging' },
  'clauseLibrary.monitoring.purpose': {
    en: 'What is measured, and who sees the figures.',
    nl: 'Wat gemeten wordt, en wie de cijfers ziet.',
  },
  'clauseLibrary.evaluation.title': { en: 'Evaluation', nl: 'Evaluatie' },
  'clauseLibrary.evaluation.purpose': {
    en: 'When the parties look back, and what they can decide then.',
    nl: 'Wanneer de partijen terugblikken, en wat ze dan kunnen beslissen.',
  },
  'clauseLibrary.amendment.title': { en: 'Amendment', nl: 'Wijziging' },
  'clauseLibrary.amendment.purpose': {
    en: 'How the text is changed, and what becomes of who does not follow.',
    nl: 'Hoe de tekst wijzigt, en wat met wie niet volgt gebeurt.',
  },
  'clauseLibrary.accession.title': { en: 'Accession', nl: 'Toetreding' },
  'clauseLibrary.accession.purpose': {
    en: 'Who can join later, and who must agree.',
    nl: 'Wie later kan toetreden, en wie daarmee moet instemmen.',
  },
  'clauseLibrary.exit.title': { en: 'Exit', nl: 'Uittreding' },
  'clauseLibrary.exit.purpose': {
    en: 'How a party leaves, with what notice, and what it still owes.',
    nl: 'Hoe een partij uittreedt, met welke opzegtermijn, en wat ze nog verschuldigd is.',
  },
  'clauseLibrary.dissolution.title': { en: 'End and liquidation', nl: 'Beëindiging en vereffening' },
  'clauseLibrary.dissolution.purpose': {
    en: 'What becomes of assets, debts and staff at the end.',
    nl: 'Wat aan het einde met goederen, schulden en personeel gebeurt.',
  },
  'clauseLibrary.succession.title': { en: 'Merger and succession', nl: 'Fusie en rechtsopvolging' },
  'clauseLibrary.succession.purpose': {
    en: 'What becomes of shares and keys where parties merge.',
    nl: 'Wat met aandelen en verdeelsleutels gebeurt als partijen fuseren.',
  },
  'clauseLibrary.dispute.title': { en: 'Disputes', nl: 'Geschillen' },
  'clauseLibrary.dispute.purpose': {
    en: 'Who mediates, and who decides where that fails.',
    nl: 'Wie bemiddelt, en wie beslist als dat niet lukt.',
  },
  'clauseLibrary.languages.title': { en: 'Languages', nl: 'Talen' },
  'clauseLibrary.languages.purpose': {
    en: 'Which languages are authentic, and what holds where they differ.',
    nl: 'Welke talen authentiek zijn, en wat geldt als ze verschillen.',
  },
} as const;

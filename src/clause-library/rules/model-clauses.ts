import type { ClauseKind } from './clause-kinds.js';

/** The languages that the library has model wordings in. */
export const MODEL_LANGUAGES = ['nl', 'en'] as const;
export type ModelLanguage = (typeof MODEL_LANGUAGES)[number];

/** A wording to begin from. What stands between square brackets is for the parties to fill in. */
export interface ModelWording {
  readonly heading: string;
  readonly body: string;
}

/** Model wordings by kind. They are suggestions of the registry, and no legal advice. */
export const MODELS: Readonly<
  Record<Exclude<ClauseKind, 'other'>, Readonly<Record<ModelLanguage, ModelWording>>>
> = {
  purpose: {
    nl: {
      heading: 'Doel',
      body: 'De partijen werken samen om [gedeelde opgave]. Ze willen tegen [jaar] bereiken dat [resultaat].',
    },
    en: {
      heading: 'Purpose',
      body: 'The parties work together on [shared challenge]. By [year] they want to have reached [result].',
    },
  },
  definitions: {
    nl: { heading: 'Begrippen', body: 'In deze overeenkomst is [begrip]: [omschrijving].' },
    en: { heading: 'Definitions', body: 'In this agreement [term] means [description].' },
  },
  lead: {
    nl: {
      heading: 'Trekker',
      body: '[Partij] is trekker. Ze stelt [functie] aan voor [aantal] VTE, roept de partijen samen en bewaakt de afspraken. Een andere partij wordt trekker als alle partijen daarmee instemmen.',
    },
    en: {
      heading: 'Lead',
      body: '[Party] leads. It appoints [function] for [number] FTE, calls the parties together and watches over what is agreed. Another party takes the lead where all parties agree.',
    },
  },
  governance: {
    nl: {
      heading: 'Bestuur en overleg',
      body: 'De stuurgroep heeft één lid per partij en komt [aantal] keer per jaar samen. Ze beslist met [meerderheid]. De verslagen gaan naar alle raden.',
    },
    en: {
      heading: 'Governance',
      body: 'The steering committee has one member for each party and meets [number] times a year. It decides by [majority]. Its minutes go to all councils.',
    },
  },
  duties: {
    nl: { heading: 'Taken van de partijen', body: '[Partij] zorgt tegen [datum] voor [taak].' },
    en: { heading: 'Duties of the parties', body: '[Party] sees to [task] by [date].' },
  },
  entryIntoForce: {
    nl: {
      heading: 'Inwerkingtreding',
      body: 'Deze overeenkomst treedt in werking zodra aan de ratificatieregel is voldaan, en niet voor [datum].',
    },
    en: {
      heading: 'Entry into force',
      body: 'This agreement enters into force as soon as the ratification rule is satisfied, and not before [date].',
    },
  },
  duration: {
    nl: {
      heading: 'Duur',
      body: 'Deze overeenkomst geldt tot en met [einddatum]. De gebonden partijen kunnen haar in het laatste jaar verlengen.',
    },
    en: {
      heading: 'Duration',
      body: 'This agreement holds until [last day]. The bound parties can renew it in its last year.',
    },
  },
  finance: {
    nl: {
      heading: 'Financiering',
      body: 'De kosten bedragen [bedrag] euro per jaar. De partijen dragen ze volgens [verdeelsleutel]. De trekker legt elk jaar voor [datum] een afrekening voor. Een tekort of overschot wordt [regeling].',
    },
    en: {
      heading: 'Finance',
      body: 'The costs are [amount] euros a year. The parties bear them by [key]. The lead presents an account each year before [date]. A shortfall or surplus is [arrangement].',
    },
  },
  staff: {
    nl: {
      heading: 'Personeel',
      body: '[Partij] stelt [aantal] VTE ter beschikking. Dat personeel blijft onder haar gezag.',
    },
    en: {
      heading: 'Staff',
      body: '[Party] makes [number] FTE available. These staff stay under its authority.',
    },
  },
  property: {
    nl: {
      heading: 'Inbreng en eigendom',
      body: '[Partij] brengt [goed] in. Wat samen wordt verworven, behoort toe aan [partij of verdeling].',
    },
    en: {
      heading: 'Contributions and property',
      body: '[Party] contributes [asset]. What is acquired together belongs to [party or shares].',
    },
  },
  data: {
    nl: {
      heading: 'Gegevens',
      body: 'De partijen delen [gegevens] voor [doel]. Persoonsgegevens worden alleen verwerkt voor zover dat nodig is; [partij] is verwerkingsverantwoordelijke.',
    },
    en: {
      heading: 'Data',
      body: 'The parties share [data] for [purpose]. Personal data are processed only as far as is needed; [party] is the controller.',
    },
  },
  confidentiality: {
    nl: {
      heading: 'Vertrouwelijkheid',
      body: 'De partijen houden [informatie] voor zich tot [moment], behalve waar openbaarheid wettelijk verplicht is.',
    },
    en: {
      heading: 'Confidentiality',
      body: 'The parties keep [information] to themselves until [moment], except where the law requires openness.',
    },
  },
  communication: {
    nl: {
      heading: 'Communicatie',
      body: 'De partijen communiceren samen over [onderwerp]. [Partij] bereidt voor, de andere krijgen [aantal] dagen om te reageren.',
    },
    en: {
      heading: 'Communication',
      body: 'The parties communicate together about [subject]. [Party] prepares; the others have [number] days to react.',
    },
  },
  liability: {
    nl: {
      heading: 'Aansprakelijkheid',
      body: 'Elke partij staat in voor de schade die ze zelf veroorzaakt. Voor wat samen wordt gedaan, dragen de partijen bij volgens [verdeelsleutel].',
    },
    en: {
      heading: 'Liability',
      body: 'Each party answers for the damage that it causes. For what is done together the parties contribute by [key].',
    },
  },
  monitoring: {
    nl: {
      heading: 'Opvolging',
      body: 'De partijen meten elk jaar [indicator]. De trekker legt de cijfers voor [datum] aan alle raden voor.',
    },
    en: {
      heading: 'Monitoring',
      body: 'The parties measure [indicator] each year. The lead presents the figures to all councils before [date].',
    },
  },
  evaluation: {
    nl: {
      heading: 'Evaluatie',
      body: 'De partijen evalueren de overeenkomst elke [aantal] maanden. Ze beslissen dan of ze haar voortzetten, wijzigen of beëindigen.',
    },
    en: {
      heading: 'Evaluation',
      body: 'The parties evaluate the agreement every [number] months. They then decide whether to continue, amend or end it.',
    },
  },
  amendment: {
    nl: {
      heading: 'Wijziging',
      body: 'Een wijziging geldt zodra [partijen] haar hebben goedgekeurd. Wie niet volgt, [gevolg].',
    },
    en: {
      heading: 'Amendment',
      body: 'An amendment holds once [parties] have approved it. Who does not follow [consequence].',
    },
  },
  accession: {
    nl: {
      heading: 'Toetreding',
      body: 'Een [soort bestuur] kan toetreden als [partijen] daarmee instemmen en zijn raad de overeenkomst goedkeurt.',
    },
    en: {
      heading: 'Accession',
      body: 'A [kind of government] can accede where [parties] agree and its council approves the agreement.',
    },
  },
  exit: {
    nl: {
      heading: 'Uittreding',
      body: 'Een partij kan uittreden met een opzegtermijn van [aantal] maanden. Ze komt eerst haar vervallen verbintenissen na; [regeling voor wat nog loopt].',
    },
    en: {
      heading: 'Exit',
      body: 'A party can withdraw with a notice of [number] months. It first meets the commitments that have fallen due; [arrangement for what still runs].',
    },
  },
  dissolution: {
    nl: {
      heading: 'Beëindiging en vereffening',
      body: 'Bij het einde gaan de goederen naar [partij of verdeling] en worden schulden gedragen volgens [verdeelsleutel].',
    },
    en: {
      heading: 'End and liquidation',
      body: 'At the end assets go to [party or shares], and debts are borne by [key].',
    },
  },
  succession: {
    nl: {
      heading: 'Fusie en rechtsopvolging',
      body: 'Wie een partij opvolgt, neemt haar rechten en plichten over. De partijen bekijken binnen [aantal] maanden of [verdeelsleutel] moet veranderen.',
    },
    en: {
      heading: 'Merger and succession',
      body: 'Who succeeds a party takes over its rights and duties. Within [number] months the parties consider whether [key] must change.',
    },
  },
  dispute: {
    nl: {
      heading: 'Geschillen',
      body: 'De partijen leggen een geschil eerst voor aan [bemiddelaar]. Is er na [aantal] dagen geen oplossing, dan beslist [instantie].',
    },
    en: {
      heading: 'Disputes',
      body: 'The parties first bring a dispute before [mediator]. Where there is no solution after [number] days, [body] decides.',
    },
  },
  languages: {
    nl: {
      heading: 'Talen',
      body: 'De teksten in het [taal] en het [taal] zijn gelijkelijk authentiek. Bij verschil geldt [regeling].',
    },
    en: {
      heading: 'Languages',
      body: 'The texts in [language] and [language] are equally authentic. Where they differ, [arrangement].',
    },
  },
};

/** What a model wording leaves for the parties to fill in, each once, in the order in which it stands there. */
export function placeholdersIn({ heading, body }: ModelWording): string[] {
  return [...new Set([...`${heading}\n${body}`.matchAll(/\[([^[\]]+)\]/g)].map(([, name]) => name))];
}

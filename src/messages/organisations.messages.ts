/** Sentences on organisations and regions. */
export const organisationsMessages = {
  'organisations.unknown-province': {
    en: 'There is no province with this OVO code or name. Leave the filter out to see all.',
    nl: 'Er is geen provincie met deze OVO-code of naam. Laat de filter weg om alles te zien.',
  },
  'organisations.unknown-region': {
    en: 'There is no region with this id. See /v1/regions for the regions there are.',
    nl: 'Er is geen regio met deze id. Zie /v1/regions voor de regio’s die er zijn.',
  },
  'regions.unknown-municipality': {
    en: 'There is no municipality with this OVO code. See /v1/organisations?level=municipality for the municipalities there are.',
    nl: 'Er is geen gemeente met deze OVO-code. Zie /v1/organisations?level=municipality voor de gemeenten die er zijn.',
  },
} as const;

/** Sentences on webhooks and feeds. */
export const webhooksMessages = {
  'problem.webhook-address-refused.title': {
    en: 'Nothing is sent to this address',
    nl: 'Naar dit adres wordt niets verzonden',
  },
  'problem.webhook-address-refused.detail': {
    en: 'The registry does not send to this address.',
    nl: 'Het register verzendt niet naar dit adres.',
  },
  'webhook-address.malformed': {
    en: 'This is no web address of at most 2000 characters.',
    nl: 'Dit is geen webadres van hoogstens 2000 tekens.',
  },
  'webhook-address.protocol': {
    en: 'The address must begin with https://, so that nobody on the way can read or change what is sent.',
    nl: 'Het adres moet met https:// beginnen, zodat niemand onderweg kan lezen of wijzigen wat wordt verzonden.',
  },
  'webhook-address.user': {
    en: 'The address must not contain a user name or password.',
    nl: 'Het adres mag geen gebruikersnaam of wachtwoord bevatten.',
  },
  'webhook-address.fragment': {
    en: 'The address must not contain a part after #.',
    nl: 'Het adres mag geen deel na # bevatten.',
  },
  'webhook-address.private': {
    en: 'The address leads to a private or internal network, to which the registry sends nothing.',
    nl: 'Het adres leidt naar een privé- of intern netwerk, waarnaar het register niets verzendt.',
  },
  'problem.webhook-consent-missing.title': {
    en: 'The receiver does not agree to be sent to',
    nl: 'De ontvanger stemt niet in met verzending',
  },
  'problem.webhook-consent-missing.detail': {
    en: 'The receiver has to answer OPTIONS with WebHook-Allowed-Origin.',
    nl: 'De ontvanger moet OPTIONS beantwoorden met WebHook-Allowed-Origin.',
  },
  'webhook-consent.notGiven': {
    en: 'The receiver answered OPTIONS, but not with the registry’s host name, or *, in WebHook-Allowed-Origin.',
    nl: 'De ontvanger beantwoordde OPTIONS, maar niet met de hostnaam van het register, of *, in WebHook-Allowed-Origin.',
  },
  'webhook-consent.refused': {
    en: 'The receiver refused the request OPTIONS by which it is asked for its consent.',
    nl: 'De ontvanger weigerde het verzoek OPTIONS waarmee om instemming wordt gevraagd.',
  },
  'webhook-consent.redirected': {
    en: 'The receiver redirects elsewhere. Give the address that it redirects to.',
    nl: 'De ontvanger verwijst door naar elders. Geef het adres waarnaar hij doorverwijst.',
  },
  'webhook-consent.timedOut': {
    en: 'The receiver did not answer in time.',
    nl: 'De ontvanger antwoordde niet op tijd.',
  },
  'webhook-consent.unreachable': {
    en: 'The receiver cannot be reached at this address.',
    nl: 'De ontvanger is niet bereikbaar op dit adres.',
  },
  'webhook-consent.insecure': {
    en: 'The certificate of the receiver is not valid for this address.',
    nl: 'Het certificaat van de ontvanger is niet geldig voor dit adres.',
  },
  'problem.too-many-webhooks.title': {
    en: 'There are as many webhooks as there may be',
    nl: 'Er zijn zoveel webhooks als er mogen zijn',
  },
  'problem.too-many-webhooks.detail': {
    en: 'An organisation has {most, number} webhooks at most. Remove or change one of them.',
    nl: 'Een organisatie heeft hoogstens {most, number} webhooks. Verwijder of wijzig er een.',
  },
  'problem.webhook-state.title': {
    en: 'The webhook is in another state',
    nl: 'De webhook is in een andere toestand',
  },
  'problem.webhook-state.detail': {
    en: 'The webhook {state, select, pending {waits for the consent of its receiver} active {is active} paused {is paused} other {is disabled, because its receiver said that it is gone}}{reason, select, registrar { by the registrar of Flanders} failing {, because nothing has arrived for too long} other {}}.',
    nl: 'De webhook {state, select, pending {wacht op instemming van de ontvanger} active {is actief} paused {is gepauzeerd} other {is uitgeschakeld, omdat de ontvanger zei dat hij niet meer bestaat}}{reason, select, registrar { door de registerbeheerder van Vlaanderen} failing {, omdat er te lang niets is aangekomen} other {}}.',
  },
  'problem.webhook-delivery-waiting.title': {
    en: 'The delivery is still on its way',
    nl: 'De levering is nog onderweg',
  },
  'problem.webhook-delivery-waiting.detail': {
    en: 'Delivery {delivery, number} waits for its next attempt. It can be sent again once it is settled.',
    nl: 'Levering {delivery, number} wacht op de volgende poging. Ze kan opnieuw worden verzonden zodra ze is afgehandeld.',
  },
  'webhooks.fault.unknown-agreement': {
    en: 'There is no agreement with this id, or none that you may know of.',
    nl: 'Er is geen akkoord met deze id, of geen waarvan u mag weten.',
  },
  'webhooks.fault.unknown-region': {
    en: 'There is no region with this id.',
    nl: 'Er is geen regio met deze id.',
  },
  'validation.isEventType': {
    en: 'This must be a type of entries of histories, such as ENTERED_INTO_FORCE.',
    nl: 'Dit moet een type van regels in geschiedenissen zijn, zoals ENTERED_INTO_FORCE.',
  },
  'feed.unknown-event': {
    en: 'There is no event with this id, or none that you may know of. Begin without it.',
    nl: 'Er is geen gebeurtenis met deze id, of geen waarvan u mag weten. Begin zonder.',
  },
  'webhook-notice.pausedForFailing': {
    en: 'The webhook was paused, because nothing has arrived at its receiver for too long. Resume it once the receiver works: nothing is lost.',
    nl: 'De webhook is gepauzeerd, omdat er te lang niets is aangekomen bij de ontvanger. Hervat hem zodra de ontvanger werkt: er gaat niets verloren.',
  },
  'webhook-notice.disabledAsGone': {
    en: 'The webhook was disabled, because its receiver said that it is gone (410). Verify it to go on.',
    nl: 'De webhook is uitgeschakeld, omdat de ontvanger zei dat hij niet meer bestaat (410). Laat hem opnieuw controleren om verder te gaan.',
  },
  'webhook-notice.pausedByRegistrar': {
    en: 'The registrar of Flanders paused the webhook.',
    nl: 'De registerbeheerder van Vlaanderen pauzeerde de webhook.',
  },
  'webhook-notice.resumedByRegistrar': {
    en: 'The registrar of Flanders let the webhook go on.',
    nl: 'De registerbeheerder van Vlaanderen liet de webhook verdergaan.',
  },
  'register-feed.title': {
    en: 'Agreements between governments',
    nl: 'Akkoorden tussen overheden',
  },
  'register-feed.subtitle': {
    en: 'What happened last to public deals and regional plans.',
    nl: 'Wat er het laatst gebeurde met publieke deals en regionale plannen.',
  },
} as const;

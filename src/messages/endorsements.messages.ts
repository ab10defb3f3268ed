/** What the policy domains of Flanders say of agreements. */
export const endorsementsMessages = {
  'reason.isNamedDomain': {
    en: 'The agreement does not concern this policy domain, say its parties.',
    nl: 'Het akkoord betreft dit beleidsdomein niet, zeggen de partijen.',
  },
  'reason.hasNotEndorsed': {
    en: 'The domain has endorsed the agreement at this level: that can be withdrawn.',
    nl: 'Het domein heeft op dit niveau met het akkoord ingestemd: dat kan worden ingetrokken.',
  },
  'reason.hasEndorsed': {
    en: 'The domain has not endorsed the agreement at this level, so there is nothing to withdraw.',
    nl: 'Het domein heeft op dit niveau niet met het akkoord ingestemd: er valt niets in te trekken.',
  },
  'reason.conditionsStay': {
    en: 'The text has been accepted: which endorsements it needs can no longer change. Other domains can be named without a condition.',
    nl: 'De tekst is aanvaard: welke instemmingen nodig zijn, kan niet meer veranderen. Andere domeinen kunnen zonder voorwaarde worden genoemd.',
  },
  'event.ENDORSE': { en: 'Endorse', nl: 'Instemmen' },
  'event.WITHHOLD_ENDORSEMENT': { en: 'Withhold endorsement', nl: 'Instemming weigeren' },
  'event.WITHDRAW_ENDORSEMENT': { en: 'Withdraw endorsement', nl: 'Instemming intrekken' },
  'event.SET_DOMAINS': { en: 'Name policy domains', nl: 'Beleidsdomeinen noemen' },
  'message.domainSpoke': {
    en: 'A policy domain of Flanders has said what it thinks of “{agreement}”: see the alignment.',
    nl: 'Een Vlaams beleidsdomein heeft zich over “{agreement}” uitgesproken: zie de afstemming.',
  },
  'message.domainsNamed': {
    en: '{by} has said which policy domains “{agreement}” concerns.',
    nl: '{by} heeft gezegd welke beleidsdomeinen “{agreement}” betreft.',
  },
  'endorsements.other-seat': {
    en: 'This is for the {role} of the domain {domain} to say; you are {count, plural, =0 {nothing in any domain} other {{seats}}}.',
    nl: 'Dit is aan de {role} van het domein {domain}; u bent {count, plural, =0 {niets in enig domein} other {{seats}}}.',
  },
  'endorsements.fault.unknown': {
    en: 'There is no policy domain {domain}.',
    nl: 'Er is geen beleidsdomein {domain}.',
  },
  'endorsements.fault.ended': {
    en: 'The policy domain {domain} is no more, and so cannot endorse anything.',
    nl: 'Het beleidsdomein {domain} bestaat niet meer, en kan dus nergens mee instemmen.',
  },
  'endorsements.fault.twice': {
    en: 'The policy domain {domain} is named twice.',
    nl: 'Het beleidsdomein {domain} is twee keer genoemd.',
  },
  'endorsements.alignment': {
    en: '{domain}: {asked, select, no {is asked once the draft is submitted} other {administrative {administrative, select, yes {yes} no {no, for {administrativeDays, plural, one {# day} other {# days}}} other {missing for {administrativeDays, plural, one {# day} other {# days}}}}, political {political, select, yes {yes} no {no, for {politicalDays, plural, one {# day} other {# days}}} other {missing for {politicalDays, plural, one {# day} other {# days}}}}}}.',
    nl: '{domain}: {asked, select, no {wordt gevraagd zodra het ontwerp voorligt} other {ambtelijk {administrative, select, yes {ja} no {nee, al {administrativeDays, plural, one {# dag} other {# dagen}}} other {ontbreekt, al {administrativeDays, plural, one {# dag} other {# dagen}}}}, politiek {political, select, yes {ja} no {nee, al {politicalDays, plural, one {# dag} other {# dagen}}} other {ontbreekt, al {politicalDays, plural, one {# dag} other {# dagen}}}}}}.',
  },
  'endorsements.across': {
    en: '{domain} goes along with {aligned} of {agreements, plural, one {# agreement} other {# agreements}} at both levels.',
    nl: '{domain} gaat op beide niveaus mee met {aligned} van {agreements, plural, one {# akkoord} other {# akkoorden}}.',
  },
  'chart.alignment.title': {
    en: 'How far policy domains go along with “{agreement}”',
    nl: 'Hoever beleidsdomeinen meegaan met “{agreement}”',
  },
  'chart.alignment.across': {
    en: 'How far policy domains go along with agreements',
    nl: 'Hoever beleidsdomeinen meegaan met akkoorden',
  },
  'chart.alignment.none': {
    en: 'No policy domain is concerned.',
    nl: 'Geen enkel beleidsdomein is betrokken.',
  },
  'chart.alignment.cell': {
    en: '{level, select, administrative {administrative} other {political}}: {answer, select, yes {yes} no {no, open {days, plural, one {# day} other {# days}}} other {missing, {days, plural, one {# day} other {# days}}}}',
    nl: '{level, select, administrative {ambtelijk} other {politiek}}: {answer, select, yes {ja} no {nee, {days, plural, one {# dag} other {# dagen}} open} other {ontbreekt, {days, plural, one {# dag} other {# dagen}}}}',
  },
  'chart.alignment.level': {
    en: '{level, select, administrative {administrative} other {political}}',
    nl: '{level, select, administrative {ambtelijk} other {politiek}}',
  },
  'chart.alignment.answer': {
    en: '{answer, select, yes {yes} no {no} other {missing}}',
    nl: '{answer, select, yes {ja} no {nee} other {ontbreekt}}',
  },
  'endorsements.at-level': {
    en: '{domain} ({level, select, administrative {administrative} other {political}})',
    nl: '{domain} ({level, select, administrative {ambtelijk} other {politiek}})',
  },
  'endorsements.waits-for': {
    en: 'It does not enter into force without the endorsement of {domains}.',
    nl: 'Het treedt niet in werking zonder de instemming van {domains}.',
  },
  'endorsements.only-these': {
    en: 'Open: the councils satisfy the rule; what is missing is the endorsement of {domains}.',
    nl: 'Open: de raden voldoen aan de regel; wat ontbreekt is de instemming van {domains}.',
  },
} as const;

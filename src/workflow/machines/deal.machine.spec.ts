import {
  abandons,
  accepts,
  addsText,
  approves,
  changes,
  draftOf,
  givenDraft,
  givenNegotiation,
  givenRatification,
  givenReadyDraft,
  happens,
  isAnnulled,
  kortrijk,
  objects,
  positionOf,
  proposes,
  province,
  rejects,
  submits,
  takenBy,
  trio,
  waregem,
} from '../../../test/support/deal-story.js';
import type { Scene } from '../../../test/support/given.js';

const twoOfThree = { rule: { type: 'count', min: 2 } } as const;
const backToTheTable = { settings: { whenUnreachable: 'negotiation' } } as const;

const positions = (deal: Scene): string[] => trio.map((party) => positionOf(party.id, deal.past));

describe('a deal in drafting', () => {
  it('begins incomplete, with one entry and no deadline', () => {
    const deal = givenDraft().thenIn('drafting.incomplete').thenDeadlines({});
    expect(deal.entries).toEqual([
      { type: 'CREATE', from: null, to: 'drafting.incomplete', event: { type: 'CREATE' } },
    ]);
  });

  it.each([
    'REVISE_DRAFT',
    'ADD_TEXT',
    'ADD_COMMITMENT',
    'REVISE_COMMITMENT',
    'REMOVE_COMMITMENT',
    'ADD_INDICATOR',
    'REMOVE_INDICATOR',
    'CARRY_OUT_ACTION',
    'DROP_ACTION',
  ])('takes in what %s changed, and becomes ready or incomplete by it', (type) => {
    const dearer = draftOf({ rule: twoOfThree.rule, expiresOn: '2032-12-31' }, true, 3);
    givenDraft()
      .when(changes(type, dearer))
      .thenIn('drafting.ready')
      .thenRecorded(type)
      .thenRemembers({ ...dearer })
      .when(changes(type, draftOf({}, false, 3)))
      .thenIn('drafting.incomplete')
      .thenRemembers({ ready: false, rule: { type: 'unanimity' }, expiresOn: null });
  });

  it('is not submitted as long as something is missing', () => {
    givenDraft().when(submits()).thenRefused('draftIsReady');
    givenReadyDraft()
      .when(changes('REVISE_DRAFT', draftOf({}, false, 1)))
      .when(submits())
      .thenRefused('draftIsReady');
  });

  it('goes to negotiation with its newest text when its lead submits it', () => {
    givenReadyDraft()
      .when(addsText(2), submits())
      .thenIn('negotiation.positions')
      .thenRecorded('SUBMIT')
      .thenRemembers({ offeredText: 2, accepted: 0 })
      .thenAsked({ type: 'offerText', version: 2 }, { type: 'resetPositions' })
      .thenNotified('textOffered')
      .thenDeadlines({ negotiationTerm: '2028-11-25T00:00+01:00' });
  });

  it('can be abandoned', () => {
    givenDraft().when(abandons()).thenIn('closed.abandoned').thenRecorded('ABANDON').thenNotified('closed');
  });

  it('takes nothing else', () => {
    expect(takenBy(givenDraft())).toEqual([
      'ABANDON',
      'REVISE_DRAFT',
      'ADD_TEXT',
      'ADD_CLAUSE_COMMENT',
      'SETTLE_OPEN_POINT',
      'ADD_COMMITMENT',
      'REVISE_COMMITMENT',
      'REMOVE_COMMITMENT',
      'ADD_INDICATOR',
      'REMOVE_INDICATOR',
      'CARRY_OUT_ACTION',
      'DROP_ACTION',
      'SUCCEED',
      'SET_DOMAINS',
      'SET_PROVINCE_ROLES',
    ]);
  });
});

describe('a deal in negotiation', () => {
  it('counts a party that accepts, once', () => {
    givenNegotiation()
      .when(accepts(waregem, 1))
      .thenIn('negotiation.positions')
      .thenRecorded('ACCEPT_TEXT')
      .thenRemembers({ accepted: 1 })
      .thenAsked({ type: 'setPosition', organisationId: waregem.id, position: 'accepted' })
      .thenNotified('positionTaken')
      .when(accepts(waregem, 1))
      .thenRefused('hasNotAccepted')
      .thenRemembers({ accepted: 1 });
  });

  it('keeps the objection that a party makes, and waits for it', () => {
    givenNegotiation()
      .when(accepts(kortrijk, 1), accepts(province, 1), objects(waregem, 1, 'Too dear'))
      .thenIn('negotiation.positions')
      .thenRemembers({ accepted: 2 })
      .thenAsked({
        type: 'setPosition',
        organisationId: waregem.id,
        position: 'objected',
        objection: 'Too dear',
      })
      .thenNotified('positionTaken');
  });

  it('lets a party that accepted object after all, and one that objected accept', () => {
    givenNegotiation()
      .when(accepts(kortrijk, 1), accepts(waregem, 1), objects(waregem, 1))
      .thenRemembers({ accepted: 1 })
      .when(objects(waregem, 1, 'Still too dear'))
      .thenRemembers({ accepted: 1 })
      .when(accepts(province, 1))
      .thenIn('negotiation.positions')
      .when(accepts(waregem, 1))
      .thenIn('ratification.open');
  });

  it.each([0, 2, undefined])('refuses a position on version %s, which is not on the table', (version) => {
    const deal = givenNegotiation().when(addsText(2));
    deal.when(accepts(kortrijk, version as number)).thenRefused('isOfferedText');
    deal.when(objects(kortrijk, version as number)).thenRefused('isOfferedText');
  });

  it('takes every position back when a newer text is proposed', () => {
    const deal = givenNegotiation()
      .when(accepts(kortrijk, 1), objects(waregem, 1), addsText(2))
      .thenRemembers({ accepted: 1, offeredText: 1, latestText: 2 })
      .when(proposes(2))
      .thenIn('negotiation.positions')
      .thenRecorded('PROPOSE_TEXT')
      .thenRemembers({ accepted: 0, offeredText: 2 })
      .thenAsked({ type: 'offerText', version: 2 }, { type: 'resetPositions' })
      .thenNotified('textOffered');
    expect(positions(deal)).toEqual(['pending', 'pending', 'pending']);
    deal.when(accepts(kortrijk, 1)).thenRefused('isOfferedText');
    deal.when(accepts(kortrijk, 2)).thenRemembers({ accepted: 1 });
  });

  it('does not begin its term anew with a newer text', () => {
    givenNegotiation()
      .at('2027-05-01T10:00+02:00')
      .when(addsText(2), proposes(2))
      .thenDeadlines({ negotiationTerm: '2028-11-25T00:00+01:00' });
  });

  it.each([
    ['the one on the table', 1],
    ['one that does not exist', 3],
    ['none', undefined],
  ])('refuses as proposal %s', (_, version) => {
    givenNegotiation()
      .when(addsText(2), proposes(version as number))
      .thenRefused('isNewerText');
  });

  it('refuses to propose an older text again', () => {
    givenNegotiation().when(addsText(2), proposes(2), proposes(1)).thenRefused('isNewerText');
  });

  it.each(['ADD_COMMITMENT', 'REVISE_COMMITMENT', 'REMOVE_COMMITMENT', 'ADD_INDICATOR', 'REMOVE_INDICATOR'])(
    'takes every position back on %s, because what is agreed has changed',
    (type) => {
      const deal = givenNegotiation()
        .when(accepts(kortrijk, 1), changes(type, draftOf({}, true, 1)))
        .thenIn('negotiation.positions')
        .thenRecorded(type)
        .thenRemembers({ accepted: 0 });
      expect(positions(deal)).toEqual(['pending', 'pending', 'pending']);
    },
  );

  it('does not take over a rule, end or party from a change', () => {
    const other = draftOf({ rule: twoOfThree.rule, parties: [kortrijk], expiresOn: '2030-01-01' }, false, 2);
    const { rule, tally, expiresOn } = draftOf({}, true, 1);
    for (const type of [
      'ADD_TEXT',
      'ADD_COMMITMENT',
      'REVISE_COMMITMENT',
      'REMOVE_COMMITMENT',
      'ADD_INDICATOR',
      'REMOVE_INDICATOR',
    ])
      givenNegotiation().when(changes(type, other)).thenRemembers({ rule, tally, expiresOn, latestText: 2 });
  });

  it('goes to ratification with the last acceptance', () => {
    givenNegotiation()
      .at('2027-03-27T23:30+01:00')
      .when(accepts(kortrijk, 1), accepts(waregem, 1), accepts(province, 1))
      .thenIn('ratification.open')
      .thenRecorded('ACCEPT_TEXT')
      .thenAsked(
        { type: 'setPosition', organisationId: province.id, position: 'accepted' },
        { type: 'openCouncils', textVersion: 1 },
        { type: 'makePublic' },
      )
      .thenNotified('positionTaken', 'ratificationOpened')
      .thenDeadlines({ ratificationTerm: '2028-03-28T00:00+02:00' });
  });

  it('asks councils about the text that was accepted, not about a newer one that nobody proposed', () => {
    givenNegotiation()
      .when(addsText(2), ...trio.map((party) => accepts(party, 1)))
      .thenAsked({ type: 'openCouncils', textVersion: 1 });
  });

  it('goes to ratification with its only party', () => {
    givenNegotiation({ parties: [kortrijk] })
      .when(accepts(kortrijk, 1))
      .thenIn('ratification.open');
  });

  it('lapses when its term ends without a text that all accept', () => {
    const deal = givenNegotiation()
      .whenRunsOut('negotiationTerm')
      .thenIn('closed.lapsed')
      .thenRecorded('NEGOTIATION_TERM_ENDED')
      .thenNotified('closed')
      .thenAsked({ type: 'cancelAll' })
      .thenDeadlines({});
    expect(deal.entries).toMatchObject([{ from: 'negotiation.positions', to: 'closed.lapsed' }]);
  });

  it('can be abandoned', () => {
    givenNegotiation().when(abandons()).thenIn('closed.abandoned').thenDeadlines({});
  });

  it('takes nothing else', () => {
    expect(takenBy(givenNegotiation().when(addsText(2)))).toEqual([
      'PROPOSE_TEXT',
      'ABANDON',
      'OPEN_MEDIATION',
      'ADD_TEXT',
      'ADD_CLAUSE_COMMENT',
      'SETTLE_OPEN_POINT',
      'ADD_COMMITMENT',
      'REVISE_COMMITMENT',
      'REMOVE_COMMITMENT',
      'ADD_INDICATOR',
      'REMOVE_INDICATOR',
      'CARRY_OUT_ACTION',
      'DROP_ACTION',
      'SUCCEED',
      'SET_DOMAINS',
      'SET_PROVINCE_ROLES',
    ]);
  });
});

describe('a deal in ratification', () => {
  it('waits as long as its rule is open, without an entry of its own per council', () => {
    givenRatification()
      .when(approves(kortrijk), approves(waregem))
      .thenIn('ratification.open')
      .thenRecorded()
      .thenNotified();
  });

  it('enters into force when its rule is satisfied', () => {
    const deal = givenRatification()
      .at('2027-02-01T20:15:00.000Z')
      .when(approves(kortrijk), approves(waregem), approves(province))
      .thenIn('monitoring.measuring')
      .thenRecorded('ENTERED_INTO_FORCE')
      .thenNotified('enteredIntoForce')
      .thenAsked({ type: 'startMeasuring' })
      .thenRemembers({ textInForce: 1, inForceSince: '2027-02-01T20:15:00.000Z', cycle: 1 })
      .thenDeadlines({ measuringTerm: '2028-02-02T00:00+01:00' });
    expect(deal.entries).toMatchObject([{ from: 'ratification.open', to: 'monitoring.measuring' }]);
  });

  it('enters into force once, however many councils approve after that', () => {
    const deal = givenRatification(twoOfThree)
      .when(...trio.map(approves))
      .thenIn('monitoring.measuring');
    const inForce = deal.past
      .flatMap(({ effects }) => effects)
      .filter((effect) => effect.type === 'recordEntry' && effect.entry.type === 'ENTERED_INTO_FORCE');
    expect(inForce).toHaveLength(1);
  });

  it('enters into force over a council that rejects, where its rule allows that', () => {
    givenRatification(twoOfThree)
      .when(rejects(waregem))
      .thenIn('ratification.open')
      .when(approves(kortrijk), approves(province))
      .thenIn('monitoring.measuring');
  });

  it('is rejected when its rule has become unreachable', () => {
    givenRatification()
      .when(approves(kortrijk), rejects(waregem))
      .thenIn('closed.rejected')
      .thenRecorded('RATIFICATION_FAILED')
      .thenNotified('closed')
      .thenAsked({ type: 'cancelAll' })
      .thenDeadlines({});
  });

  it('goes back to the table instead, where its process says so', () => {
    const deal = givenRatification(backToTheTable)
      .at('2027-06-10T20:00+02:00')
      .when(rejects(waregem))
      .thenIn('negotiation.positions')
      .thenRecorded('RATIFICATION_FAILED')
      .thenNotified('ratificationFailed')
      .thenRemembers({ accepted: 0, offeredText: 1 })
      .thenDeadlines({ negotiationTerm: '2029-06-11T00:00+02:00' });
    expect(positions(deal)).toEqual(['pending', 'pending', 'pending']);
  });

  it('asks every council anew after a second negotiation, whatever it decided before', () => {
    givenRatification(backToTheTable)
      .when(approves(kortrijk), rejects(waregem), addsText(2), proposes(2))
      .when(...trio.map((party) => accepts(party, 2)))
      .thenIn('ratification.open')
      .thenAsked({ type: 'openCouncils', textVersion: 2 })
      .thenRemembers({ tally: draftOf({}, true, 1).tally })
      .when(approves(waregem), approves(province))
      .thenIn('ratification.open')
      .when(approves(kortrijk))
      .thenIn('monitoring.measuring')
      .thenRemembers({ textInForce: 2 });
  });

  it('may accept the same text in a second negotiation', () => {
    givenRatification(backToTheTable)
      .when(rejects(waregem), ...trio.map((party) => accepts(party, 1)))
      .thenIn('ratification.open');
  });

  it('counts an annulled decision as none', () => {
    givenRatification(twoOfThree)
      .when(approves(kortrijk), isAnnulled(kortrijk), approves(waregem))
      .thenIn('ratification.open')
      .when(approves(kortrijk))
      .thenIn('monitoring.measuring');
  });

  it('does not stay in a ratification that cannot succeed, nor leave its deadline behind', () => {
    const hopeless = { rule: { type: 'count', min: 4 } } as const;
    givenRatification(hopeless).thenIn('closed.rejected').thenDeadlines({});
    givenRatification({ ...hopeless, ...backToTheTable })
      .thenIn('negotiation.positions')
      .thenDeadlines({ negotiationTerm: '2028-11-25T00:00+01:00' });
  });

  it('lapses when its term ends with the rule still open', () => {
    givenRatification()
      .when(approves(kortrijk))
      .whenRunsOut('ratificationTerm')
      .thenIn('closed.lapsed')
      .thenRecorded('RATIFICATION_TERM_ENDED')
      .thenNotified('closed');
  });

  it('takes nothing else', () => {
    expect(takenBy(givenRatification())).toEqual([
      'COUNCIL_DECIDED',
      'SUCCEED',
      'SET_DOMAINS',
      'PROPOSE_CORRECTION',
      'CONFIRM_CORRECTION',
      'OBJECT_TO_CORRECTION',
      'WITHDRAW_CORRECTION',
      'CORRECT_TEXT',
      'CORRECTION_TERM_ENDED',
    ]);
    givenRatification().when(submits()).thenRefused('not-in-this-state');
  });
});

describe('a forged event', () => {
  const scenes: [string, () => Scene][] = [
    ['drafting', givenDraft],
    ['negotiation', givenNegotiation],
    ['ratification', givenRatification],
  ];

  it.each(scenes)('moves nothing in %s', (_, begin) => {
    const deal = begin();
    for (const type of [
      'xstate.init',
      'xstate.stop',
      'xstate.done.state.deal',
      'xstate.error',
      '*',
      '',
      'toString',
    ])
      expect(deal.when(happens(type)).thenRefused('unknown-event').state).toBe(deal.state);
  });

  it.each(scenes)('of a deadline that does not run in %s moves nothing', (_, begin) => {
    const deal = begin();
    for (const type of ['xstate.after.x', 'xstate.after.evaluationTerm.deal.monitoring.evaluating'])
      expect(deal.when(happens(type)).thenRefused('not-in-this-state').state).toBe(deal.state);
  });
});

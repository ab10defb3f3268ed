import {
  approves,
  approvesWithReservation,
  defers,
  during,
  givenCouncil,
  isAnnulled,
  opensDeliberation,
  publishes,
  rejects,
  schedules,
  vote,
} from '../../../test/support/council-story.js';
import { given, type Scene, type Step } from '../../../test/support/given.js';
import type { Standing } from '../../ratification/rules/tally.js';
import type { Effect } from '../core/effects.js';
import { PHASES } from '../core/instance.js';
import { CURRENT } from '../processes.js';
import { standingOf, type CouncilContext } from './council.machine.js';

const steps: Readonly<Record<string, Step>> = {
  SCHEDULE: schedules(),
  OPEN_DELIBERATION: opensDeliberation(),
  APPROVE: approves(),
  APPROVE_WITH_RESERVATION: approvesWithReservation(),
  REJECT: rejects(),
  DEFER: defers(),
  PUBLISH: publishes(),
  ANNUL: isAnnulled(),
};
const decisions = ['APPROVE', 'APPROVE_WITH_RESERVATION', 'REJECT'];

const scenes: Readonly<Record<string, Scene>> = {
  awaiting: givenCouncil(),
  scheduled: givenCouncil().when(schedules()),
  deliberating: givenCouncil().when(schedules(), opensDeliberation()),
  deferred: givenCouncil().when(defers()),
  approved: givenCouncil().when(approves()),
  approvedWithReservation: givenCouncil().when(approvesWithReservation()),
  rejected: givenCouncil().when(rejects()),
  published: givenCouncil().when(approves(), publishes()),
  definitive: givenCouncil().when(approves(), publishes()).whenRunsOut('complaintTerm'),
  annulled: givenCouncil().when(approves(), isAnnulled()),
};

const toldAgreement = (from: Standing, to: Standing): Effect => ({ type: 'tellAgreement', from, to });
const standing = (council: Scene): Standing =>
  standingOf(council.instance.context as unknown as CouncilContext);

describe('the path to a decision', () => {
  it('begins as soon as the council is asked, without deadlines', () => {
    givenCouncil().thenIn('awaiting').thenRecorded('CREATE').thenDeadlines({});
  });

  it.each<[string, Step, Standing, string[]]>([
    ['approved', approves(), 'approved', ['councilDecided']],
    [
      'approvedWithReservation',
      approvesWithReservation(),
      'approved',
      ['councilDecided', 'reservationStated'],
    ],
    ['rejected', rejects(), 'rejected', ['councilDecided']],
  ])('may lead straight from awaiting to %s', (state, step, means, messages) => {
    const council = givenCouncil()
      .when(step)
      .thenIn(state)
      .thenRecorded(step([]).event.type)
      .thenAsked(toldAgreement('undecided', means))
      .thenNotified(...messages);
    expect(standing(council)).toBe(means);
  });

  it('keeps the decision as reported', () => {
    givenCouncil()
      .when(approvesWithReservation())
      .thenRemembers({
        decision: {
          ...vote,
          outcome: 'approvedWithReservation',
          reservations: [{ clause: '3', text: 'No new roads.' }],
        },
      });
    givenCouncil()
      .when(approves())
      .thenRemembers({ decision: { outcome: 'approved', reservations: [] } });
  });

  it('goes by a meeting and its deliberation', () => {
    givenCouncil()
      .when(schedules('2027-01-25'))
      .thenIn('scheduled')
      .thenRecorded('SCHEDULE')
      .thenRemembers({ meetingOn: '2027-01-25' })
      .thenNeverAsked('tellAgreement')
      .when(schedules('2027-02-01'))
      .thenIn('scheduled')
      .thenRecorded('SCHEDULE')
      .thenRemembers({ meetingOn: '2027-02-01' })
      .when(opensDeliberation())
      .thenIn('deliberating')
      .when(approves())
      .thenIn('approved')
      .thenRemembers({ meetingOn: '2027-02-01' });
  });

  it.each(['awaiting', 'scheduled', 'deliberating', 'annulled'])('may be deferred from %s', (state) => {
    scenes[state]
      .when(defers('2027-03-01'))
      .thenIn('deferred')
      .thenRecorded('DEFER')
      .thenRemembers({ deferral: { reason: 'The committee asks for figures.', until: '2027-03-01' } })
      .thenNeverAsked('tellAgreement')
      .when(schedules('2027-03-08'))
      .thenIn('scheduled')
      .when(rejects())
      .thenIn('rejected');
  });

  it('forgets a deferral with the decision', () => {
    givenCouncil().when(defers(), approves()).thenIn('approved').thenRemembers({ deferral: null });
  });
});

describe('the complaint term', () => {
  it.each([
    ['begins the day after publication and lasts 30 days', '2027-02-05', '2027-03-08T00:00+01:00'],
    ['ends at midnight in Brussels after the clock went forward', '2027-03-10', '2027-04-10T00:00+02:00'],
    ['ends at midnight in Brussels after the clock went back', '2027-10-20', '2027-11-20T00:00+01:00'],
    ['ends on the day that the clock goes forward', '2027-02-26', '2027-03-29T00:00+02:00'],
    ['counts the 29th of February', '2028-02-10', '2028-03-12T00:00+01:00'],
  ])('%s', (_, publishedOn, end) => {
    givenCouncil()
      .when(approves())
      .at(`${publishedOn}T15:00Z`)
      .when(publishes(publishedOn))
      .thenIn('published')
      .thenRecorded('PUBLISH')
      .thenRemembers({ publication: { publishedOn, source: vote.source } })
      .thenDeadlines({ complaintTerm: end });
  });

  it('stands still in the council’s recess where the process says so, and is remembered then', () => {
    const settings = { ...CURRENT.council.settings, complaintTerm: { days: 30, pausesInRecess: true } };
    const recesses = [{ startsOn: '2027-02-13', endsOn: '2027-02-21', reason: 'Krokusreces' }];
    const published: Step = (past) => {
      const { event, facts } = publishes('2027-02-05')(past);
      return { event, facts: { ...facts, recesses } };
    };
    const publication = { publishedOn: '2027-02-05', source: vote.source };
    given({ ...CURRENT.council, settings }, {}, '2027-02-05T15:00Z')
      .when(approves(), published)
      .thenRemembers({ publication: { ...publication, complaintsUntil: '2027-03-16' } })
      .thenDeadlines({ complaintTerm: '2027-03-17T00:00+01:00' });
    givenCouncil('2027-02-05T15:00Z')
      .when(approves(), published)
      .thenRemembers({ publication })
      .thenDeadlines({ complaintTerm: '2027-03-08T00:00+01:00' });
  });

  it('counts from publication, not from when that was reported', () => {
    givenCouncil()
      .when(approves())
      .at('2027-02-19T10:00+01:00')
      .when(publishes('2027-02-05'))
      .thenDeadlines({ complaintTerm: '2027-03-08T00:00+01:00' });
  });

  it('has run out at once where publication is reported too late for it', () => {
    givenCouncil()
      .when(approves())
      .at('2027-06-01T10:00+02:00')
      .when(publishes('2027-02-05'))
      .thenIn('published')
      .thenDeadlines({ complaintTerm: '2027-06-01T10:00+02:00' });
  });

  it.each([
    ['an approval', approves(), 'approved'],
    ['a rejection', rejects(), 'rejected'],
  ])('makes %s definitive, without a change for the agreement', (_, decision, means) => {
    const council = givenCouncil()
      .when(decision, publishes())
      .whenRunsOut('complaintTerm')
      .thenIn('definitive')
      .thenRecorded('COMPLAINT_TERM_ENDED')
      .thenNeverAsked('tellAgreement')
      .thenNotified()
      .thenDeadlines({});
    expect(standing(council)).toBe(means);
  });
});

describe('annulment', () => {
  it.each<[string, Standing]>([
    ['approved', 'approved'],
    ['approvedWithReservation', 'approved'],
    ['rejected', 'rejected'],
    ['published', 'approved'],
    ['definitive', 'approved'],
  ])('takes back what was decided, from %s', (state, stood) => {
    const council = scenes[state]
      .when(isAnnulled())
      .thenIn('annulled')
      .thenRecorded('ANNUL')
      .thenAsked(toldAgreement(stood, 'undecided'))
      .thenNotified('councilAnnulled')
      .thenRemembers({ annulment: { annulledOn: '2027-03-01', reason: 'It was not on the agenda.' } })
      .thenDeadlines({});
    expect(standing(council)).toBe('undecided');
  });

  it.each<[Standing, Step]>([
    ['approved', approves()],
    ['rejected', rejects()],
  ])('lets the council decide anew: %s', (outcome, decision) => {
    const council = givenCouncil()
      .when(approves(), publishes(), isAnnulled(), decision)
      .thenIn(outcome)
      .thenAsked(toldAgreement('undecided', outcome))
      .thenRemembers({ annulment: null, publication: null })
      .when(publishes('2027-04-09'))
      .thenDeadlines({ complaintTerm: '2027-05-10T00:00+02:00' });
    expect(standing(council)).toBe(outcome);
  });

  it('leaves the council undecided as long as it only schedules or defers', () => {
    const scheduled = givenCouncil().when(approves(), isAnnulled(), schedules()).thenIn('scheduled');
    expect(standing(scheduled)).toBe('undecided');
    expect(standing(scheduled.when(defers()))).toBe('undecided');
  });

  it('may happen again to the new decision', () => {
    givenCouncil()
      .when(approves(), isAnnulled(), rejects(), isAnnulled())
      .thenIn('annulled')
      .thenAsked(toldAgreement('rejected', 'undecided'));
  });
});

describe('a council', () => {
  const taken: Readonly<Record<string, readonly string[]>> = {
    awaiting: ['SCHEDULE', 'DEFER', ...decisions],
    scheduled: ['SCHEDULE', 'OPEN_DELIBERATION', 'DEFER', ...decisions],
    deliberating: ['DEFER', ...decisions],
    deferred: ['SCHEDULE', ...decisions],
    approved: ['PUBLISH', 'ANNUL'],
    approvedWithReservation: ['PUBLISH', 'ANNUL'],
    rejected: ['PUBLISH', 'ANNUL'],
    published: ['ANNUL'],
    definitive: ['ANNUL'],
    annulled: ['SCHEDULE', 'DEFER', ...decisions],
  };

  it.each(Object.keys(scenes))('takes in %s what belongs there, and nothing else', (state) => {
    const accepted = Object.keys(steps).filter(
      (type) => !('refused' in scenes[state].when(steps[type]).decision),
    );
    expect(accepted.sort()).toEqual([...taken[state]].sort());
  });

  it.each(Object.keys(scenes))(
    'is not asked in %s while its agreement is not in ratification or in force',
    (state) => {
      for (const type of taken[state]) {
        for (const phase of PHASES.filter((each) => !['ratification', 'monitoring'].includes(each)))
          scenes[state].when(during(phase, steps[type])).thenRefused('agreementAsksCouncils');
        expect(scenes[state].when(during('monitoring', steps[type])).decision).not.toHaveProperty('refused');
      }
    },
  );

  it('refuses a second decision with the state that it is in', () => {
    const refused = scenes.approved.when(rejects()).thenRefused('not-in-this-state');
    expect(refused.decision).toMatchObject({ refused: { params: { event: 'REJECT', state: 'approved' } } });
  });

  it('does not take a forged end of its complaint term before publication', () => {
    const forged: Step = () => ({ event: { type: 'xstate.after.complaintTerm.council.published' } });
    scenes.approved.when(forged).thenRefused('not-in-this-state');
    scenes.approved
      .when(() => ({ event: { type: 'xstate.done.state.council' } }))
      .thenRefused('unknown-event');
  });
});

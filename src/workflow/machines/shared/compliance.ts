import type { BesideEvent, EventBeside } from '../../core/beside.js';
import type { Effect } from '../../core/effects.js';

/** Reports over the last year are still owed of what has closed. */
const OWED_IN = ['monitoring', 'closed'] as const;

/** A message to each party that owes a report and has not submitted it. */
function tellMissing(
  { facts, year, dueOn }: EventBeside,
  message: 'complianceReportDue' | 'complianceReportLate',
): Effect[] {
  const { missing = [] } = facts as { missing?: readonly string[] };
  const params = { year: Number(year), dueOn: String(dueOn) };
  return missing.map((organisationId) => ({
    type: 'notify',
    message,
    organisationId,
    by: organisationId,
    params,
  }));
}

/** What is told of comply-or-explain reports; what they say is not the history's. */
export const complianceEvents: Readonly<Record<string, BesideEvent>> = {
  SUBMIT_COMPLIANCE_REPORT: {
    phases: OWED_IN,
    brings: ({ year }) => ({
      effects: [{ type: 'notify', message: 'complianceReported', params: { year: Number(year) } }],
    }),
  },
  COMPLIANCE_REPORTS_REMINDER: {
    phases: OWED_IN,
    brings: (event) => ({ effects: tellMissing(event, 'complianceReportDue') }),
  },
  COMPLIANCE_REPORTS_FELL_DUE: {
    phases: OWED_IN,
    brings: (event) => ({
      effects: [
        ...tellMissing(event, 'complianceReportLate'),
        { type: 'complianceReportsFellDue', year: Number(event.year) },
      ],
    }),
  },
};

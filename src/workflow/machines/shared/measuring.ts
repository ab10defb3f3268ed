import type { ActionParams } from '../../core/effects.js';
import type { PartyFacts } from './party-facts.js';

/** A measurement that was due and has not come, as the registry offers it. */
export interface MeasurementMissed {
  readonly type: 'MEASUREMENT_MISSED';
  readonly indicator: number;
  readonly indicatorName: string;
  /** Plain date. */
  readonly dueOn: string;
  readonly responsibleId: string;
}

/** Nobody reminds a party of what does not bind it: the lead, or all where it has left, has to see to it then. */
function tellOfMiss(event: MeasurementMissed & { readonly facts: PartyFacts }): ActionParams<'notify'> {
  const { indicator, indicatorName, dueOn, responsibleId, facts } = event;
  const params = { indicator, indicatorName, dueOn, responsibleId };
  return facts.bound
    ? { message: 'measurementMissed', organisationId: responsibleId, params }
    : { message: 'measurementLeftToLead', ...(facts.leadId && { organisationId: facts.leadId }), params };
}

/** The missed due date is kept with the indicator, and whoever has to see to it is told. */
export const missMeasurement = {
  actions: [
    {
      type: 'measurementMissed',
      params: ({ event: { indicator, dueOn } }: { event: MeasurementMissed }) => ({ indicator, dueOn }),
    },
    {
      type: 'notify',
      params: ({ event }: { event: MeasurementMissed & { readonly facts: PartyFacts } }) => tellOfMiss(event),
    },
  ],
} as const;

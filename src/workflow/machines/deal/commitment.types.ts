/** What debtor and creditor say of a commitment, and that its due date has passed, as the registry offers it. */
export type CommitmentEvent =
  | {
      readonly type: 'REPORT_FULFILMENT' | 'CONFIRM_FULFILMENT' | 'DISPUTE_FULFILMENT' | 'WAIVE_COMMITMENT';
      readonly commitment: number;
      /** OVO code, or that of the pot; null of one that has no debtor yet. */
      readonly debtorId: string | null;
      readonly creditorId: string;
    }
  | {
      readonly type: 'COMMITMENT_FELL_DUE';
      readonly commitment: number;
      /** Plain date. */
      readonly dueOn: string;
      readonly responsibleId: string;
    }
  | { readonly type: 'PROPOSE_COMPENSATION' | 'REFUSE_COMPENSATION'; readonly compensation: number }
  | {
      readonly type: 'ACCEPT_COMPENSATION';
      readonly compensation: number;
      /** Whether everybody has consented by this, so that the transfers are booked. */
      readonly booked: boolean;
    };

/** What of a deal says whether it is in force. */
export interface DealPhase {
  readonly phase: string;
  readonly state: string;
}

/** A deal covers the actions that it names from its entry into force until it is closed, but while it is suspended. */
export function isInForce({ phase, state }: DealPhase): boolean {
  return phase === 'monitoring' && state !== 'suspended';
}

/** An action of a plan with the deals that carry it out. */
export interface ActionWithDeals {
  /** Decimal string with at most 2 decimals. */
  readonly budgetEur: string;
  readonly deals: readonly DealPhase[];
}

/** How far a plan's actions are covered by deals in force, in number and in budget. */
export interface Coverage {
  readonly actions: number;
  readonly covered: number;
  /** Decimal string with 2 decimals. */
  readonly budgetEur: string;
  readonly coveredBudgetEur: string;
}

export function coverageOf(actions: readonly ActionWithDeals[]): Coverage {
  const covered = actions.filter(({ deals }) => deals.some(isInForce));
  return {
    actions: actions.length,
    covered: covered.length,
    budgetEur: sum(actions),
    coveredBudgetEur: sum(covered),
  };
}

/** Exact, in cents. */
function sum(actions: readonly ActionWithDeals[]): string {
  const cents = actions.reduce((total, { budgetEur }) => total + centsOf(budgetEur), 0n);
  const digits = cents.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function centsOf(amount: string): bigint {
  const [whole, decimals = ''] = amount.split('.');
  return BigInt(whole + decimals.padEnd(2, '0'));
}

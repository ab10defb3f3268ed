import { Problem } from '../common/problems/problem.js';

/** A framework that actions belong to is not removed before they are moved or removed. */
export function frameworkInUse(): Problem {
  return new Problem('framework-in-use', 409);
}

/** Each request for advice gets one answer. */
export function adviceAlreadyGiven(): Problem {
  return new Problem('advice-already-given', 409);
}

/** Each objection gets one answer. */
export function objectionAlreadyAnswered(receiptNumber: string): Problem {
  return new Problem('objection-already-answered', 409, { params: { receiptNumber } });
}

/** Only a deal that says which plan it carries out can name that plan's actions. */
export function dealWithoutPlan(): Problem {
  return new Problem('deal-without-plan', 409);
}

/** The deal names the action already. */
export function actionAlreadyNamed(action: number): Problem {
  return new Problem('action-already-named', 409, { params: { action } });
}

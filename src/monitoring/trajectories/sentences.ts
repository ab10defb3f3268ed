import type { Message } from '../../messages/message.js';
import type { Forecast } from '../rules/forecast.js';
import type { Judgement } from '../rules/trajectory.js';

/** A judgement with its arithmetic, as a sentence. */
export function judgementSentence(judgement: Judgement, unit: string): Message {
  if (judgement.state === 'noData') return { key: 'trajectory.noData' };
  const { state, on, expected, found, deviation, behind, tolerance } = judgement;
  const figures = { expected, found, deviation, behind, tolerance };
  return { key: `trajectory.${state}`, params: { unit, on, ...numbers(figures) } };
}

/** What is to be expected, as a sentence. */
export function forecastSentence(
  forecast: Forecast,
  {
    unit,
    targetOn,
    targetValue,
  }: { readonly unit: string; readonly targetOn: string; readonly targetValue: string },
): Message {
  if (forecast.state === 'targetDayPassed')
    return { key: 'trajectory.targetDayPassed', params: { targetOn } };
  if (forecast.state === 'tooFew') {
    const { days, needed } = forecast;
    return { key: 'trajectory.tooFew', params: { days, needed } };
  }
  const { meetsTarget, days, perYear, onTargetDay, reachesOn } = forecast;
  return {
    key: meetsTarget ? 'trajectory.meets' : 'trajectory.misses',
    params: {
      unit,
      days,
      targetOn,
      reaches: reachesOn === null ? 'never' : 'once',
      reachesOn: reachesOn ?? targetOn,
      ...numbers({ perYear, onTargetDay, targetValue }),
    },
  };
}

function numbers(figures: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, Number(figure)]));
}

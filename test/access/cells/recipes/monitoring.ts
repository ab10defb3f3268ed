import { inForce, MEASUREMENT, MEASUREMENTS } from '../scenes/deals.js';
import { planInForce } from '../scenes/plans.js';
import { operation, type Recipes } from '../support/recipe.js';

export const MONITORING: Recipes = {
  addMeasurement: operation([inForce, planInForce], 'POST', 'indicators/{own}/measurements', MEASUREMENT),
  importMeasurements: operation([inForce, planInForce], 'POST', 'indicators/{own}/measurements/import', {
    csv: MEASUREMENTS,
  }),
};

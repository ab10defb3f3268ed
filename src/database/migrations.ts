import { Registry20261124000000 } from '../../migrations/20261124000000-registry.js';
import { Calendars20261124010000 } from '../../migrations/20261124010000-calendars.js';
import { Corrections20261124050000 } from '../../migrations/20261124050000-corrections.js';
import { IndicatorNumbers20261124090000 } from '../../migrations/20261124090000-indicator-numbers.js';
import { Variants20261124100000 } from '../../migrations/20261124100000-variants.js';

/** Every migration, oldest first. */
export const migrations = [
  Registry20261124000000,
  Calendars20261124010000,
  Corrections20261124050000,
  IndicatorNumbers20261124090000,
  Variants20261124100000,
];

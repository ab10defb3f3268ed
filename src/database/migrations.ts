import { Registry20261124000000 } from '../../migrations/20261124000000-registry.js';
import { Calendars20261124010000 } from '../../migrations/20261124010000-calendars.js';
import { Succession20261124030000 } from '../../migrations/20261124030000-succession.js';
import { IndicatorNumbers20261124090000 } from '../../migrations/20261124090000-indicator-numbers.js';

/** Every migration, oldest first. */
export const migrations = [
  Registry20261124000000,
  Calendars20261124010000,
  Succession20261124030000,
  IndicatorNumbers20261124090000,
];

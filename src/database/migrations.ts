import { Registry20261124000000 } from '../../migrations/20261124000000-registry.js';
import { Calendars20261124010000 } from '../../migrations/20261124010000-calendars.js';
import { Plans20261124020000 } from '../../migrations/20261124020000-plans.js';
import { Mandates20261124040000 } from '../../migrations/20261124040000-mandates.js';
import { Proceedings20261124060000 } from '../../migrations/20261124060000-proceedings.js';
import { IndicatorNumbers20261124090000 } from '../../migrations/20261124090000-indicator-numbers.js';
import { Variants20261124100000 } from '../../migrations/20261124100000-variants.js';
import { Corrections20261124110000 } from '../../migrations/20261124110000-corrections.js';
import { Succession20261124120000 } from '../../migrations/20261124120000-succession.js';
import { Reservations20261124130000 } from '../../migrations/20261124130000-reservations.js';
import { Amendments20261124140000 } from '../../migrations/20261124140000-amendments.js';

/** Every migration, oldest first. */
export const migrations = [
  Registry20261124000000,
  Calendars20261124010000,
  Plans20261124020000,
  Mandates20261124040000,
  Proceedings20261124060000,
  IndicatorNumbers20261124090000,
  Variants20261124100000,
  Corrections20261124110000,
  Succession20261124120000,
  Reservations20261124130000,
  Amendments20261124140000,
];

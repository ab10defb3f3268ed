import { Registry20261124000000 } from '../../migrations/20261124000000-registry.js';
import { ReservationsAndMandates20261124040000 } from '../../migrations/20261124040000-reservations-and-mandates.js';

/** Every migration, oldest first. */
export const migrations = [Registry20261124000000, ReservationsAndMandates20261124040000];

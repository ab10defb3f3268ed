import { Registry20261124000000 } from '../../migrations/20261124000000-registry.js';

/** Every migration, oldest first. */
export const migrations = [Registry20261124000000];

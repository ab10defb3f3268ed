import { Proceedings20261124060000 } from '../../migrations/20261124060000-proceedings.js';
import { Registry20261124000000 } from '../../migrations/20261124000000-registry.js';

/** Every migration, oldest first. */
export const migrations = [Registry20261124000000, Proceedings20261124060000];

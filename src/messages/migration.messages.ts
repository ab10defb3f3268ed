/** Why an instance cannot be moved to another version of its process. */
export const migrationMessages = {
  'migration.no-mapping': {
    en: 'There is no way from {from} to {to}.',
    nl: 'Er is geen weg van {from} naar {to}.',
  },
  'migration.no-such-state': {
    en: 'It would be in “{state}”, which {process}@{version} does not have or in which it has come to its end.',
    nl: 'Het zou in “{state}” staan, wat {process}@{version} niet kent of waarin het is afgelopen.',
  },
} as const;

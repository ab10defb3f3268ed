import { sortRoles, ROLES_OF_LEVEL } from './roles-of-level.js';

describe('roles of a level', () => {
  it('gives each level the roles of the level below it, and its own', () => {
    expect(ROLES_OF_LEVEL).toEqual({
      municipality: ['reader', 'editor', 'negotiator', 'clerk', 'mediator'],
      province: ['reader', 'editor', 'negotiator', 'clerk', 'mediator', 'director'],
      flanders: [
        'reader',
        'editor',
        'negotiator',
        'clerk',
        'mediator',
        'director',
        'domain-official',
        'domain-minister',
        'supervisor',
        'registrar',
      ],
    });
  });

  it('tells the roles of this level from those of another and from other words', () => {
    expect(sortRoles(['editor', 'supervisor', 'openid', 'director', 'editor'], 'province')).toEqual({
      held: new Set(['editor', 'director']),
      notOfLevel: ['supervisor'],
      unknown: ['openid'],
    });
  });
});

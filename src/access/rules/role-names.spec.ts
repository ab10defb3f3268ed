import { readRoleNames, rolesCalled } from './role-names.js';

describe('names of roles', () => {
  it('are read from a list, several roles to a name', () => {
    expect(readRoleNames(' Secretaris=clerk, secretaris = editor,lezer=reader,')).toEqual(
      new Map([
        ['secretaris', ['clerk', 'editor']],
        ['lezer', ['reader']],
      ]),
    );
    expect(readRoleNames('')).toEqual(new Map());
  });

  it.each(['secretaris', 'secretaris=', '=clerk', 'secretaris=emperor', 'a b=clerk', 'a=clerk=editor'])(
    'are refused in the form %s',
    (text) => expect(readRoleNames(text)).toBeUndefined(),
  );

  it('count beside the roles’ own, and instead of them where they are the same', () => {
    const names = new Map([['editor', ['reader' as const]]]);
    expect(rolesCalled('Clerk', names)).toEqual(['clerk']);
    expect(rolesCalled('EDITOR', names)).toEqual(['reader']);
    expect(rolesCalled('emperor', names)).toEqual([]);
  });
});

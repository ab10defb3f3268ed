import { renderMessage } from './render.js';

describe('renderMessage', () => {
  it('fills in the placeholders, in the language asked', () => {
    const message = { key: 'validation.min', params: { min: 3 } };
    expect(renderMessage(message, 'en')).toBe('This must be at least 3.');
    expect(renderMessage(message, 'nl')).toBe('Dit moet minstens 3 zijn.');
  });

  it('counts as the language does', () => {
    expect(renderMessage({ key: 'validation.arrayMinSize', params: { min: 1 } }, 'nl')).toContain(
      '1 element ',
    );
    expect(renderMessage({ key: 'validation.arrayMinSize', params: { min: 2 } }, 'nl')).toContain(
      '2 elementen',
    );
  });

  it('writes large numbers and digits as given', () => {
    expect(renderMessage({ key: 'validation.max', params: { max: 1000000 } }, 'en')).toContain('1000000');
  });

  it('throws on a key that the catalogue does not have', () => {
    expect(() => renderMessage({ key: 'validation.noSuchThing' }, 'en')).toThrow('validation.noSuchThing');
  });

  it('throws on a placeholder without a value', () => {
    expect(() => renderMessage({ key: 'validation.min' }, 'en')).toThrow();
  });
});

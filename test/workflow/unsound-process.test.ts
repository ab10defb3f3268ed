import { describe, expect, it, jest } from '@jest/globals';
import { planted } from '../support/planted.js';

const real = await import('../../src/workflow/processes.js');
const faulty = planted(real.CURRENT.deal, 'negotiation', { after: { never: { target: 'closed.lapsed' } } });
jest.unstable_mockModule('../../src/workflow/processes.js', () => ({
  ...real,
  PROCESSES: [...real.PROCESSES, faulty],
}));
const { startOpenApplication } = await import('../support/application.js');

describe('a server with an unsound process', () => {
  it('does not start, and says why', async () => {
    await expect(startOpenApplication()).rejects.toThrow(
      'Unsound process:\ndeal-flanders@1: delay never is not declared',
    );
  });
});

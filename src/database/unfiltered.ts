import type { DataSource, EntityManager } from 'typeorm';

/**
 * Reads for the registry itself, as where a merger is worked out or a secret is compared: every row, whoever asks. What
 * comes of it is shown to nobody before the code has said who may see it.
 */
export async function readUnfiltered<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner('master');
  try {
    return await work(runner.manager);
  } finally {
    await runner.release();
  }
}

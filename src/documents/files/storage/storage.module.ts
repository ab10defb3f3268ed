import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { Config } from '../../../config/config.js';
import { FILE_STORAGE, type FileStorage } from './file-storage.js';
import { FolderStorage } from './folder-storage.js';

/** Where the bytes of documents are, by configuration. */
@Module({
  providers: [
    {
      provide: FILE_STORAGE,
      inject: [Config],
      useFactory: async (config: Config): Promise<FileStorage> => {
        if (config.documentStorage === 'folder')
          return new FolderStorage(config.documentDirectory ?? join(config.dataDirectory, 'documents'));
        // A big library, which the others need not load.
        const { S3Storage } = await import('./s3-storage.js');
        const { s3Endpoint, s3Region, s3Bucket, s3AccessKeyId, s3SecretAccessKey } = config;
        return new S3Storage({
          endpoint: s3Endpoint,
          region: s3Region,
          bucket: s3Bucket ?? '',
          accessKeyId: s3AccessKeyId,
          secretAccessKey: s3SecretAccessKey,
        });
      },
    },
  ],
  exports: [FILE_STORAGE],
})
export class StorageModule {}

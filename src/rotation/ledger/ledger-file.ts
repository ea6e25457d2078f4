import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file that only grows. */
export interface LedgerFile {
  /** In bytes. */
  size(): Promise<number>;
  /** Adds text at the end, and resolves when it survives the end of the process and of the machine. */
  append(text: string): Promise<void>;
  /** The bytes from a position on, at most `length`; fewer at the end. */
  read(position: number, length: number): Promise<Buffer>;
  /** Cuts off what is behind a position. */
  truncate(size: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens the file; makes it, readable for its owner only, where there is none. */
export async function openLedgerFile(path: string): Promise<LedgerFile> {
  const handle = await open(path, 'a+', 0o600);
  await keepName(path);
  return {
    size: async () => (await handle.stat()).size,
    async append(text) {
      await handle.appendFile(text);
      await handle.datasync();
    },
    async read(position, length) {
      const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(length), position });
      return buffer.subarray(0, bytesRead);
    },
    async truncate(size) {
      await handle.truncate(size);
      await handle.sync();
    },
    close: () => handle.close(),
  };
}

/** A new file's name is in its folder, which is another file to the disk. Windows does without. */
async function keepName(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

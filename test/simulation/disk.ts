import type { Clock } from '../../src/rotation/ports.js';
import type { LedgerFile } from '../../src/rotation/ledger/ledger-file.js';
import type { Mortal } from './mortal.js';

/** A disk with one file on it, which survives those who write to it; but of what they were writing only a part. */
export interface Disk {
  open(process: Mortal): LedgerFile;
}

/** @param latency - Milliseconds that a write takes until it is on the disk. */
export function createDisk(clock: Clock, random: () => number, latency: number): Disk {
  let content = Buffer.alloc(1 << 20);
  let size = 0;
  const add = (bytes: Buffer) => {
    if (size + bytes.length > content.length) content = Buffer.concat([content], 2 * (size + bytes.length));
    bytes.copy(content, size);
    size += bytes.length;
  };
  const never = new AbortController().signal;
  return {
    open: (process) => ({
      size: () => process.await(Promise.resolve(size)),
      append: (text) =>
        process.await(
          clock.sleep(latency, never).then(() => {
            const bytes = Buffer.from(text);
            add(process.alive ? bytes : bytes.subarray(0, Math.floor(random() * (bytes.length + 1))));
          }),
        ),
      read: (position, length) =>
        process.await(Promise.resolve(content.subarray(position, Math.min(size, position + length)))),
      truncate(to) {
        size = to;
        return process.await(Promise.resolve());
      },
      close: () => Promise.resolve(),
    }),
  };
}

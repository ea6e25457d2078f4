import type { GetTokenOptions } from '@azure/core-auth';

/** What the Azure SDKs take as a signal; an AbortSignal is one. */
export type AbortSignalLike = NonNullable<GetTokenOptions['abortSignal']>;

/** Settles as the promise does, or rejects with an AbortError as soon as the signal aborts. */
export async function abortable<T>(promise: Promise<T>, signal: AbortSignalLike | undefined): Promise<T> {
  if (signal === undefined) return promise;
  let onAbort = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(abortError());
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** Waits this many milliseconds, or rejects with an AbortError as soon as the signal aborts. */
export async function sleep(milliseconds: number, signal: AbortSignalLike | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const elapsed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  try {
    await abortable(elapsed, signal);
  } finally {
    clearTimeout(timer);
  }
}

function abortError(): Error {
  return Object.assign(new Error('The operation was canceled.'), { name: 'AbortError' });
}

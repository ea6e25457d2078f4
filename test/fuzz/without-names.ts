import dns from 'node:dns';

/** Lets no host name be resolved, as on a machine without a network. @returns What puts that right again. */
export function withoutNames(): () => void {
  const { lookup } = dns;
  const refuse = (hostname: string, ...rest: unknown[]): void => {
    const callback = rest.at(-1) as (error: Error) => void;
    const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND', hostname });
    process.nextTick(callback, error);
  };
  dns.lookup = refuse as unknown as typeof lookup;
  return () => {
    dns.lookup = lookup;
  };
}

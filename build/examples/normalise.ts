import { subscriptionId, today } from './world.js';

/**
 * What a snippet wrote, as it is recorded and shown: without what differs from run to run, and without secrets. These
 * are all the rules. They keep the length of what stands in columns.
 */
const rules: readonly (readonly [pattern: RegExp, replacement: string | ((found: string) => string)])[] = [
  [/\r\n/g, '\n'],
  [/SubscriptionId=[^;\s]*;[^\s"']*QuantumEndpoint=[^;\s"']*;?/g, '<connection string>'],
  // Any of its characters may be the first, also one that begins no word.
  [/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{43}=/g, '<key>'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '<token>'],
  // Five digits: a port that was any free one. One that a page names has fewer.
  [/\b127\.0\.0\.1:\d{5}\b/g, '127.0.0.1:50000'],
  [
    /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi,
    (found) => (found === subscriptionId ? found : '00000000-0000-0000-0000-000000000000'),
  ],
  // Made of the time at which the workspace was.
  [/\bstorageAccounts\/aq[0-9a-f]{22}\b/g, 'storageAccounts/aq0000000000000000000000'],
  // The time of the world is fixed; any other is that of the machine.
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, (found) => (found < '2026-02' ? found : today)],
  [
    /\b\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d [AP]M\b/g,
    (found) => (/^01\/\d\d\/2026/.test(found) ? found : '01/15/2026 09:30:00 AM'),
  ],
  [/(T\d\d:\d\d:\d\d\.)(\d+)(?=Z)/g, (found) => found.replace(/\d+$/, (digits) => '0'.repeat(digits.length))],
  [/[^\s=]*azq-emulator-\w+/g, '/tmp/azq-emulator'],
  // The folder that an example runs in.
  [/[^\s=:'"]*azq-examples-\w+/g, '/home/me'],
  [/[ \t]+$/gm, ''],
  [/^\n+|\n+$/g, ''],
];

export function normalise(output: string): string {
  return rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement as string), output);
}

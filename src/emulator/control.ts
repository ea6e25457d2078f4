import { json, type Answer } from './answer.js';
import { ArmError, errorAnswer } from './arm-error.js';
import type { AdjustableClock } from './clock.js';
import type { ReceivedRequest } from './dispatch.js';
import { faultOfJson } from './fault-of-json.js';
import type { Faults } from './faults.js';
import { invalidContent, requireJsonObject } from './json-content.js';
import type { RequestLog } from './request-log.js';
import { timestamp } from './timestamp.js';

/** What the control endpoint controls. */
export interface Controlled {
  readonly faults: Faults;
  readonly requestLog: RequestLog;
  readonly clock: AdjustableClock;
  reset(): void;
}

/** Whether a path is one of the control endpoint, which is no part of the service: not logged, not struck by faults. */
export function isControlPath(path: string): boolean {
  return path.toLowerCase().startsWith('/emulator/');
}

/** What a program that isn't a test of Node's can tell the emulator, and ask of it, by HTTP. */
export function control(request: ReceivedRequest, controlled: Controlled): Answer {
  try {
    checkLocal(request);
    const path = request.path.toLowerCase();
    const actions = table.get(path);
    if (!actions) throw new ArmError(404, 'NotFound', `There is nothing to control at the path '${request.path}'.`);
    const action = Object.hasOwn(actions, request.method) ? actions[request.method] : undefined;
    if (action) return action(controlled, request);
    throw new ArmError(405, 'MethodNotAllowed', `'${path}' does not support http method '${request.method}'.`, {
      allow: Object.keys(actions).join(', '),
    });
  } catch (error) {
    return errorAnswer(error);
  }
}

type Action = (controlled: Controlled, request: ReceivedRequest) => Answer;

const done: Answer = { status: 204 };

const table = new Map<string, Readonly<Record<string, Action>>>([
  [
    '/emulator/requests',
    {
      GET: ({ requestLog }) => json(200, { value: requestLog.requests }),
      DELETE({ requestLog }) {
        requestLog.clear();
        return done;
      },
    },
  ],
  [
    '/emulator/faults',
    {
      GET: ({ faults }) => json(200, { value: faults.pending }),
      POST({ faults }, { headers, content }) {
        const fault = faultOfJson(requireJsonObject(headers, content));
        saying(() => faults.inject(fault));
        return json(201, fault);
      },
      DELETE({ faults }) {
        faults.clear();
        return done;
      },
    },
  ],
  [
    '/emulator/clock',
    {
      GET: ({ clock }) => json(200, { now: timestamp(clock.now()) }),
      POST({ clock }, { headers, content }) {
        const { advance } = requireJsonObject(headers, content);
        if (typeof advance !== 'number') throw invalidContent("'advance' has to be a number of milliseconds");
        saying(() => clock.advance(advance));
        return json(200, { now: timestamp(clock.now()) });
      },
    },
  ],
  [
    '/emulator/reset',
    {
      POST(controlled) {
        controlled.reset();
        return done;
      },
    },
  ],
]);

/** What is wrong with what was sent is said by who checks it. */
function saying(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError)
      throw invalidContent(error.message.replace(/\.$/, ''));
    throw error;
  }
}

// Only this machine can connect, but a page in its browser does so too: by a request to here, which has an Origin, or by
// a name of its own that it has made to mean this machine (DNS rebinding).
function checkLocal({ headers: { host = '', origin } }: ReceivedRequest): void {
  if (origin === undefined && /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host)) return;
  throw new ArmError(
    403,
    'Forbidden',
    'The emulator is controlled from this machine only, and not by a page in a browser.',
  );
}

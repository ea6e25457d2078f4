import type { World } from './world.js';

/** A call of a command in one of its parameter sets, as a user of each host writes it, and what has to come of it. */
export interface CoveredCall {
  readonly command: string;
  readonly parameterSet: string;
  /** Of PowerShell; `$at` holds the {@link Place}, `$names` the three parameters that name its workspace. */
  readonly pwsh: string;
  /** The function's argument, and what is piped to it. */
  readonly node: (at: Place) => {
    readonly args: Readonly<Record<string, unknown>>;
    readonly input?: readonly unknown[];
  };
  /** The words after the program's name; left out where the shell can't have the set. */
  readonly shell?: (at: Place) => readonly string[];
  /** What the shell program reads from standard input. */
  readonly shellInput?: (at: Place) => string;
  /** Variables that the caller's environment has. */
  readonly environment?: (at: Place) => Readonly<Record<string, string>>;
  /** Whether the session is connected to the place's workspace before; without it the session is left alone. */
  readonly session?: 'new' | 'connected';
  /** What has to be true before, besides a workspace of its own. */
  readonly prepare?: (world: World, at: Place) => Promise<void>;
  /** Says with `expect` what came of it. */
  readonly check: (outcome: Outcome, at: Place) => void;
}

/** Where a call does its work. */
export interface Place {
  readonly subscriptionId: string;
  readonly resourceGroupName: string;
  readonly workspaceName: string;
  /** The resource id of the workspace, which no other call touches. */
  readonly id: string;
  readonly location: string;
  /** Of the emulator. */
  readonly endpoint: string;
  /** The primary key of the workspace. */
  readonly key: string;
  /** With this key; it names the emulator, which the service's own form of it does not. */
  readonly connectionString: string;
}

/** What a host says of a call. */
export interface Answer {
  /** What was written, names in camel case, as JSON has it. */
  readonly written: readonly unknown[];
  /** The ids of the errors, without the command's name. */
  readonly errors: readonly string[];
  /** The set that was chosen. */
  readonly parameterSet: string | undefined;
}

/** What came of a call. */
export interface Outcome extends Answer {
  readonly sent: readonly Sent[];
  readonly before: WorkspaceState;
  readonly after: WorkspaceState;
  /** The id of the workspace that the session is connected to after the call; not looked for without `session`. */
  readonly connectedTo: string | undefined;
}

/** Makes calls as a user of a host does, one after the other in one session. */
export type Caller = (call: HostCall, at: Place) => Promise<Answer>;

/** What a host has to know of a call. */
export type HostCall = Pick<CoveredCall, 'command' | 'pwsh' | 'node' | 'shell' | 'shellInput' | 'environment'>;

/** A request as the emulator received it. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly status: number | undefined;
}

export interface WorkspaceState {
  /** The resource; undefined when there is none. */
  readonly resource: Readonly<Record<string, unknown>> | undefined;
  /** The answer of listKeys; undefined when there is no workspace. */
  readonly keys: Keys | undefined;
}

export interface Keys {
  readonly apiKeyEnabled: boolean;
  readonly primaryKey: { readonly createdAt: string; readonly key: string };
  readonly secondaryKey: { readonly createdAt: string; readonly key: string };
  readonly primaryConnectionString: string;
  readonly secondaryConnectionString: string;
}

/** The words that name the place's workspace in the shell. */
export function shellNames({ subscriptionId, resourceGroupName, workspaceName }: Place): string[] {
  return ['-g', resourceGroupName, '-w', workspaceName, '--subscription', subscriptionId];
}

/** The arguments that name the place's workspace in Node. */
export function nodeNames({ subscriptionId, resourceGroupName, workspaceName }: Place) {
  return { subscriptionId, resourceGroupName, workspaceName };
}

/** The names of the keys that are not what they were. */
export function changedKeys(before: WorkspaceState, after: WorkspaceState): KeyName[] {
  const names = { Primary: 'primaryKey', Secondary: 'secondaryKey' } as const;
  return (['Primary', 'Secondary'] as const).filter(
    (name) => before.keys?.[names[name]].key !== after.keys?.[names[name]].key,
  );
}

export type KeyName = 'Primary' | 'Secondary';

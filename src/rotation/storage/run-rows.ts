import type { TableClient } from '@azure/data-tables';
import type { RotationOptions } from '../rotation-options.js';
import { orUndefined, statusOf } from './status-of.js';

/** A run of a fleet: what was submitted, and how it is to be rotated. */
export interface Run {
  /** A UUID. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly begun: number;
  readonly plan: RunPlan;
  /** How many workspaces there are, each once. */
  readonly workspaces: number;
}

/** How each workspace of a run is to be rotated. Every value is JSON, and there is no secret in it. */
export interface RunPlan extends Pick<RotationOptions, 'inUse' | 'slot' | 'grace' | 'settle'> {
  /** Where keys are published, such as `keyvault:https://VAULT.vault.azure.net/secrets/{workspaceName}`. */
  readonly publish: string;
  /** After how many days a secret in Key Vault expires. */
  readonly validityPeriodDays: number;
}

/** The run that workers work on, and what has to be unchanged for another to take its place. */
export interface CurrentRun {
  readonly run: Run | undefined;
  readonly etag: string | undefined;
}

/** The run that was submitted last. Workers let go of work for any other. */
export async function currentRun(table: TableClient): Promise<CurrentRun> {
  const row = await orUndefined(table.getEntity<Row>(partitionKey, 'current'));
  return { run: row && (JSON.parse(row.run) as Run), etag: row?.etag };
}

/** One run; undefined when there is none of this id. */
export async function findRun(table: TableClient, id: string): Promise<Run | undefined> {
  const row = await orUndefined(table.getEntity<Row>(partitionKey, id));
  return row && (JSON.parse(row.run) as Run);
}

/**
 * Makes the run the one that workers work on.
 *
 * @param etag - Of the one before.
 * @throws Error when somebody else has submitted one meanwhile.
 */
export async function makeCurrent(table: TableClient, run: Run, etag: string | undefined): Promise<void> {
  const row = { partitionKey, run: JSON.stringify(run) };
  await table.createEntity({ ...row, rowKey: run.id });
  try {
    if (etag === undefined) await table.createEntity({ ...row, rowKey: 'current' });
    else await table.updateEntity({ ...row, rowKey: 'current' }, 'Replace', { etag });
  } catch (error) {
    const conflict = [409, 412].includes(statusOf(error) ?? 0);
    // An answer that got lost makes the client send again what was done.
    if (conflict && (await currentRun(table)).run?.id === run.id) return;
    if (!conflict) throw error;
    throw new Error('Somebody else has submitted a run meanwhile; this one was not begun. See azq fleet status.');
  }
}

const partitionKey = 'runs';

interface Row {
  /** As JSON. */
  readonly run: string;
}

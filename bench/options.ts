import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** The Node that is measured. */
  readonly node: string;
  /** Where to write the figures as JSON. */
  readonly json: string | undefined;
  /** Whether to write the table into the documentation. */
  readonly docs: boolean;
  /** 1 is the whole benchmark. */
  readonly effort: number;
  /** Which measurements to make, by a part of their names; all unless given. */
  readonly only: string;
}

/** @throws TypeError for an unknown option. */
export function benchOptions(argv: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      node: { type: 'string', default: process.env['AZQ_NODE'] ?? process.execPath },
      json: { type: 'string' },
      docs: { type: 'boolean', default: false },
      effort: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
    },
  });
  return { ...values, json: values.json, effort: Number(values.effort) };
}

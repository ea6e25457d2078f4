/** One figure of the benchmark. */
export interface Figure {
  /** What is measured, against what. */
  readonly name: string;
  readonly value: number;
  /** `x` is a ratio. */
  readonly unit: 'ms' | 'x' | 'MB';
  /** What it should reach; a figure without one is for orientation. */
  readonly target?: Target;
  /** What it was computed from: medians in the unit that the name says. */
  readonly from: Readonly<Record<string, number>>;
}

export type Target = { readonly atMost: number } | { readonly atLeast: number };

/** Whether the target is reached. Undefined without a target. */
export function reaches({ value, target }: Figure): boolean | undefined {
  if (!target) return undefined;
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
}

export function targetText(target: Target | undefined, unit: Figure['unit']): string {
  if (!target) return '';
  return 'atMost' in target ? `at most ${target.atMost} ${unit}` : `at least ${target.atLeast} ${unit}`;
}

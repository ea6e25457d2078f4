import {
  countSets,
  everySet,
  setDataIn,
  type CompiledCmdlet,
  type CompiledParameter,
  type SetFlags,
} from './compiled-parameters.js';
import { ParameterBindingError } from './parameter-binding-error.js';

export type BindingSource = 'argument' | 'pipeline';

/** What is bound so far and which parameter sets are still possible. */
export class BindingState {
  readonly compiled: CompiledCmdlet;
  readonly values = new Map<CompiledParameter, { readonly value: unknown; readonly source: BindingSource }>();
  /** In the engine's order: what an object bound comes last for the next one. */
  readonly unbound: CompiledParameter[];
  /** The sets still possible. */
  flags: SetFlags = everySet;
  /** Where each pipeline object starts from. */
  flagsBeforePipeline: SetFlags = everySet;
  /** A set whose parameters are tried before those of the others when an object comes in; 0 for none. */
  prioritizedSet: SetFlags = 0;

  constructor(compiled: CompiledCmdlet) {
    this.compiled = compiled;
    this.unbound = [...compiled.parameters];
  }

  bind(target: CompiledParameter, value: unknown, source: BindingSource): void {
    this.values.set(target, { value, source });
    this.unbound.splice(this.unbound.indexOf(target), 1);
    if (target.flags !== 0) this.flags &= target.flags;
  }

  /** Forgets the last pipeline object. */
  restart(): void {
    for (const [target, { source }] of this.values) {
      if (source !== 'pipeline') continue;
      this.values.delete(target);
      this.unbound.push(target);
    }
    this.flags = this.flagsBeforePipeline;
  }

  /**
   * Narrows the possible sets by the engine's rules.
   *
   * @returns How many sets remain possible.
   */
  validateSets({ beforePipeline, chooseDefault }: { beforePipeline: boolean; chooseDefault: boolean }): number {
    const { defaultSet, setCount } = this.compiled;
    const count = countSets(this.flags);
    if (count === 0) throw this.ambiguous();
    if (count > 1) {
      if ((this.flags & defaultSet) !== 0) {
        if (!chooseDefault) return count;
        this.flags = defaultSet;
        return 1;
      }
      if (beforePipeline && this.someUnboundTakesPipeline()) return count;
      return this.chooseByMandatory();
    }
    if (this.flags !== everySet) return 1;
    if (beforePipeline && this.someUnboundTakesPipeline()) return setCount;
    if (defaultSet === 0) return setCount > 1 ? this.chooseByMandatory() : setCount;
    if (!chooseDefault) return setCount;
    this.flags = defaultSet;
    return 1;
  }

  /** Leaves only sets in which some unbound parameter takes pipeline input. True when that changed anything. */
  dropSetsWithoutPipeline(): boolean {
    let taking: SetFlags = 0;
    for (const parameter of this.unbound) {
      for (const data of setDataIn(parameter, this.flags)) {
        if (!data.fromPipeline && !data.fromPipelineByPropertyName) continue;
        if (data.flag === 0) return false;
        taking |= data.flag;
      }
    }
    const narrowed = taking === 0 ? this.flags : this.flags & taking;
    const changed = narrowed !== this.flags;
    this.flags = narrowed;
    return changed;
  }

  /** The set that was chosen. */
  get parameterSet(): string {
    return this.compiled.nameOf(this.flags === everySet ? this.compiled.defaultSet : this.flags);
  }

  ambiguous(): ParameterBindingError {
    return new ParameterBindingError(
      'AmbiguousParameterSet',
      `Parameter set cannot be resolved using the named parameters of ${this.compiled.cmdlet.name}. ${this.explainSets()}`,
    );
  }

  /** Among several sets, the one that lacks no mandatory parameter, if there is exactly one. */
  private chooseByMandatory(): number {
    let complete = this.flags & this.compiled.declaredSets;
    for (const parameter of this.unbound) {
      for (const data of parameter.sets) if (data.mandatory) complete &= ~data.flag;
    }
    if (countSets(complete) !== 1) throw this.ambiguous();
    this.flags = complete;
    return 1;
  }

  private someUnboundTakesPipeline(): boolean {
    return this.unbound.some((parameter) =>
      setDataIn(parameter, this.flags).some((data) => data.fromPipeline || data.fromPipelineByPropertyName),
    );
  }

  private explainSets(): string {
    const given = [...this.values.keys()].map((each) => `-${each.name}`);
    return given.length > 1 ? `These do not go together: ${given.join(', ')}.` : 'Name more parameters.';
  }
}

import { expect } from 'chai';
import type * as quantum from '../../src/az-quantum-api.js';
import type { TypedCmdlet } from '../../src/cmdlet/cmdlet.js';
import type { ArgumentsOf, PipedArgumentsOf } from '../../src/cmdlet/infer.js';
import type { CmdletFunction } from '../../src/hosts/node/cmdlet-function.js';
import type { getAzQuantumApiWorkspaceKey } from '../../src/quantum/cmdlets/get-az-quantum-api-workspace-key.js';
import type { newAzQuantumApiWorkspaceKey } from '../../src/quantum/cmdlets/new-az-quantum-api-workspace-key.js';
import type * as garden from '../fixtures/garden-interfaces.js';
import type { getPlant, invokeSowing } from '../fixtures/garden-module.js';
import type * as museum from '../fixtures/museum-interfaces.js';
import type {
  addExhibit,
  findExhibit,
  getExhibit,
  lockExhibit,
  openExhibit,
  sendExhibit,
} from '../fixtures/museum-module.js';
import type * as workshop from '../fixtures/workshop-interfaces.js';
import type { getTool, setTool } from '../fixtures/workshop-module.js';
import type { Equal, Flat } from '../helpers/types.js';

type Inferred<Declared> =
  Declared extends TypedCmdlet<infer Sets, infer Params, infer Default>
    ? { alone: Flat<ArgumentsOf<Sets, Params, Default>>; piped: Flat<PipedArgumentsOf<Sets, Params>> }
    : never;
type Arguments<Declared> = Inferred<Declared>['alone'];
type Piped<Declared> = Inferred<Declared>['piped'];

// Where two types differ, `true` is not assignable and the type check fails: running this file proves nothing more.
describe('generated interfaces', () => {
  it('are what is inferred from the declarations', () => {
    const same: readonly true[] = [
      true satisfies Equal<Flat<garden.GetPlantArguments>, Arguments<typeof getPlant>>,
      true satisfies Equal<Flat<garden.InvokeSowingArguments>, Arguments<typeof invokeSowing>>,
      true satisfies Equal<Flat<workshop.GetToolArguments>, Arguments<typeof getTool>>,
      true satisfies Equal<Flat<workshop.SetToolArguments>, Arguments<typeof setTool>>,
      true satisfies Equal<
        Flat<quantum.GetAzQuantumApiWorkspaceKeyArguments>,
        Arguments<typeof getAzQuantumApiWorkspaceKey>
      >,
      true satisfies Equal<
        Flat<quantum.NewAzQuantumApiWorkspaceKeyArguments>,
        Arguments<typeof newAzQuantumApiWorkspaceKey>
      >,
    ];
    expect(same).not.to.include(false);
  });

  it('are so with pipeline input', () => {
    const same: readonly true[] = [
      true satisfies Equal<Flat<garden.GetPlantPipedArguments>, Piped<typeof getPlant>>,
      true satisfies Equal<Flat<garden.InvokeSowingPipedArguments>, Piped<typeof invokeSowing>>,
      true satisfies Equal<Flat<workshop.GetToolPipedArguments>, Piped<typeof getTool>>,
      true satisfies Equal<Flat<workshop.SetToolPipedArguments>, Piped<typeof setTool>>,
      true satisfies Equal<never, Piped<typeof getAzQuantumApiWorkspaceKey>>,
      true satisfies Equal<
        Flat<quantum.NewAzQuantumApiWorkspaceKeyPipedArguments>,
        Piped<typeof newAzQuantumApiWorkspaceKey>
      >,
    ];
    expect(same).not.to.include(false);
  });

  it('are so where the default set is not the first, or there is none, and of parameters with a default value', () => {
    const same: readonly true[] = [
      true satisfies Equal<Flat<museum.GetExhibitArguments>, Arguments<typeof getExhibit>>,
      true satisfies Equal<Flat<museum.GetExhibitPipedArguments>, Piped<typeof getExhibit>>,
      true satisfies Equal<Flat<museum.FindExhibitArguments>, Arguments<typeof findExhibit>>,
      true satisfies Equal<Flat<museum.FindExhibitPipedArguments>, Piped<typeof findExhibit>>,
      true satisfies Equal<Flat<museum.OpenExhibitArguments>, Arguments<typeof openExhibit>>,
      true satisfies Equal<Flat<museum.OpenExhibitPipedArguments>, Piped<typeof openExhibit>>,
      true satisfies Equal<Flat<museum.AddExhibitArguments>, Arguments<typeof addExhibit>>,
      true satisfies Equal<Flat<museum.AddExhibitPipedArguments>, Piped<typeof addExhibit>>,
      true satisfies Equal<Flat<museum.LockExhibitArguments>, Arguments<typeof lockExhibit>>,
      true satisfies Equal<Flat<museum.LockExhibitPipedArguments>, Piped<typeof lockExhibit>>,
    ];
    expect(same).not.to.include(false);
  });

  it('are so without the parameters that are hidden', () => {
    const same: readonly true[] = [
      true satisfies Equal<Flat<museum.SendExhibitArguments>, Arguments<typeof sendExhibit>>,
      true satisfies Equal<Flat<museum.SendExhibitPipedArguments>, Piped<typeof sendExhibit>>,
    ];
    expect(same).not.to.include(false);
  });

  it('give each function its arguments and its output', () => {
    type Expected = CmdletFunction<garden.GetPlantArguments, garden.GetPlantPipedArguments, garden.Plant>;
    const same: readonly true[] = [
      true satisfies Equal<garden.GardenFunctions['getPlant'], Expected>,
      true satisfies Equal<garden.Plant['plantedAt'], Date | undefined>,
    ];
    expect(same).not.to.include(false);
  });
});

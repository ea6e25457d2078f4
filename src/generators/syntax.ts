import type { Cmdlet } from '../cmdlet/cmdlet.js';
import { declaredParameters, shouldProcessParameters, shownSets, type ShownParameter } from './shown-parameters.js';
import { accelerator, shortName } from './type-names.js';

/** What `Get-Command <cmdlet> -Syntax` prints, with LF line ends: hidden parameters too. */
export function generateSyntax(cmdlet: Cmdlet): string {
  const parameters = [...declaredParameters(cmdlet), ...shouldProcessParameters(cmdlet).reverse()];
  const typeText = (typeName: string) => accelerator(typeName) ?? shortName(typeName);
  return shownSets(cmdlet)
    .map((set) => `\n${syntaxParts(cmdlet, parameters, set, typeText).join(' ')}\n`)
    .join('');
}

/** The parts of a syntax line, which is broken only between them: `-Name <String>`, `[-PassThru]`, ... */
export function syntaxParts(
  cmdlet: Cmdlet,
  parameters: readonly ShownParameter[],
  set: string,
  typeText: (typeName: string) => string,
): string[] {
  const parts = inSyntaxOrder(parameters, set).map((parameter) => {
    const part = parameter.isSwitch ? `-${parameter.name}` : `-${parameter.name} <${typeText(parameter.typeName)}>`;
    return isMandatory(parameter, set) ? part : `[${part}]`;
  });
  return [cmdlet.name, ...parts, '[<CommonParameters>]'];
}

/** The parameters of a set, mandatory ones first, as the engine orders those that have no position. */
export function inSyntaxOrder(parameters: readonly ShownParameter[], set: string): ShownParameter[] {
  const ofSet = parameters.filter((parameter) => parameter.uses.some((use) => use.set === set));
  return [
    ...ofSet.filter((parameter) => isMandatory(parameter, set)),
    ...ofSet.filter((parameter) => !isMandatory(parameter, set)),
  ];
}

export function isMandatory(parameter: ShownParameter, set: string): boolean {
  return parameter.uses.some((use) => use.set === set && use.mandatory);
}

import { compile, type CompiledParameter, type SetData } from '../cmdlet/binding/compiled-parameters.js';
import type { Cmdlet } from '../cmdlet/cmdlet.js';
import { allParameterSets } from '../cmdlet/parameter.js';
import type { Validation } from '../cmdlet/validation.js';
import type { ValueType } from '../cmdlet/value-type.js';
import { literal, quote } from './powershell-literals.js';
import { accelerator, typeLiteral } from './type-names.js';

/** A parameter of a function, with all its attributes. */
export function generateParameter(cmdlet: Cmdlet, { key, name, parameter, sets }: CompiledParameter): string {
  const { type, options } = parameter;
  return [
    ...sets.map((data) => `[Parameter(${parameterAttribute(cmdlet, data, options.hidden)})]`),
    ...(options.aliases.length > 0 ? [`[Alias(${options.aliases.map(quote).join(', ')})]`] : []),
    ...options.allows.map((what) => `[Allow${what}()]`),
    ...(options.wildcards ? ['[SupportsWildcards()]'] : []),
    ...options.validations.map(validationAttribute),
    ...(cmdlet.completions?.[key] ? [argumentCompleter(cmdlet)] : []),
    ...(type.choices ? [`[ValidateSet(${type.choices.map(quote).join(', ')})]`] : []),
    ...typeAttributes(type),
    options.defaultValue === undefined ? `$${name}` : `$${name} = ${literal(options.defaultValue)}`,
  ].join('\n');
}

function parameterAttribute(cmdlet: Cmdlet, data: SetData, hidden: boolean): string {
  const set = data.flag === 0 ? undefined : compile(cmdlet).nameOf(data.flag);
  return [
    ...(set && set !== allParameterSets ? [`ParameterSetName = ${quote(set)}`] : []),
    ...(data.mandatory ? ['Mandatory'] : []),
    ...(data.fromPipeline ? ['ValueFromPipeline'] : []),
    ...(data.fromPipelineByPropertyName ? ['ValueFromPipelineByPropertyName'] : []),
    ...(hidden ? ['DontShow'] : []),
  ].join(', ');
}

/** A completer runs in the session of whoever types, and so has to enter the module first. */
function argumentCompleter(cmdlet: Cmdlet): string {
  return `[ArgumentCompleter({
    & (Get-Command -Name $args[0]).Module {
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        if (-not $script:HostSettings) { Import-HostBridge }
        Complete-HostParameter -Cmdlet ${quote(cmdlet.name)} -Arguments $args -Watch $watch
    } @args
})]`;
}

function validationAttribute(validation: Validation): string {
  const options = Object.entries(validation.options ?? {}).map(([name, value]) => `${name} = ${quote(value)}`);
  return `[${validation.attribute}(${[...validation.arguments.map(literal), ...options].join(', ')})]`;
}

/** `PSTypeName` shows the documented type without a class of that name, which each runspace would have its own of. */
function typeAttributes(type: ValueType): string[] {
  const element = type.element ?? type;
  const transformation = `[ModelArgumentAttribute(${quote(type.typeName)})]`;
  if (!isNamed(element)) {
    return [...(type.fromPlainText ? [transformation] : []), `[${typeLiteral(type.typeName) ?? 'object'}]`];
  }
  return [transformation, `[PSTypeName(${quote(element.typeName)})]`, type.element ? '[object[]]' : '[object]'];
}

/** Whether the type is shown under a name that .NET does not know. */
export function isNamed(type: ValueType): boolean {
  return type.model !== undefined || (type.choices !== undefined && accelerator(type.typeName) === undefined);
}

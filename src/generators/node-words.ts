import type { Cmdlet } from '../cmdlet/cmdlet.js';
import { inWordsOf } from '../cmdlet/help-words.js';
import { findCmdlet, type CmdletModule } from '../cmdlet/module.js';
import type { OutputType } from '../cmdlet/output-type.js';
import { Parameter } from '../cmdlet/parameter.js';

/** The module with its help in Node's words: properties of arguments for parameters, functions for cmdlets. */
export function inNodeWords(module: CmdletModule): CmdletModule {
  return { ...module, cmdlets: mapped(module.cmdlets, (cmdlet) => cmdletInNodeWords(module, cmdlet)) };
}

function cmdletInNodeWords(module: CmdletModule, cmdlet: Cmdlet): Cmdlet {
  const keys = [...Object.keys(cmdlet.parameters), ...(cmdlet.shouldProcess ? ['whatIf', 'confirm'] : [])];
  const words = (text: string): string =>
    inWordsOf(text, {
      parameter: (name, value) => {
        const key = keys.find((each) => each.toLowerCase() === name.toLowerCase());
        return key && [key, value].filter((part) => part !== undefined).join(': ');
      },
      cmdlet: (name) => {
        const meant = findCmdlet(module, name);
        return Object.keys(module.cmdlets).find((key) => module.cmdlets[key] === meant);
      },
    });
  return {
    ...cmdlet,
    synopsis: words(cmdlet.synopsis),
    description: words(cmdlet.description),
    parameters: mapped(cmdlet.parameters, ({ type, help, options }) => new Parameter(type, words(help), options)),
    output: outputInWords(cmdlet.output, words),
  };
}

function outputInWords(output: OutputType, words: (text: string) => string): OutputType {
  if (!output.properties) return output;
  const properties = output.properties.map((property) => {
    const help = words(property.help);
    return property.of ? { ...property, help, of: outputInWords(property.of, words) } : { ...property, help };
  });
  return { ...output, properties };
}

function mapped<Value>(
  values: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}

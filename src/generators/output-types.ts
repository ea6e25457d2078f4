import type { OutputProperty, OutputType } from '../cmdlet/cmdlet.js';
import type { CmdletModule } from '../cmdlet/module.js';

export type OutputObjectType = OutputType & { readonly properties: readonly OutputProperty[] };

/** The object types that the cmdlets of a module write, each once, in the order in which they appear. */
export function outputObjectTypes(module: CmdletModule): OutputObjectType[] {
  const types = Object.values(module.cmdlets)
    .map((cmdlet) => cmdlet.output)
    .filter((type): type is OutputObjectType => type.properties !== undefined);
  return [...new Map(types.map((type) => [type.typeName, type])).values()];
}

export function holdsSecret(type: OutputObjectType): boolean {
  return type.properties.some((property) => property.secret);
}

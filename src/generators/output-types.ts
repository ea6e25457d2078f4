import type { CmdletModule } from '../cmdlet/module.js';
import type { OutputProperty, OutputType } from '../cmdlet/output-type.js';

export type OutputObjectType = OutputType & { readonly properties: readonly OutputProperty[] };

/** The object types that the cmdlets of a module write, those within others too, each once, in the order of appearance. */
export function outputObjectTypes(module: CmdletModule): OutputObjectType[] {
  const types = Object.values(module.cmdlets).flatMap((cmdlet) => withInnerTypes(cmdlet.output));
  return [...new Map(types.map((type) => [type.typeName, type])).values()];
}

export function holdsSecret(type: OutputObjectType): boolean {
  return type.properties.some((property) => property.secret);
}

function withInnerTypes(type: OutputType): OutputObjectType[] {
  if (!isObjectType(type)) return [];
  return [type, ...type.properties.flatMap(({ of }) => (of ? withInnerTypes(of) : []))];
}

function isObjectType(type: OutputType): type is OutputObjectType {
  return type.properties !== undefined;
}

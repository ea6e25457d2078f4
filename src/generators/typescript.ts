import { pascalCase, type Cmdlet } from '../cmdlet/cmdlet.js';
import type { CmdletModule } from '../cmdlet/module.js';
import { documentedMembers } from './documented-members.js';
import { generatedText } from './generated-notice.js';
import { onlineHelp } from './help-content.js';
import { inNodeWords } from './node-words.js';
import { outputObjectTypes } from './output-types.js';
import { escapeTsdoc, tsdoc } from './tsdoc.js';
import { typeArguments } from './type-arguments.js';
import {
  argumentInterfaces,
  argumentsName,
  pipedArgumentInterfaces,
  pipedArgumentsName,
} from './typescript-arguments.js';
import { outputInterface } from './typescript-output.js';

export interface InterfacesOptions {
  /** The folder `src` as the generated source imports from it, such as `.`. */
  readonly source: string;
}

/**
 * The public TypeScript types of a module: an interface for each parameter set of each cmdlet and for each object that
 * is written, and one that lists the functions. They say what is inferred from the declarations, with names and help.
 */
export function generateInterfaces(declared: CmdletModule, options: InterfacesOptions): string {
  const module = inNodeWords(declared);
  const cmdlets = Object.values(module.cmdlets);
  return [
    `// ${generatedText}\n${imports(cmdlets, options)}`,
    functionsInterface(module),
    ...Object.entries(module.cmdlets).flatMap(([key, cmdlet]) => {
      const see = `@see {@link ${functionsName(module)}.${key}}, which has examples.`;
      return [...argumentInterfaces(cmdlet, see), ...pipedArgumentInterfaces(cmdlet, see)];
    }),
    ...outputObjectTypes(module).map(outputInterface),
  ].join('\n');
}

function imports(cmdlets: readonly Cmdlet[], { source }: InterfacesOptions): string {
  const parameters = cmdlets.flatMap((cmdlet) => Object.values(cmdlet.parameters));
  const properties = cmdlets.flatMap((cmdlet) => cmdlet.output.properties ?? []);
  const hasSecret =
    parameters.some(({ type, options }) => !options.hidden && type.typeScript.includes('SecureString')) ||
    properties.some(({ type }) => type === 'securestring') ||
    cmdlets.some((cmdlet) => cmdlet.output.secureSwitch !== undefined);
  const secret = hasSecret ? `import type { SecureString } from '${source}/cmdlet/secure-string.js';\n` : '';
  return `${secret}import type { CmdletFunction } from '${source}/hosts/node/cmdlet-function.js';\n`;
}

function functionsInterface(module: CmdletModule): string {
  const functions = Object.entries(module.cmdlets).map(([key, cmdlet]) => functionMember(module, key, cmdlet));
  return `${tsdoc('', `The cmdlets of ${module.name} as functions.`)}export interface ${functionsName(module)} {\n${functions.join('\n')}}\n`;
}

function functionsName({ name }: CmdletModule): string {
  return `${pascalCase(name.slice(name.lastIndexOf('.') + 1))}Functions`;
}

/** Code needs no escapes, but nothing in it may end the comment. */
function exampleLines({ examples }: Cmdlet): string[] {
  return examples.flatMap(({ title, node, nodeOutput }) => {
    if (node === undefined) return [];
    const blocks = [['ts', node], ...(nodeOutput ? [['text', nodeOutput]] : [])];
    return [
      `@example ${escapeTsdoc(title)}`,
      ...blocks.map(([language, text = '']) => `\`\`\`${language}\n${text.replaceAll('*/', '*\\/')}\n\`\`\``),
      '',
    ];
  });
}

function functionMember(module: CmdletModule, key: string, cmdlet: Cmdlet): string {
  const types = [argumentsName(cmdlet), pipedArgumentsName(cmdlet), cmdlet.output.typeScript];
  const throws = '@throws {@link CmdletError} when it fails; the reason of the signal when that stops it.';
  const see = `@see ${onlineHelp(module, cmdlet)}`;
  const help = tsdoc('  ', escapeTsdoc(cmdlet.description), '', throws, '', ...exampleLines(cmdlet), see);
  const { secureSwitch } = cmdlet.output;
  if (secureSwitch === undefined) return `${help}${typeArguments(`  ${key}: CmdletFunction`, types, ';')}\n`;
  const [taken = '', ...others] = types;
  const withSwitch = (help: string, member: string) => `${taken} & ${documentedMembers([[help, member]])}`;
  const plain = [withSwitch('Keys come as text.', `${secureSwitch}?: false | undefined`), ...others];
  const secure = [
    withSwitch('Keys come as SecureString.', `${secureSwitch}: true`),
    ...others.slice(0, -1),
    `${others.at(-1)}<SecureString>`,
  ];
  // The plain one last: it is the one that ReturnType and the like see.
  return `${help}${typeArguments(`  ${key}: CmdletFunction`, secure, ' &')}\n${typeArguments('    CmdletFunction', plain, ';')}\n`;
}

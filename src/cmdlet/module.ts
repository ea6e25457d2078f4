import type { Caller, CallerQuestion } from './caller.js';
import { problemsOfDeclaration } from './check-declaration.js';
import { shellNames, type Cmdlet, type ServicesFactory } from './cmdlet.js';
import type { Check } from './diagnosis.js';
import type { ModuleSetting } from './setting.js';

/** A set of cmdlets with their services: the input of every host and generator. */
export interface CmdletModule<Services = unknown, Cmdlets extends CmdletTable = CmdletTable> {
  /** The PowerShell module's name, such as `Contoso.Garden`. */
  readonly name: string;
  /** By which PowerShell tells modules of one name apart; it stays the same from version to version. */
  readonly guid: string;
  /** Semantic version. */
  readonly version: string;
  /** What it is for, in one sentence: for the gallery, and over the commands in the shell's help. */
  readonly description: string;
  /** What `Get-Help about_<name>` says beside the list of cmdlets. */
  readonly about?: readonly AboutSection[];
  /** Who a gallery says wrote it. */
  readonly author: string;
  /** A line such as `(c) Contoso`. */
  readonly copyright: string;
  /** Web page of the project. */
  readonly projectUri: string;
  /** Web page with the license. */
  readonly licenseUri: string;
  /** Folder of the online help pages; a cmdlet's page is `<helpUri>/<cmdlet name>.md`. */
  readonly helpUri: string;
  /** By which a gallery finds it: single words. Those of PowerShell's editions and platforms are added. */
  readonly tags: readonly string[];
  /** What is new in this version, as a gallery shows it. */
  readonly releaseNotes?: string;
  /** The shell program's name, such as `garden`. */
  readonly shellName: string;
  /** Environment variable that names the folder of the shell's configuration. Without one the shell keeps no session. */
  readonly configVariable?: string;
  /** The shell command that chooses what options are taken from the session, such as `workspace set`, for messages. */
  readonly sessionCommand?: string;
  /** How ids name what the cmdlets are about: what the shell's --ids takes. */
  readonly ids?: IdKind;
  /** What a user of the shell can write into its configuration. */
  readonly settings?: readonly ModuleSetting[];
  /**
   * As whom and where a caller would ask for values to complete, so far as that is known without asking anybody: what
   * was found for another is not offered. No secret is in it.
   */
  readonly completionScope?: (caller: Caller) => readonly unknown[];
  /** What has to be right for the module to work, for one look at it. Loaded when it is asked for. */
  readonly checks?: () => Promise<readonly Check[]>;
  /** Cmdlets by the name of their function in Node. */
  readonly cmdlets: Cmdlets;
  /** Makes what bodies work with, for each call anew. */
  readonly services: ServicesFactory<Services>;
  /** Environment variable with which a user names the Node that runs the PowerShell host. */
  readonly nodeVariable: string;
  /** Environment variables that the services read. Each call from PowerShell carries those that are set. */
  readonly environment: readonly string[];
  /** Questions that the services may ask a calling PowerShell, by name. */
  readonly questions: Readonly<Record<string, CallerQuestion>>;
}

/** A kind of id that stands for several parameters. */
export interface IdKind {
  /** What an id names, such as `workspace`. */
  readonly of: string;
  /** The parameters that an id takes the place of, by name or alias. */
  readonly parameters: readonly string[];
  /**
   * The values of these parameters.
   *
   * @param id - As it was typed.
   * @returns By the parameters' names in camel case.
   * @throws Error whose message quotes the id and says what is wrong with it.
   */
  readonly parse: (id: string) => object;
}

/** A part of the text about a whole module. */
export interface AboutSection {
  /** The line over it, in capitals as those of other topics are. */
  readonly heading: string;
  /** Paragraphs with an empty line between them. One whose lines begin with blanks keeps them: code, or a list. */
  readonly text: string;
}

/** Cmdlets by the name of their function in Node: the verb in lower case and the noun, such as `getGreeting`. */
export type CmdletTable = Readonly<Record<string, Cmdlet>>;

/**
 * Puts a module together and checks its declarations.
 *
 * @param module - The module, which is not copied.
 * @returns The same.
 * @throws Error that lists every problem found, so that a wrong declaration never reaches a host.
 * @example
 * ```ts
 * // module.ts, of which build-module makes the rest
 * import { cmdletsOver, defineModule, parameter, text } from 'az-quantum-api/cmdlet';
 *
 * const getGreeting = cmdletsOver<{ readonly greeter: string }>()('Get', 'Greeting', {
 *   shell: 'greeting show',
 *   synopsis: 'Makes a greeting.',
 *   description: 'Makes a greeting for one person.',
 *   parameterSets: ['Get'],
 *   parameters: { name: parameter(text(), 'Whom to greet.').mandatory().fromPipeline().shell('--name', '-n') },
 *   output: { typeName: 'System.String', typeScript: 'string' },
 *   examples: [{ title: 'Greet', pwsh: "Get-Greeting -Name 'Ada'", remarks: 'Writes a greeting.' }],
 *   process: ({ name }, { runtime, greeter }) => runtime.writeObject(`${greeter} greets ${name}.`),
 * });
 *
 * export default defineModule({
 *   name: 'Contoso.Hello',
 *   guid: '0b9d7f0e-6a31-4f0c-8d55-2f1f3f0e7a10',
 *   version: '1.0.0',
 *   description: 'Greetings.',
 *   author: 'Contoso',
 *   copyright: '(c) Contoso',
 *   projectUri: 'https://example.com/hello',
 *   licenseUri: 'https://example.com/hello/license',
 *   helpUri: 'https://example.com/hello/help',
 *   tags: ['Greeting'],
 *   shellName: 'hello',
 *   nodeVariable: 'HELLO_NODE',
 *   environment: ['HELLO_FROM'],
 *   questions: {},
 *   cmdlets: { getGreeting },
 *   services: ({ environment }) => ({ greeter: environment['HELLO_FROM'] ?? 'Somebody' }),
 * });
 * ```
 */
export function defineModule<Services, const Cmdlets extends CmdletTable>(
  module: CmdletModule<Services, Cmdlets>,
): CmdletModule<Services, Cmdlets> {
  const problems = [...Object.values(module.cmdlets).flatMap(problemsOfDeclaration), ...problemsOfNames(module)];
  if (problems.length > 0) {
    throw new Error(
      `The module ${module.name} is not well declared:\n${problems.map((each) => `  - ${each}`).join('\n')}`,
    );
  }
  return module;
}

/** Finds a cmdlet by its name, in any case. */
export function findCmdlet(module: CmdletModule, name: string): Cmdlet | undefined {
  return Object.values(module.cmdlets).find((cmdlet) => cmdlet.name.toLowerCase() === name.toLowerCase());
}

function problemsOfNames(module: CmdletModule): string[] {
  const problems: string[] = [];
  for (const [key, cmdlet] of Object.entries(module.cmdlets)) {
    const expected = cmdlet.verb.toLowerCase() + cmdlet.noun;
    if (key !== expected) problems.push(`${cmdlet.name}: its function in Node is called '${key}', not '${expected}'.`);
  }
  const names = Object.values(module.cmdlets).flatMap((cmdlet) => shellNames(cmdlet).map(({ name }) => name));
  for (const name of names.filter((each, index) => names.indexOf(each) !== index)) {
    problems.push(`two cmdlets are called '${name}' in the shell.`);
  }
  return problems;
}

import { approvedVerbs } from '../../src/cmdlet/verbs.js';
import {
  cmdletNames,
  hiddenParameters,
  isShellPlace,
  optionsOf,
  parametersOf,
  shellCommandOf,
  shellCommands,
} from './known-words.js';

/**
 * Says which cmdlets and parameters a text speaks of that do not exist. Each parameter has to be one of the cmdlet whose
 * help the text is, or of one that the same line names.
 *
 * @param own - The cmdlet whose help it is; without one, as in a guide, any cmdlet will do.
 */
export function problemsOfProse(text: string, own?: string): string[] {
  return text.split('\n').flatMap((line) => {
    const named = cmdletsIn(line);
    const meant = own === undefined ? cmdletNames : [own, ...named];
    const parameters = [...line.matchAll(/(?<![\w-])-([A-Z][A-Za-z]+)/g)].map(([, name = '']) => name);
    return [
      ...unknownCmdlets(named),
      ...parameters
        .filter((name) => !meant.some((cmdlet) => parametersOf(cmdlet)?.has(name.toLowerCase())))
        .filter((name) => own !== undefined || !hiddenParameters.includes(name))
        .map((name) => `-${name} is no parameter of ${own === undefined ? 'any cmdlet' : meant.join(' or ')}: ${line}`),
    ];
  });
}

/** The same for PowerShell code, in which each parameter belongs to the command before it. */
export function problemsOfCode(code: string): string[] {
  const problems: string[] = [];
  /** The command whose arguments come next, and those around it. */
  let current: string | undefined;
  const outer: (string | undefined)[] = [];
  for (const [token] of code
    .replace(/`\n\s*/g, ' ')
    .matchAll(/'(?:[^']|'')*'|"[^"]*"|#.*|@?[({]|[)}|;\n=]|[^\s|;(){}='"]+/g)) {
    if (/^['"#]/.test(token)) continue;
    if (/^@?[({]$/.test(token)) {
      outer.push(current);
      current = undefined;
    } else if (/^[)}]$/.test(token)) current = outer.pop();
    else if (/^[|;\n=]$/.test(token)) current = undefined;
    else if (isCmdletName(token)) {
      problems.push(...unknownCmdlets([token]));
      current ??= token;
    } else if (/^-[A-Z]/.test(token)) {
      const name = /^-(\w+)/.exec(token)?.[1] ?? '';
      if (current === undefined || parametersOf(current)?.has(name.toLowerCase()) === false)
        problems.push(`-${name} is no parameter of ${current ?? 'any command'}: ${code}`);
    }
  }
  return problems;
}

/** Says which commands and options of the shell a command line has that do not exist; of other programs nothing. */
export function problemsOfShellCode(code: string): string[] {
  return code
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .flatMap((line) => [...line.matchAll(/(?<![\w./'-])(?:azq|node dist\/bin\.js) ([^|;&#)]*)/g)])
    .flatMap(([, rest = '']) => problemsOfCommandLine(rest.trim()));
}

/** The same for prose: `'azq workspace set'` has to be a command, and each option one of some command. */
export function problemsOfShellProse(text: string): string[] {
  const places = [...text.matchAll(/['`]azq ([a-z ]+?)['`]/g)].map(([, words = '']) => words);
  const options = [...text.matchAll(/(?<![\w-])--[a-z][\w-]*/g)].map(([option]) => option);
  return [
    ...places.filter((words) => !isShellPlace(words)).map((words) => `'azq ${words}' is no command: ${text}`),
    ...options
      .filter((option) => !shellCommands.some((command) => optionsOf(command).has(option)))
      .map((option) => `${option} is an option of no command: ${text}`),
  ];
}

function problemsOfCommandLine(line: string): string[] {
  const words = line.split(/\s+/);
  const command = shellCommandOf(words);
  const options = words.filter((word) => /^--?[a-z]/.test(word)).map((word) => word.replace(/=.*/, ''));
  if (!command) {
    const place = words.slice(0, words.findIndex((word) => !/^[a-z]+$/.test(word)) >>> 0).join(' ');
    const known = place === '' || isShellPlace(place) || place.startsWith('help ');
    return known ? [] : [`'azq ${place}' is no command.`];
  }
  const known = optionsOf(command);
  return options
    .filter((option) => !known.has(option))
    .map((option) => `${option} is no option of 'azq ${command.name}': azq ${line}`);
}

function cmdletsIn(text: string): string[] {
  return (text.match(/(?<![\w-])[A-Z][a-z]+-[A-Z][A-Za-z0-9]+/g) ?? []).filter(isCmdletName);
}

function isCmdletName(word: string): boolean {
  const [verb = '', noun] = word.split('-');
  if (cmdletNames.includes(word)) return true;
  return noun !== undefined && /^[A-Z]/.test(noun) && (approvedVerbs as readonly string[]).includes(verb);
}

function unknownCmdlets(names: readonly string[]): string[] {
  return names.filter((name) => !parametersOf(name)).map((name) => `${name} does not exist.`);
}

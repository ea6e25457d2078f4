import { pascalCase, type Cmdlet } from './cmdlet.js';
import { commonParameters, reservedParameters } from './common-parameters.js';
import { allParameterSets, includesSet, isInSet, type Parameter } from './parameter.js';
import { approvedVerbs } from './verbs.js';

/**
 * Checks what the type system cannot, when a module is defined.
 *
 * @returns Every problem found, each a sentence that names the cmdlet and the part that is wrong.
 */
export function problemsOfDeclaration(cmdlet: Cmdlet): string[] {
  return [
    ...problemsOfName(cmdlet),
    ...problemsOfParameterNames(cmdlet),
    ...problemsOfSets(cmdlet),
    ...problemsOfPipeline(cmdlet),
    ...problemsOfValidation(cmdlet),
  ].map((problem) => `${cmdlet.name}: ${problem}`);
}

function problemsOfName(cmdlet: Cmdlet): string[] {
  const { verb, noun } = cmdlet;
  const problems: string[] = [];
  if (!approvedVerbs.includes(verb)) problems.push(`'${verb}' is not an approved verb.`);
  if (!/^[A-Z][A-Za-z0-9]*$/.test(noun)) problems.push(`the noun '${noun}' is not in Pascal case.`);
  if (cmdlet.asJob && (cmdlet.begin ?? cmdlet.end)) {
    problems.push('a job runs one record, so that a cmdlet with -AsJob has neither begin nor end.');
  }
  if (/[^siu]s$/.test(noun)) problems.push(`the noun '${noun}' looks plural; PowerShell's nouns are singular.`);
  return problems;
}

function problemsOfParameterNames(cmdlet: Cmdlet): string[] {
  const problems: string[] = [];
  const seen = new Map<string, string>();
  for (const [key, parameter] of Object.entries(cmdlet.parameters)) {
    const name = pascalCase(key);
    if (!/^[a-z][A-Za-z0-9]*$/.test(key)) problems.push(`the parameter '${key}' is not in camel case.`);
    if (parameter.help.trim() === '') problems.push(`-${name} has no help.`);
    if (parameter.options.hidden && isAskedFor(parameter)) {
      problems.push(`-${name} is hidden, and so cannot be mandatory or have a name in the shell.`);
    }
    for (const each of [name, ...parameter.options.aliases]) {
      const lower = each.toLowerCase();
      const owner = seen.get(lower);
      if (owner) problems.push(`-${name} and -${owner} share the name '${each}' (names are compared in any case).`);
      if (common.has(lower)) {
        problems.push(`-${name} takes the name '${each}' of a common parameter.`);
      }
      if (reserved.has(lower) || (cmdlet.asJob && lower === 'asjob')) {
        problems.push(`-${name} takes the reserved name '${each}'.`);
      }
      seen.set(lower, name);
    }
  }
  return problems;
}

const common = inLowerCase(commonParameters);
const reserved = inLowerCase(reservedParameters);

function inLowerCase(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}

function isAskedFor({ options }: Parameter): boolean {
  return options.mandatoryIn.length > 0 || options.shellNames.length > 0;
}

function problemsOfSets(cmdlet: Cmdlet): string[] {
  const problems: string[] = [];
  const sets = cmdlet.parameterSets;
  if (new Set(sets.map((set) => set.toLowerCase())).size < sets.length)
    problems.push('two parameter sets share a name.');
  if (cmdlet.defaultParameterSet === null && sets.length === 1) problems.push('its only parameter set is the default.');
  const chosen = cmdlet.defaultParameterSet ?? sets[0];
  if (!sets.includes(chosen)) problems.push(`the default parameter set '${chosen}' does not exist.`);
  if (cmdlet.defaultParameterSet === null) {
    for (const set of sets.filter((each) => !Object.values(cmdlet.parameters).some((one) => namesSet(one, each)))) {
      problems.push(
        `no parameter names the set ${set}, so that PowerShell, which has no default set here, never chooses it.`,
      );
    }
  }
  if (sets.length > 31) problems.push('PowerShell allows at most 31 parameter sets.');
  for (const [key, parameter] of Object.entries(cmdlet.parameters)) {
    const { options } = parameter;
    const named = [
      ...options.sets,
      ...options.mandatoryIn,
      ...options.fromPipelineIn,
      ...options.fromPipelineByPropertyNameIn,
    ];
    for (const set of named.filter((name) => name !== allParameterSets && !sets.includes(name))) {
      problems.push(`-${pascalCase(key)} names the parameter set '${set}', which does not exist.`);
    }
  }
  sets.forEach((set, index) => {
    for (const other of sets.slice(index + 1)) {
      if (sameParameters(cmdlet, set, other)) problems.push(`the sets ${set} and ${other} cannot be told apart.`);
    }
  });
  return problems;
}

function namesSet({ options }: Parameter, set: string): boolean {
  const { sets, mandatoryIn, fromPipelineIn, fromPipelineByPropertyNameIn } = options;
  return [...sets, ...mandatoryIn, ...fromPipelineIn, ...fromPipelineByPropertyNameIn].includes(set);
}

/** Two sets can be told apart when one has a parameter that the other has not. */
function sameParameters(cmdlet: Cmdlet, set: string, other: string): boolean {
  return Object.values(cmdlet.parameters).every((parameter) => isInSet(parameter, set) === isInSet(parameter, other));
}

function problemsOfPipeline(cmdlet: Cmdlet): string[] {
  const disjoint = cmdlet.disjointPipelineParameters ?? [];
  return cmdlet.parameterSets.flatMap((set) => {
    const takers = Object.entries(cmdlet.parameters)
      .filter(([, parameter]) => takesPipeline(parameter, set))
      .map(([key]) => key);
    if (takers.length < 2 || takers.every((key) => disjoint.includes(key))) return [];
    return [`more than one parameter takes whole pipeline objects in the set ${set}: ${takers.join(', ')}.`];
  });
}

function takesPipeline(parameter: Parameter, set: string): boolean {
  return isInSet(parameter, set) && includesSet(parameter.options.fromPipelineIn, set);
}

/** PowerShell would throw at each call, or compare what cannot be compared. */
function problemsOfValidation(cmdlet: Cmdlet): string[] {
  return Object.entries(cmdlet.parameters).flatMap(([key, { type, options }]) => {
    const { typeName } = type.element ?? type;
    const kinds = ['any', ...(type.element ? ['list'] : []), ...(kindsOfItem[typeName] ?? [])];
    const wrong = options.validations.filter(({ of }) => !kinds.includes(of));
    return wrong.map(({ attribute }) => `-${pascalCase(key)}: ${attribute} cannot look at ${typeName}.`);
  });
}

const kindsOfItem: Readonly<Record<string, readonly string[]>> = {
  'System.String': ['text'],
  'System.Int32': ['number'],
};

/** Gives the process the variables that it had; in the object that it has, as a copy would not change its time zone. */
export function restoreEnvironment(variables: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name];
  Object.assign(process.env, variables);
}

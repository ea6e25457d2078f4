/**
 * A semantic version as PowerShell has it: three numbers, and a prerelease of letters, digits and hyphens only, so that
 * `beta.1` becomes `beta1`.
 *
 * @throws Error when it is not a semantic version, or has a number in its prerelease that no longer sorts as a number.
 * @see https://learn.microsoft.com/powershell/gallery/concepts/module-prerelease-support
 */
export function splitVersion(semver: string): { version: string; prerelease: string | undefined } {
  const [, version, prerelease] = /^(\d+\.\d+\.\d+)(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/.exec(semver) ?? [];
  if (!version) throw new Error(`'${semver}' is not a semantic version, such as 1.2.3 or 1.2.3-beta.1.`);
  // As text, which is how PowerShell compares them, beta10 comes before beta9.
  if (prerelease?.split('.').some((each) => /^\d\d+$/.test(each))) {
    throw new Error(
      `'${semver}' would sort before ${semver.replace(/\d+$/, '9')} in PowerShell: change the word before the number.`,
    );
  }
  return { version, prerelease: prerelease?.replaceAll('.', '') };
}

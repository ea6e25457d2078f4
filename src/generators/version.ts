/**
 * A semantic version as PowerShell has it: three numbers, and a prerelease of letters, digits and hyphens only, so that
 * `beta.1` becomes `beta1`.
 *
 * @throws Error when it is not a semantic version.
 * @see https://learn.microsoft.com/powershell/gallery/concepts/module-prerelease-support
 */
export function splitVersion(semver: string): { version: string; prerelease: string | undefined } {
  const [, version, prerelease] = /^(\d+\.\d+\.\d+)(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/.exec(semver) ?? [];
  if (!version) throw new Error(`'${semver}' is not a semantic version, such as 1.2.3 or 1.2.3-beta.1.`);
  return { version, prerelease: prerelease?.replaceAll('.', '') };
}

/**
 * What CHANGELOG says of a version.
 *
 * @throws Error when it says nothing.
 */
export function releaseNotes(changelog: string, version: string): string {
  const section = changelog
    .replaceAll('\r\n', '\n')
    .split(/^## /m)
    .find((each) => each.startsWith(`${version} `) || each.startsWith(`${version}\n`));
  const notes = section?.slice(section.indexOf('\n')).trim();
  if (!notes) throw new Error(`CHANGELOG.md has no section '## ${version}', or nothing in it.`);
  return notes;
}

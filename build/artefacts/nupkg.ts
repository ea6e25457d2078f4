import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { CmdletModule } from '../../src/cmdlet/module.js';
import { platformTags } from '../../src/generators/psd1.js';
import { splitVersion } from '../../src/generators/version.js';
import { renderXml, xml, type XmlElement } from '../../src/generators/xml.js';

/** The package's file name, `<name>.<version>.nupkg`. */
export function nupkgName(module: CmdletModule): string {
  return `${module.name}.${packageVersion(module)}.nupkg`;
}

/**
 * A PowerShell module as a NuGet package, as `Publish-PSResource` makes it, but the same bytes from the same files: every
 * time in it is fixed.
 *
 * @param folder - The module's folder.
 */
export function nupkg(module: CmdletModule, folder: string): Uint8Array {
  const files = filesOf(folder);
  const manifest = `${module.name}.nuspec`;
  const parts: [string, Uint8Array][] = [
    ['_rels/.rels', document(relationships(manifest))],
    [manifest, document(nuspec(module))],
    ...files.map((path): [string, Uint8Array] => [path, readFileSync(join(folder, path))]),
    ['[Content_Types].xml', document(contentTypes(files))],
    [coreProperties, document(properties(module))],
  ];
  // fflate takes the local parts of a date: these are the same everywhere.
  const options = { level: 9, mtime: new Date(1985, 9, 26, 8, 15) } as const;
  return zipSync(Object.fromEntries(parts.map(([path, data]) => [path, [data, options]])));
}

const coreProperties = 'package/services/metadata/core-properties/nuget.psmdcp';

function packageVersion(module: CmdletModule): string {
  const { version, prerelease } = splitVersion(module.version);
  return prerelease === undefined ? version : `${version}-${prerelease}`;
}

function tagsOf(module: CmdletModule): string {
  return ['PSModule', ...new Set([...module.tags, ...platformTags])].join(' ');
}

/** The files in a folder and those in it, by their paths from there with `/`, in order. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** With the elements, and in their order, of PSResourceGet's PublishHelper.CreateNuspec. */
function nuspec(module: CmdletModule): XmlElement {
  return xml(
    'package',
    [
      xml('metadata', [
        xml('id', module.name),
        xml('version', packageVersion(module)),
        xml('authors', module.author),
        xml('requireLicenseAcceptance', 'false'),
        xml('licenseUrl', module.licenseUri),
        xml('projectUrl', module.projectUri),
        xml('description', module.description),
        module.releaseNotes === undefined ? undefined : xml('releaseNotes', module.releaseNotes),
        xml('copyright', module.copyright),
        xml('tags', tagsOf(module)),
      ]),
    ],
    { xmlns: 'http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd' },
  );
}

function relationships(manifest: string): XmlElement {
  const relationship = (type: string, target: string) =>
    xml('Relationship', [], { Type: type, Target: target, Id: relationshipId(target) });
  return xml(
    'Relationships',
    [
      relationship('http://schemas.microsoft.com/packaging/2010/07/manifest', `/${manifest}`),
      relationship(
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        `/${coreProperties}`,
      ),
    ],
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
  );
}

function relationshipId(target: string): string {
  return `R${createHash('sha512').update(target).digest('hex').slice(0, 16).toUpperCase()}`;
}

/** Every kind of file must be named here: what opens the package passes over the others. */
function contentTypes(files: readonly string[]): XmlElement {
  const extensions = [...new Set(files.map((path) => extname(path).slice(1)))].filter((each) => each !== '').sort();
  const named: [string, string][] = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['psmdcp', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...[...extensions, 'nuspec'].sort().map((each): [string, string] => [each, 'application/octet']),
  ];
  const bare = files.filter((path) => extname(path) === '');
  return xml(
    'Types',
    [
      ...named.map(([extension, type]) => xml('Default', [], { Extension: extension, ContentType: type })),
      ...bare.map((path) => xml('Override', [], { PartName: `/${path}`, ContentType: 'application/octet' })),
    ],
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
  );
}

function properties(module: CmdletModule): XmlElement {
  return xml(
    'coreProperties',
    [
      xml('dc:creator', module.author),
      xml('dc:description', module.description),
      xml('dc:identifier', module.name),
      xml('version', packageVersion(module)),
      xml('keywords', tagsOf(module)),
      xml('lastModifiedBy', module.author),
    ],
    {
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      xmlns: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    },
  );
}

function document(root: XmlElement): Uint8Array {
  return strToU8(renderXml(root));
}

import type { CmdletModule } from '../cmdlet/module.js';
import { generatedNotice } from './generated-notice.js';
import { hasView } from './format.js';
import { holdsSecret, outputObjectTypes } from './output-types.js';
import { hashtableLiteral, quote, quoteLines } from './powershell-literals.js';
import { splitVersion } from './version.js';

/** What the gallery filters by. */
export const platformTags = ['PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS'];

/**
 * The module manifest, `<name>.psd1`.
 *
 * @throws Error when the module's version is not a semantic version, or a text is not plain ASCII.
 */
export function generateManifest(module: CmdletModule): string {
  const { version, prerelease } = splitVersion(module.version);
  const types = outputObjectTypes(module);
  const manifest = hashtableLiteral([
    ['GUID', quote(module.guid)],
    ['RootModule', quote(`${module.name}.psm1`)],
    ['ModuleVersion', quote(version)],
    ['CompatiblePSEditions', "'Core', 'Desktop'"],
    ['Author', quote(module.author)],
    ['Copyright', quote(module.copyright)],
    ['Description', quote(module.description)],
    ['PowerShellVersion', "'5.1'"],
    ...entryIf(types.some(hasView), 'FormatsToProcess', `${module.name}.format.ps1xml`),
    ...entryIf(types.some(holdsSecret), 'TypesToProcess', `${module.name}.types.ps1xml`),
    ['FunctionsToExport', lines(Object.values(module.cmdlets).map((cmdlet) => cmdlet.name))],
    ['AliasesToExport', '@()'],
    ['CmdletsToExport', '@()'],
    ['VariablesToExport', '@()'],
    [
      'PrivateData',
      hashtableLiteral([
        [
          'PSData',
          hashtableLiteral([
            ...entryIf(prerelease !== undefined, 'Prerelease', prerelease ?? ''),
            ['Tags', lines([...new Set([...module.tags, ...platformTags])])],
            ['LicenseUri', quote(module.licenseUri)],
            ['ProjectUri', quote(module.projectUri)],
            ...(module.releaseNotes === undefined
              ? []
              : [['ReleaseNotes', quoteLines(module.releaseNotes)] as [string, string]]),
          ]),
        ],
      ]),
    ],
  ]);
  return `${generatedNotice}\n${manifest}\n`;
}

function entryIf(condition: boolean, key: string, value: string): [string, string][] {
  return condition ? [[key, quote(value)]] : [];
}

/** One item a line, so that a change shows as one line. */
function lines(items: readonly string[]): string {
  return `@(\n${items.map((item) => `    ${quote(item)}\n`).join('')})`;
}

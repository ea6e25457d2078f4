import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { releasedModule } from '../../../build/artefacts/module-folder.js';
import { filesOf, nupkg, nupkgName } from '../../../build/artefacts/nupkg.js';
import { startEmulator } from '../../../src/emulator/start-emulator.js';
import { moduleFiles } from '../../../src/module-builder/generated-files.js';
import { writeFresh } from '../../../src/module-builder/write-fresh.js';
import { gardenModule } from '../../fixtures/garden-module.js';
import { describeWithPwsh, runPwsh } from '../../helpers/pwsh.js';

const built = join(import.meta.dirname, '../../../dist/Az.QuantumApi');
const module = releasedModule();
const beta = { ...gardenModule, version: '2.0.0-beta.1' };

describe('nupkg', () => {
  let root = '';
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'azq-nupkg-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('is the same bytes from the same files, whenever they were written', () => {
    const copy = join(root, module.name);
    cpSync(built, copy, { recursive: true });
    for (const file of filesOf(copy)) utimesSync(join(copy, file), 0, 0);
    expect(Buffer.compare(nupkg(module, copy), nupkg(module, built))).to.equal(0);
    writeFileSync(join(copy, 'LICENSE'), 'another');
    expect(Buffer.compare(nupkg(module, copy), nupkg(module, built))).to.not.equal(0);
  });

  it('has the version of both schemes: 2.0.0-beta.1 of npm is 2.0.0-beta1', () => {
    expect(nupkgName(beta)).to.equal('Contoso.Garden.2.0.0-beta1.nupkg');
    expect(nupkgName(module)).to.equal(`Az.QuantumApi.${module.version}.nupkg`);
  });

  it('holds no node_modules and nothing that is not the module', () => {
    const names = Object.keys(unzipSync(nupkg(module, built)));
    const others = names.filter((name) => !/\.(ps1|psm1|psd1|ps1xml|mjs|xml|txt)$/.test(name));
    expect(names).to.contain('host/Az.QuantumApi.Host.mjs').and.to.contain('[Content_Types].xml');
    expect(others).to.have.members([
      ...['_rels/.rels', 'Az.QuantumApi.nuspec', 'LICENSE'],
      'package/services/metadata/core-properties/nuget.psmdcp',
    ]);
  });
});

describeWithPwsh('nupkg, in a real PowerShell', function () {
  this.timeout(120_000);
  let root = '';
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'azq-nupkg-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('is what Publish-PSResource makes of the same folder', async () => {
    const folder = join(root, beta.name);
    const notes = { ...beta, releaseNotes: 'Two lines,\n- with `code`, "quotes" and a $.' };
    writeFresh(moduleFiles(notes, folder));
    const { results, stderr } = await inRepository(
      'Publish-PSResource -Path $data.folder -Repository $repository; Out-Result (Get-ChildItem $data.packages).Name',
      { folder },
    );
    expect([results, stderr]).to.deep.equal([[nupkgName(beta)], '']);
    const theirs = unzipSync(readFileSync(join(root, 'packages', nupkgName(beta))));
    const ours = unzipSync(nupkg(notes, folder));
    expect(Object.keys(ours)).to.have.members(Object.keys(theirs));
    const nuspec = `${beta.name}.nuspec`;
    expect(elements(ours[nuspec])).to.have.deep.members(elements(theirs[nuspec]));
    expect(elements(ours['[Content_Types].xml'])).to.have.deep.members(elements(theirs['[Content_Types].xml']));
    const withoutIds = (part: Uint8Array | undefined) => elements(part).map((each) => each.replace(/ Id="\w+"/, ''));
    expect(withoutIds(ours['_rels/.rels'])).to.deep.equal(withoutIds(theirs['_rels/.rels']));
    for (const file of filesOf(folder)) expect(ours[file], file).to.deep.equal(theirs[file]);
  });

  it('installs from a folder, prerelease too, and is found there by its tags', async () => {
    writeFresh(moduleFiles(beta, join(root, beta.name)));
    const { results, stderr } = await inRepository(
      `Out-Result @(Find-PSResource -Name Contoso.Garden -Repository $repository -ErrorAction Ignore).Count
      $found = Find-PSResource -Name Contoso.Garden -Repository $repository -Prerelease
      Out-Result @("$($found.Version)", $found.Prerelease, ($found.Tags -contains 'Garden'), $found.Author)
      Install-PSResource -Name Contoso.Garden -Repository $repository -Prerelease -TrustRepository -Quiet
      Out-Result (Get-InstalledPSResource -Name Contoso.Garden | ForEach-Object { "$($_.Version) $($_.Prerelease)" })
      Out-Result (Get-Command Get-Plant).Version.ToString()`,
      { nupkg: [beta, join(root, beta.name)] },
    );
    expect([results, stderr]).to.deep.equal([[0, ['2.0.0', 'beta1', true, 'Contoso'], '2.0.0 beta1', '2.0.0'], '']);
  });

  for (const way of ['Install-PSResource', 'unpacking']) {
    it(`works after ${way}: loaded by the name of a command, and no file of it ever written`, async () => {
      await using emulator = await startEmulator();
      const install =
        way === 'unpacking'
          ? `[IO.Compression.ZipFile]::ExtractToDirectory($data.file, "$($data.modules)/Az.QuantumApi/$($data.version)")`
          : 'Install-PSResource -Name Az.QuantumApi -Repository $repository -TrustRepository -Quiet';
      const { results, stderr } = await inRepository(
        `${install}
        function Get-State { Get-ChildItem (Split-Path $path) -Recurse -File | Sort-Object FullName | ForEach-Object { "$($_.FullName) $($_.LastWriteTimeUtc.Ticks) $((Get-FileHash $_).Hash)" } }
        $path = (Get-Module -ListAvailable Az.QuantumApi).Path
        $before = Get-State
        $names = @{ SubscriptionId = [guid]::Empty; ResourceGroupName = 'rg'; Name = 'ws' }
        Out-Result (New-AzQuantumApiWorkspace @names -Location westus).Name
        Out-Result (Get-AzQuantumApiWorkspace @names).Location
        Out-Result ($before.Count -gt 20 -and ($before -join ';') -eq ((Get-State) -join ';'))
        $warnings = $null
        $manifest = Test-ModuleManifest $path -WarningVariable warnings
        Out-Result @("$($manifest.Version)", $warnings.Count, $manifest.ReleaseNotes.Length, $manifest.LicenseUri.AbsoluteUri)
        Out-Result (Get-Help New-AzQuantumApiWorkspaceKey).Synopsis`,
        { nupkg: [module, built], environment: { AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint } },
      );
      const { newAzQuantumApiWorkspaceKey } = module.cmdlets;
      expect([results, stderr]).to.deep.equal([
        [
          ...['ws', 'westus', true],
          [module.version, 0, module.releaseNotes?.length, module.licenseUri],
          newAzQuantumApiWorkspaceKey?.synopsis.replaceAll('\n', ' '),
        ],
        '',
      ]);
    });
  }

  interface World {
    readonly folder?: string;
    readonly nupkg?: readonly [typeof beta | typeof module, string];
    readonly environment?: Readonly<Record<string, string>>;
  }

  /** Runs a script for a user who has nothing, with a folder registered as `$repository`. */
  function inRepository(script: string, { folder, nupkg: [packed, from] = [beta, ''], environment }: World) {
    const [packages, home, modules] = ['packages', 'home', 'modules'].map((name) => join(root, name));
    for (const each of [packages, home, modules]) mkdirSync(each ?? '');
    const file = join(packages ?? '', nupkgName(packed));
    if (from !== '') writeFileSync(file, nupkg(packed, from));
    const variables = { HOME: home, USERPROFILE: home, XDG_DATA_HOME: undefined, XDG_CACHE_HOME: undefined };
    return runPwsh(
      `$ErrorActionPreference = 'Stop'
      $repository = 'azq' + [guid]::NewGuid().ToString('N')
      Register-PSResourceRepository -Name $repository -Uri $data.packages -Trusted
      try { ${script} }
      finally { Unregister-PSResourceRepository -Name $repository }`,
      { folder, packages, modules, file, version: packed.version },
      {
        env: {
          ...variables,
          PSModulePath: [modules, process.env['PSModulePath']].filter(Boolean).join(delimiter),
          ...environment,
        },
      },
    );
  }
});

/** The innermost elements of a document, as text. */
function elements(part: Uint8Array | undefined): string[] {
  return [...strFromU8(part ?? new Uint8Array()).matchAll(/<(?!\?)[^<>/]+(?:\/>|>[^<]+<\/\w+>)/g)].map(([each]) =>
    each.replaceAll('&quot;', '"').replaceAll('\r\n', '\n'),
  );
}

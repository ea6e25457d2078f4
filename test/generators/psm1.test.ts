import { expect } from 'chai';
import { generateBridgeScript, generateCmdletsScript, generateScriptModule } from '../../src/generators/psm1.js';
import { lockerModule } from '../fixtures/locker-module.js';
import { museumModule } from '../fixtures/museum-module.js';
import { workshopModule } from '../fixtures/workshop-module.js';
import { useModuleFolder } from '../helpers/module-folder.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { pwshResult } from './pwsh-result.js';

describe('generateScriptModule', () => {
  it('loads the script of the cmdlets, and no more', () => {
    const loaded = generateScriptModule(workshopModule).match(/\. "\$PSScriptRoot\/[^"]+"/g);
    expect(loaded).to.deep.equal(['. "$PSScriptRoot/Contoso.Workshop.Cmdlets.ps1"']);
  });
});

describe('generateBridgeScript', () => {
  it("has the settings after the bridge, whose functions are the script's", () => {
    const script = generateBridgeScript(museumModule, ['function Get-It {\n}\n'], '20.19.0');
    const [, session] = /SessionCmdlets = (.*)/.exec(generateBridgeScript(lockerModule, [], '20.19.0')) ?? [];
    expect(session).to.equal("@('Select-Locker', 'Get-Locker', 'Clear-Locker')");
    const places = ['function script:Get-It {', "MinimumNode = '20.19.0'"].map((part) => script.indexOf(part));
    expect(places).to.not.include(-1);
    expect(places[0]).to.be.lessThan(Number(places[1]));
  });
});

describe('generateCmdletsScript', () => {
  const script = generateCmdletsScript(museumModule, 'return @{}');

  it('writes the attributes of a parameter, its type and its default value, each on a line', () => {
    expect(parameterOf('Get-Exhibit', 'Top')).to.deep.equal([
      "[Parameter(ParameterSetName = 'All')]",
      "[Parameter(ParameterSetName = 'ByFloor')]",
      '[ValidateRange(1, 5)]',
      '[int]',
      '$Top = 10',
    ]);
    expect(parameterOf('Lock-Exhibit', 'Labels')).to.deep.equal([
      "[Parameter(ParameterSetName = 'Texts', Mandatory)]",
      '[AllowEmptyString()]',
      '[AllowEmptyCollection()]',
      '[AllowNull()]',
      '[string[]]',
      '$Labels',
    ]);
  });

  it('hides a parameter in each of its sets', () => {
    expect(parameterOf('Send-Exhibit', 'Proxy')).to.deep.equal([
      "[Parameter(ParameterSetName = 'ByAddress', DontShow)]",
      "[Parameter(ParameterSetName = 'ByTitle', DontShow)]",
      '[ValidateNotNull()]',
      '[uri]',
      '$Proxy',
    ]);
    expect(parameterOf('Send-Exhibit', 'ProxyCredential').slice(0, 2)).to.deep.equal([
      '[Parameter(DontShow)]',
      '[pscredential]',
    ]);
  });

  it('writes validations in the order of the declaration, with their options', () => {
    expect(parameterOf('Test-Exhibit', 'Numbers')).to.deep.equal([
      '[Parameter()]',
      "[ValidatePattern('^[a-c]', Options = 'IgnoreCase, ECMAScript, CultureInvariant')]",
      '[ValidateCount(2, 3)]',
      '[string[]]',
      '$Numbers',
    ]);
  });

  const defaults = {
    Order: "$Order = 'Title'",
    Eras: "$Eras = @('Modern')",
    Rare: '$Rare = $true',
    Title: '$Title',
  };
  for (const [name, declared] of Object.entries(defaults)) {
    it(`declares -${name} as ${declared}`, () => {
      expect(parameterOf('Get-Exhibit', name).at(-1)).to.equal(declared);
    });
  }

  it('names the default set, where there is one', () => {
    expect(attributesOf('Get-Exhibit')).to.contain("[CmdletBinding(DefaultParameterSetName = 'All', PositionalBinding");
    expect(attributesOf('Find-Exhibit')).to.contain('[CmdletBinding(PositionalBinding = $false)]');
  });

  it('gives a completer to the parameters that the cmdlet completes', () => {
    const completer = `[ArgumentCompleter({
            & (Get-Command -Name $args[0]).Module {
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                if (-not $script:HostSettings) { Import-HostBridge }
                Complete-HostParameter -Cmdlet 'Get-Exhibit' -Arguments $args -Watch $watch
            } @args
        })]
        [string]
        $Title`;
    expect(attributesOf('Get-Exhibit')).to.contain(completer);
    expect(attributesOf('Get-Exhibit').split('ArgumentCompleter')).to.have.length(2);
  });

  const types = {
    Found: '[datetime]',
    Shown: '[datetime[]]',
    Tags: '[hashtable]',
    Notes: '[hashtable[]]',
    Code: '[securestring]',
    OnLoan: '[System.Nullable[bool]]',
    Rare: '[bool]',
    Hall: '[string]',
    Eras: '[object[]]',
  };
  for (const [name, type] of Object.entries(types)) {
    it(`declares -${name} as ${type}`, () => {
      expect(parameterOf('Add-Exhibit', name).at(-2)).to.equal(type);
    });
  }

  it('makes a secret of a text where the type takes one, and only there', () => {
    const locker = generateCmdletsScript(lockerModule, 'return @{}');
    expect(locker).to.contain(`[Parameter()]
        [ModelArgumentAttribute('System.Security.SecureString')]
        [securestring]
        $Key`);
    expect(locker).to.match(/'System\.Security\.SecureString' = @\{\s+List = \$false\s+Secret = \$true\s+\}/);
    expect(script).to.not.contain("ModelArgumentAttribute('System.Security.SecureString')");
  });

  function attributesOf(cmdlet: string): string {
    const [, body = ''] = script.split(`function ${cmdlet} {`);
    return body.slice(0, body.indexOf('    begin {'));
  }

  function parameterOf(cmdlet: string, name: string): string[] {
    const declarations = attributesOf(cmdlet).split(/,?\n\n/);
    const lines = declarations.map((each) => each.split('\n').map((line) => line.trim()));
    const isDeclared = (line: string) => line === `$${name}` || line.startsWith(`$${name} =`);
    const declared = lines.find((each) => each.some(isDeclared)) ?? [];
    return declared.slice(
      declared.findIndex((line) => line.startsWith('[Parameter(')),
      declared.findIndex(isDeclared) + 1,
    );
  }
});

describeWithPwsh('generateCmdletsScript for Contoso.Museum, in a real PowerShell', () => {
  const manifest = useModuleFolder(museumModule);
  let parameters: Readonly<Record<string, string>> = {};

  before(async () => {
    parameters = (await pwshResult(readParameters, { manifest: manifest() })) as typeof parameters;
  });

  const expected: Record<string, string> = {
    'Add-Exhibit -Found': 'System.DateTime',
    'Add-Exhibit -Notes': 'System.Collections.Hashtable[]',
    'Add-Exhibit -Code': 'System.Security.SecureString',
    'Add-Exhibit -OnLoan': 'System.Nullable[System.Boolean]',
    'Test-Exhibit -Floor': 'System.Int32 Range -1..3',
    'Test-Exhibit -Floors': 'System.Int32[] Count 1..2 Range -1..3',
    'Test-Exhibit -Titles': 'System.String[] Length 2..5',
    'Test-Exhibit -Number': 'System.String Pattern ^[a-c]\\d+(?![^]) IgnoreCase, ECMAScript, CultureInvariant',
    'Test-Exhibit -Makers': 'System.String[] NotNullOrEmpty',
    'Test-Exhibit -Code': 'System.Security.SecureString NotNull',
    'Lock-Exhibit -Label': 'System.String AllowEmptyString',
    'Lock-Exhibit -Labels': 'System.String[] AllowEmptyCollection AllowEmptyString AllowNull',
    'Get-Exhibit': 'All',
    'Get-Exhibit -Order': "System.String = 'Title'",
    'Get-Exhibit -Top': 'System.Int32 Range 1..5 = 10',
    'Get-Exhibit -Eras': "System.Object[] Set Ancient,Medieval,Modern = @('Modern')",
    'Get-Exhibit -Rare': 'System.Boolean = $true',
    'Find-Exhibit': '',
  };
  for (const [parameter, described] of Object.entries(expected)) {
    it(`knows ${parameter} as ${described || 'without a default set'}`, () => {
      expect(parameters[parameter]).to.equal(described);
    });
  }
});

/** The default set of each cmdlet; of each parameter its type, what is validated and allowed by name, and its default value. */
const readParameters = `
Import-Module $data.manifest
$described = @{}
foreach ($command in Get-Command -Module Contoso.Museum) {
    $described[$command.Name] = [string] $command.DefaultParameterSet
    foreach ($parameter in $command.Parameters.Values) {
        $name = $parameter.ParameterType.FullName -replace '^System\\.Nullable\`1\\[\\[([\\w.]+),.*$', 'System.Nullable[$1]'
        $words = @($name) + @($(foreach ($attribute in $parameter.Attributes) {
            switch ($attribute.GetType().Name) {
                ValidateRangeAttribute { "Range $($attribute.MinRange)..$($attribute.MaxRange)" }
                ValidateLengthAttribute { "Length $($attribute.MinLength)..$($attribute.MaxLength)" }
                ValidateCountAttribute { "Count $($attribute.MinLength)..$($attribute.MaxLength)" }
                ValidatePatternAttribute { "Pattern $($attribute.RegexPattern) $($attribute.Options)" }
                ValidateSetAttribute { "Set $($attribute.ValidValues -join ',')" }
                ValidateNotNullAttribute { 'NotNull' }
                ValidateNotNullOrEmptyAttribute { 'NotNullOrEmpty' }
                { $_ -like 'Allow*' } { $_ -replace 'Attribute$' }
            }
        }) | Sort-Object)
        $declaration = $command.ScriptBlock.Ast.Body.ParamBlock.Parameters.Where{ $_.Name.VariablePath.UserPath -eq $parameter.Name }
        if ($declaration.DefaultValue) { $words += "= $($declaration.DefaultValue.Extent.Text)" }
        $described["$($command.Name) -$($parameter.Name)"] = $words -join ' '
    }
}
Out-Result $described
`;

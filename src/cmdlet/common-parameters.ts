/**
 * Names and aliases that PowerShell adds to every advanced function, -WhatIf and -Confirm included.
 *
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_commonparameters
 */
export const commonParameters: readonly string[] = [
  ...['Debug', 'db', 'ErrorAction', 'ea', 'ErrorVariable', 'ev', 'InformationAction', 'infa', 'InformationVariable'],
  ...['iv', 'OutBuffer', 'ob', 'OutVariable', 'ov', 'PipelineVariable', 'pv', 'ProgressAction', 'proga', 'Verbose'],
  ...['vb', 'WarningAction', 'wa', 'WarningVariable', 'wv', 'WhatIf', 'wi', 'Confirm', 'cf', 'UseTransaction', 'usetx'],
];

/** Names that mean something else to PowerShell: its reserved parameters and the automatic variables of a function. */
export const reservedParameters: readonly string[] = [
  ...['SelectProperty', 'SelectObject', 'args', 'input', 'this', 'PSItem', 'PSCmdlet', 'PSBoundParameters', 'Host'],
  ...[
    'Error',
    'Matches',
    'MyInvocation',
    'PSScriptRoot',
    'PSCommandPath',
    'Home',
    'PID',
    'PWD',
    'true',
    'false',
    'null',
  ],
];

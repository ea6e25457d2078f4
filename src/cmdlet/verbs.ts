/**
 * The verbs that `Get-Verb` lists in every supported PowerShell; 5.1 lacks Build and Deploy. {@link cmdletsOver} takes
 * no other.
 *
 * @see https://learn.microsoft.com/powershell/scripting/developer/cmdlet/approved-verbs-for-windows-powershell-commands
 */
export const approvedVerbs = [
  ...['Add', 'Clear', 'Close', 'Copy', 'Enter', 'Exit', 'Find', 'Format', 'Get', 'Hide', 'Join', 'Lock', 'Move'],
  ...['New', 'Open', 'Optimize', 'Push', 'Pop', 'Redo', 'Remove', 'Rename', 'Reset', 'Resize', 'Search', 'Select'],
  ...['Set', 'Show', 'Skip', 'Split', 'Step', 'Switch', 'Undo', 'Unlock', 'Watch', 'Connect', 'Disconnect', 'Read'],
  ...['Receive', 'Send', 'Write', 'Backup', 'Checkpoint', 'Compare', 'Compress', 'Convert', 'ConvertFrom'],
  ...['ConvertTo', 'Dismount', 'Edit', 'Expand', 'Export', 'Group', 'Import', 'Initialize', 'Limit', 'Merge', 'Mount'],
  ...['Out', 'Publish', 'Restore', 'Save', 'Sync', 'Unpublish', 'Update', 'Debug', 'Measure', 'Ping', 'Repair'],
  ...['Resolve', 'Test', 'Trace', 'Approve', 'Assert', 'Complete', 'Confirm', 'Deny', 'Disable', 'Enable', 'Install'],
  ...['Invoke', 'Register', 'Request', 'Restart', 'Resume', 'Start', 'Stop', 'Submit', 'Suspend', 'Uninstall'],
  ...['Unregister', 'Wait', 'Use', 'Block', 'Grant', 'Protect', 'Revoke', 'Unblock', 'Unprotect'],
] as const;

/** One of {@link approvedVerbs}, which {@link cmdletsOver} takes. */
export type ApprovedVerb = (typeof approvedVerbs)[number];

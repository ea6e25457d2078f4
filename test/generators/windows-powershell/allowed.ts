/**
 * What the module's scripts may use, as Windows PowerShell 5.1 on .NET Framework 4.7.2 has all of it: types and their
 * members, `::` before the static ones, the number of arguments after the name of a method. Of whatever an instance
 * member is used, its name must be here: the scripts do not say what type a variable holds.
 *
 * Source: the reference assemblies of .NET Framework 4.7.2 (NuGet package Microsoft.NETFramework.ReferenceAssemblies.net472
 * 1.0.3) and, for System.Management.Automation, PowerShellStandard.Library 5.1.0, which holds what 5.1 and 7 share. Look
 * there, not in the .NET that runs the tests, before you add one; of an overload, that it takes these arguments.
 */
export const types: Readonly<Record<string, readonly string[]>> = {
  'System.AppDomain': ['::CurrentDomain', 'GetData(1)', 'SetData(2)'],
  // PowerShell itself makes an array by `new` (about_Classes of 5.1).
  'System.Array': ['::Clear(3)', '::IndexOf(4)', '::new(1)', 'Length'],
  'System.Boolean': [],
  'System.Buffer': ['::BlockCopy(5)'],
  'System.Byte': [],
  'System.Char': [],
  'System.Collections.ArrayList': ['::new(0)', 'Add(1)', 'AddRange(1)', 'RemoveAt(1)', 'ToArray(0)'],
  'System.Collections.Concurrent.ConcurrentDictionary`2': ['::new(0)', 'TryGetValue(2)', 'TryRemove(2)', 'Values'],
  'System.Collections.Concurrent.ConcurrentQueue`1': ['::new(0)', 'Enqueue(1)', 'IsEmpty', 'TryDequeue(1)'],
  'System.Collections.DictionaryEntry': ['::new(2)', 'Key', 'Value'],
  'System.Collections.Hashtable': ['::Synchronized(1)', 'ContainsKey(1)', 'get_Keys(0)', 'get_Values(0)'],
  'System.Collections.IDictionary': ['Contains(1)', 'GetEnumerator(0)', 'Remove(1)'],
  'System.Collections.IEnumerable': [],
  'System.Collections.ObjectModel.Collection`1': ['Insert(2)'],
  'System.Collections.Specialized.OrderedDictionary': [],
  'System.Collections.Stack': ['::new(0)', 'Peek(0)', 'Pop(0)', 'Push(1)'],
  'System.Convert': ['::FromBase64String(1)', '::ToBase64String(1)'],
  'System.DateTime': ['::new(7)', 'AddMilliseconds(1)', 'Ticks', 'ToUniversalTime(0)'],
  'System.DateTimeKind': ['::Utc'],
  'System.DateTimeOffset': ['ToUnixTimeMilliseconds(0)'],
  'System.Decimal': ['ToString(1)'],
  'System.Diagnostics.CodeAnalysis.SuppressMessageAttribute': ['Justification'],
  'System.Diagnostics.Process': [
    '::Start(1)',
    'ExitCode',
    'HasExited',
    'Kill(0)',
    'Refresh(0)',
    'StandardError',
    'StandardInput',
    'StandardOutput',
    'TotalProcessorTime',
    'WaitForExit(1)',
  ],
  'System.Diagnostics.ProcessStartInfo': [
    '::new(1)',
    '::new(2)',
    'Arguments',
    'CreateNoWindow',
    'EnvironmentVariables',
    'RedirectStandardError',
    'RedirectStandardInput',
    'RedirectStandardOutput',
    'StandardErrorEncoding',
    'StandardOutputEncoding',
    'UseShellExecute',
  ],
  'System.Diagnostics.Stopwatch': ['::Frequency', '::GetTimestamp(0)', '::StartNew(0)', 'ElapsedMilliseconds'],
  'System.Double': ['::Parse(2)'],
  'System.Environment': ['::GetEnvironmentVariable(1)', '::GetEnvironmentVariables(0)', '::NewLine'],
  'System.Exception': ['GetBaseException(0)'],
  'System.Globalization.CultureInfo': ['::InvariantCulture'],
  'System.Guid': ['::NewGuid(0)'],
  'System.IFormattable': ['ToString(2)'],
  'System.IO.Directory': ['::Exists(1)'],
  'System.IO.File': ['::Exists(1)'],
  'System.IO.Path': [
    '::Combine(2)',
    '::Combine(3)',
    '::DirectorySeparatorChar',
    '::GetInvalidPathChars(0)',
    '::PathSeparator',
  ],
  'System.IO.Stream': ['Dispose(0)', 'ReadAsync(3)'],
  'System.IO.StreamReader': ['ReadAsync(3)', 'ReadLineAsync(0)'],
  'System.IO.StreamWriter': ['::new(3)', 'AutoFlush', 'BaseStream', 'WriteAsync(1)'],
  'System.Int16': [],
  'System.Int32': ['::MaxValue', '::MinValue'],
  'System.Int64': ['::TryParse(2)'],
  'System.InvalidOperationException': ['::new(1)'],
  'System.Management.Automation.AllowEmptyCollectionAttribute': [],
  'System.Management.Automation.ArgumentCompleterAttribute': [],
  'System.Management.Automation.ActionPreferenceStopException': [],
  'System.Management.Automation.AliasAttribute': [],
  'System.Management.Automation.ArgumentTransformationAttribute': [],
  'System.Management.Automation.Cmdlet': [
    'ShouldContinue(2)',
    'ShouldProcess(2)',
    'ThrowTerminatingError(1)',
    'WriteDebug(1)',
    'WriteError(1)',
    'WriteInformation(2)',
    'WriteObject(1)',
    'WriteProgress(1)',
    'WriteVerbose(1)',
    'WriteWarning(1)',
  ],
  'System.Management.Automation.CmdletBindingAttribute': [
    'ConfirmImpact',
    'DefaultParameterSetName',
    'PositionalBinding',
    'SupportsShouldProcess',
  ],
  'System.Management.Automation.CompletionResult': ['::new(4)'],
  'System.Management.Automation.ConfirmImpact': [],
  'System.Management.Automation.EngineIntrinsics': ['SessionState'],
  'System.Management.Automation.ErrorCategory': [],
  'System.Management.Automation.ErrorDetails': ['::new(1)', 'RecommendedAction'],
  'System.Management.Automation.ErrorRecord': [
    '::new(4)',
    'CategoryInfo',
    'ErrorDetails',
    'Exception',
    'FullyQualifiedErrorId',
  ],
  'System.Management.Automation.FunctionInfo': ['ScriptBlock'],
  'System.Management.Automation.IContainsErrorRecord': ['ErrorRecord'],
  'System.Management.Automation.InvocationInfo': ['ExpectingInput', 'MyCommand'],
  'System.Management.Automation.Job': [],
  'System.Management.Automation.Language.CodeGeneration': ['::EscapeSingleQuotedStringContent(1)'],
  'System.Management.Automation.OutputTypeAttribute': [],
  'System.Management.Automation.PSCmdlet': ['GetVariableValue(1)', 'MyInvocation', 'ParameterSetName', 'SessionState'],
  'System.Management.Automation.PSCredential': ['Password', 'UserName'],
  'System.Management.Automation.PSCustomObject': [],
  'System.Management.Automation.PSModuleInfo': ['OnRemove'],
  'System.Management.Automation.PSObject': ['Properties', 'TypeNames'],
  'System.Management.Automation.PSReference': [],
  'System.Management.Automation.PSTypeNameAttribute': [],
  'System.Management.Automation.ParameterAttribute': ['DontShow', 'Mandatory', 'ParameterSetName', 'ValueFromPipeline'],
  'System.Management.Automation.PathInfo': ['Provider', 'ProviderPath'],
  'System.Management.Automation.PathIntrinsics': ['CurrentFileSystemLocation'],
  'System.Management.Automation.ProgressRecord': ['::new(3)', 'PercentComplete', 'RecordType'],
  'System.Management.Automation.Runspaces.Runspace': ['::DefaultRunspace', 'RunspaceStateInfo'],
  'System.Management.Automation.Runspaces.RunspaceStateInfo': ['State'],
  'System.Management.Automation.ScriptBlock': ['::Create(1)', 'Ast'],
  'System.Management.Automation.SessionState': ['LanguageMode', 'Module', 'Path'],
  // Since 3.0 (PlatyPS and Get-Help read it).
  'System.Management.Automation.SupportsWildcardsAttribute': [],
  'System.Management.Automation.SwitchParameter': [],
  'System.Management.Automation.ValidateNotNullAttribute': [],
  'System.Management.Automation.ValidateRangeAttribute': [],
  'System.Management.Automation.ValidateSetAttribute': [],
  'System.Math': ['::Floor(1)', '::Max(2)', '::Min(2)'],
  'System.Net.IWebProxy': ['GetProxy(1)', 'IsBypassed(1)'],
  'System.Net.NetworkCredential': ['::new(2)', 'Password'],
  'System.Net.WebRequest': ['::GetSystemWebProxy(0)'],
  'System.Object': ['::Equals(2)', '::ReferenceEquals(2)', '::new(0)', 'GetType(0)', 'ToString(0)'],
  'System.Reflection.BindingFlags': [],
  'System.Reflection.FieldInfo': ['SetValue(2)'],
  'System.Runtime.InteropServices.Marshal': [
    '::Copy(4)',
    '::SecureStringToGlobalAllocUnicode(1)',
    '::ZeroFreeGlobalAllocUnicode(1)',
  ],
  'System.Security.SecureString': ['::new(0)', 'AppendChar(1)', 'MakeReadOnly(0)'],
  'System.Single': [],
  'System.String': [
    '::Intern(1)',
    'IndexOfAny(1)',
    '::new(1)',
    '::new(3)',
    'Split(1)',
    'Substring(1)',
    'ToCharArray(0)',
    'Trim(0)',
    'Trim(1)',
    'Trim(2)',
    'TrimStart(1)',
  ],
  'System.Text.Decoder': ['GetChars(5)'],
  'System.Text.Encoding': ['::UTF8', 'GetBytes(1)', 'GetDecoder(0)', 'GetMaxCharCount(1)'],
  'System.Text.RegularExpressions.Regex': ['::new(1)', 'IsMatch(1)'],
  'System.Text.StringBuilder': ['::new(0)', '::new(1)', 'Append(1)', 'Append(3)', 'Clear(0)'],
  'System.Text.UTF8Encoding': ['::new(1)'],
  'System.Threading.AutoResetEvent': ['::new(1)', 'Set(0)'],
  'System.Threading.Monitor': ['::Enter(1)', '::Exit(1)', '::TryEnter(2)'],
  'System.Threading.SemaphoreSlim': ['::new(2)', 'AvailableWaitHandle', 'Release(0)'],
  'System.Threading.Tasks.Task': ['IsCompleted', 'Wait(1)'],
  'System.Threading.WaitHandle': ['::WaitAny(2)'],
  'System.Type': ['GetField(2)'],
  'System.Uri': ['OriginalString'],
  'System.ValueType': [],
  'System.Version': [],
  'System.Void': [],
  'System.WeakReference': ['::new(1)', 'Target'],
  'System.Web.Script.Serialization.JavaScriptSerializer': ['DeserializeObject(1)', 'MaxJsonLength', 'RecursionLimit'],
};

/** What every object has in PowerShell, and the keys of `$PSVersionTable` (about_Automatic_Variables of 5.1). */
export const members: readonly string[] = ['PSObject', 'PSEdition', 'PSVersion'];

/** Of an Az context, which a user's Az.Accounts makes. */
export const azMembers: readonly string[] = ['DefaultContext', 'ResourceManagerUrl'];

/** Commands with their parameters, as 5.1 has them: the data that PSScriptAnalyzer ships of 5.1.14393. */
export const commands: Readonly<Record<string, readonly string[]>> = {
  'Add-Type': ['AssemblyName'],
  'Get-Command': ['ErrorAction', 'Name'],
  'Get-Module': ['Name'],
  'Get-Variable': ['Name', 'ValueOnly'],
  'Import-Module': ['ErrorAction', 'Global', 'Name', 'PassThru'],
  'New-Object': ['TypeName'],
  'Select-Object': ['Last'],
  'Set-Location': ['ErrorAction', 'LiteralPath'],
  'Set-Variable': ['Name', 'Value'],
  'Write-Debug': [],
  'Write-Error': ['Category', 'ErrorAction', 'ErrorId', 'Message'],
};

/** Commands of Az.Accounts, which runs on both. */
export const azCommands: Readonly<Record<string, readonly string[]>> = {
  'Get-AzAccessToken': [],
  'Get-AzContext': ['ErrorAction'],
};

/** A command of ThreadJob, which runs on both; the scripts look whether it is there. */
export const jobCommands: Readonly<Record<string, readonly string[]>> = {
  'Start-ThreadJob': ['ArgumentList', 'Name', 'ScriptBlock'],
};

/** Variables of the engine (about_Automatic_Variables of 5.1). `$IsWindows` and its like are not there. */
export const variables: readonly string[] = [
  '_',
  'args',
  'Error',
  'ExecutionContext',
  'false',
  'Matches',
  'null',
  'PSBoundParameters',
  'PSCmdlet',
  'PSScriptRoot',
  'PSVersionTable',
  'PWD',
  'this',
  'true',
];

const onCore = "$global:PSVersionTable.PSEdition -eq 'Core'";

/**
 * What .NET Framework lacks: each with one of the conditions that every use must stand behind, such that Windows
 * PowerShell never gets there. `in` is the function or method around it, and is itself guarded.
 */
export const guarded: Readonly<Record<string, readonly string[]>> = {
  'System.Text.Json.JsonDocument': [onCore],
  'System.Text.Json.JsonDocumentOptions': [onCore],
  '.new(0)': [onCore],
  '.MaxDepth': [onCore],
  '.Parse(2)': [onCore],
  '.RootElement': [onCore],
  '.EnumerateArray(0)': ['$isElement'],
  '.EnumerateObject(0)': ['$isElement'],
  // Only elements are of these kinds.
  '.GetRawText(0)': ['$kind -eq 4'],
  '.GetString(0)': ['$kind -eq 3'],
  '.ValueKind': ['$isElement'],
  // From .NET 7 on, and on Unix alone.
  'System.IO.File::GetUnixFileMode(1)': ['-not $windows'],
};

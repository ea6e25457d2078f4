/**
 * The script with which a shell completes a program's words. It asks the program, word by word, and evaluates nothing
 * of the answer.
 *
 * @param shell - `bash`, `zsh`, `fish` or `powershell`.
 * @param program - Letters only: it becomes part of names.
 */
export function completionScript(shell: string, program: string): string {
  return (scripts[shell] ?? '').replaceAll('PROGRAM', program).trimStart();
}

/**
 * bash cuts words at `=` and `:` too; they are put together again here, and of the answer goes what is there already.
 * It runs with bash 3.2, which macOS has.
 */
const bash = `
# bash completion of PROGRAM. In ~/.bashrc: source <(PROGRAM completion bash)
_PROGRAM_complete() {
  local line=\${COMP_LINE:0:COMP_POINT} program=\${COMP_WORDS[0]} cut='' words piece i last=0
  line=\${line#"$program"}
  words=()
  for ((i = 1; i <= COMP_CWORD; i++)); do
    piece=\${COMP_WORDS[i]}
    if [[ -z $COMP_LINE || $line == [[:space:]]* || i -eq 1 ]]; then
      line=\${line#"\${line%%[![:space:]]*}"}
      cut=''
      last=\${#words[@]}
      words[last]=''
    else
      cut=\${words[last]}
    fi
    if [[ -n $COMP_LINE && i -eq COMP_CWORD ]]; then piece=$line; fi
    line=\${line#"$piece"}
    words[last]=\${words[last]}$piece
    if [[ -n $cut && $piece == [=:]* ]]; then cut=$cut\${piece%%[!=:]*}; fi
  done
  type "$program" > /dev/null 2>&1 || program=PROGRAM
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ -z $line ]]; then
      compopt -o default 2> /dev/null
    else
      COMPREPLY+=("\${line#"$cut"}")
    fi
  done < <("$program" __complete bash "\${words[@]}" 2> /dev/null)
  if [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2> /dev/null; fi
}
complete -F _PROGRAM_complete PROGRAM
`;

/** compadd quotes what it adds; what is shown beside it is text of our own. */
const zsh = `
#compdef PROGRAM
# zsh completion of PROGRAM. In ~/.zshrc, behind compinit: source <(PROGRAM completion zsh)
_PROGRAM() {
  local -a lines values shown begun begunShown
  local line value about
  lines=("\${(@f)$(PROGRAM __complete zsh "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2> /dev/null; print -r -- .)}")
  lines=("\${(@)lines[1,-2]}")
  for line in "\${lines[@]}"; do
    if [[ -z $line ]]; then
      compset -P '@'
      _files
      return
    fi
    value=\${line%%$'\\t'*}
    about=\${line#*$'\\t'}
    if [[ -n $about ]]; then about="$value  -- $about"; else about=$value; fi
    if [[ $value == *= ]]; then
      begun+=("$value") begunShown+=("$about")
    else
      values+=("$value") shown+=("$about")
    fi
  done
  local result=1
  if (( \${#values} )); then compadd -l -d shown -a values && result=0; fi
  if (( \${#begun} )); then compadd -S '' -l -d begunShown -a begun && result=0; fi
  return result
}
if [[ $funcstack[1] == _PROGRAM ]]; then _PROGRAM "$@"; else compdef _PROGRAM PROGRAM; fi
`;

const fish = `
# fish completion of PROGRAM. PROGRAM completion fish > ~/.config/fish/completions/PROGRAM.fish
function __PROGRAM_complete
    set -l words (commandline -opc)
    set -e words[1]
    set -l current (commandline -ct)
    # As typed: the quotes are fish's.
    set -l word (string unescape -- "$current"; or string trim -l -c '"\\'' -- "$current")
    PROGRAM __complete fish $words "$word" 2>/dev/null | while read -l line
        if test -z "$line"
            __fish_complete_path $word
        else
            echo $line
        end
    end
end
complete -c PROGRAM -e
complete -c PROGRAM -f -a '(__PROGRAM_complete)'
`;

/** The words go through a variable: Windows PowerShell passes no empty argument on. */
const powershell = `
# PowerShell completion of PROGRAM. In $PROFILE: PROGRAM completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName PROGRAM -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @(
        foreach ($element in @($commandAst.CommandElements | Select-Object -Skip 1)) {
            if ($element.Extent.EndOffset -ge $cursorPosition) { break }
            if ($element -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $element.Value }
            else { $element.Extent.Text }
        }
        ([string] $wordToComplete).Trim([char] 34, [char] 39)
    )
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        $env:SHELL_COMPLETION_WORDS = ConvertTo-Json -InputObject $words -Compress
        $lines = @(PROGRAM __complete powershell 2>$null)
    }
    catch { $lines = @() }
    finally {
        Remove-Item -Path Env:SHELL_COMPLETION_WORDS -ErrorAction Ignore
        [Console]::OutputEncoding = $encoding
    }
    foreach ($line in $lines) {
        $text, $shown, $about = ([string] $line).Split([char] 9)
        if ($about) { [System.Management.Automation.CompletionResult]::new($text, $shown, 'ParameterValue', $about) }
    }
}
`;

const scripts: Readonly<Record<string, string>> = { bash, zsh, fish, powershell };

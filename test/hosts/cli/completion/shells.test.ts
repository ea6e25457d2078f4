import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithPwsh, runPwsh } from '../../../helpers/pwsh.js';
import { describeWith, useProgram } from './helpers/programs.js';
import { completedLines } from './helpers/typing.js';

const program = useProgram('rosary', join(import.meta.dirname, '../../../fixtures/rosary-program.ts'));
const script = (shell: string) => `rosary completion ${shell}`;
const text = (file: string, args: readonly string[]) =>
  execFileSync(file, args, { env: program().environment, cwd: program().path, encoding: 'utf8' });

/** What is typed before Tab, and what the last argument is then. */
const typed: Readonly<Record<string, string>> = {
  'rosary ro': 'rose',
  'rosary rose show --na': '--name',
  'rosary rose show -n My': 'My rose',
  'rosary rose show -n "My': 'My rose',
  "rosary rose show -n 'My": 'My rose',
  'rosary rose show -n My\\ r': 'My rose',
  'rosary rose show --name=My': '--name=My rose',
  'rosary rose show -n ti': 'time:12:30',
  'rosary rose show -n time:1': 'time:12:30',
  'rosary rose show --name=time:12:': '--name=time:12:30',
  'rosary rose show -n it': "it's",
  'rosary rose show -n sa': 'say "hi"',
  'rosary rose show -n "sa': 'say "hi"',
  'rosary rose show -n \\$': '$(touch pwned)',
  'rosary rose show -n ba': 'back\\slash',
  'rosary rose show -n Ü': 'Über',
  'rosary rose show --file rosary.m': 'rosary.mjs',
  'rosary completion fi': 'fish',
};

for (const shell of ['bash', 'zsh'] as const) {
  describeWith(shell, `Completion in ${shell}`, function () {
    this.timeout(180_000);
    it('makes the right words of what is typed', async () => {
      // Readline does not close a quote for a value with that quote in it.
      const lines = Object.keys(typed).filter((line) => shell !== 'bash' || !line.endsWith('"sa'));
      const words = await completedLines(shell, program(), script(shell), lines);
      expect(words.map((each) => each.at(-1))).to.deep.equal(lines.map((line) => typed[line]));
    });

    it('evaluates nothing of what it offers', () => expect(existsSync(join(program().path, 'pwned'))).to.be.false);
  });
}

describeWith('bash', 'The function for bash', function () {
  this.timeout(180_000);
  const offered = (words: readonly string[]) =>
    text('bash', [
      '--norc',
      '-c',
      `source <(${script('bash')}); COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)); _rosary_complete; printf '%s\\n' "\${COMPREPLY[@]}"`,
      '--',
      ...words,
    ])
      .trim()
      .split('\n');

  it('takes words alone, as tests of it give them', () => {
    expect(offered(['rosary', 'rose', 'show', '--name', 'M'])).to.deep.equal(['My\\ rose']);
    expect(offered(['rosary', ''])).to.include.members(['rose', 'completion']);
  });

  it('offers options that are not given yet', () => {
    expect(offered(['rosary', 'rose', 'show', '--name', 'x', '--']))
      .to.include('--file')
      .and.not.include('--name');
  });

  it('is silent where the program fails', () => {
    const failing = 'rosary() { echo boo >&2; return 1; }; COMP_WORDS=(rosary r) COMP_CWORD=1; _rosary_complete 2>&1';
    expect(text('bash', ['--norc', '-c', `source <(${script('bash')}); ${failing}`])).to.equal('');
  });
});

describeWith('fish', 'Completion in fish', function () {
  this.timeout(180_000);
  const offered = (line: string) =>
    text('fish', ['--no-config', '-c', `${script('fish')} | source; complete -C (echo $argv[1])`, line])
      .split('\n')
      .map((each) => each.split('\t')[0]);

  it('makes the right words of what is typed', () => {
    const lines = Object.keys(typed);
    expect(lines.map((line) => offered(line)[0])).to.deep.equal(lines.map((line) => typed[line]));
  });
});

describeWithPwsh('Completion in PowerShell', function () {
  this.timeout(180_000);
  /** Typed, and the text that takes the place of the last word. */
  const lines: Readonly<Record<string, string>> = {
    'rosary ro': 'rose',
    'rosary rose show --na': '--name',
    'rosary rose show -n My': "'My rose'",
    "rosary rose show -n 'My": "'My rose'",
    'rosary rose show -n "My': "'My rose'",
    'rosary rose show -n ti': 'time:12:30',
    'rosary rose show -n it': "'it''s'",
    'rosary rose show -n sa': '\'say "hi"\'',
    'rosary completion fi': 'fish',
  };

  it('offers commands, options and values, quoted as it needs them', async () => {
    const { results, stderr } = await runPwsh(
      `${script('powershell')} | Out-String | Invoke-Expression
       foreach ($line in $data) {
         $found = TabExpansion2 -inputScript $line -cursorColumn $line.Length
         Out-Result ([string] $found.CompletionMatches[0].CompletionText)
       }`,
      Object.keys(lines),
      { env: program().environment },
    );
    expect(stderr).to.equal('');
    expect(results).to.deep.equal(Object.values(lines));
  });
});

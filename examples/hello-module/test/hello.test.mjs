import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { CmdletError, connect } from 'hello-module';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const env = { ...process.env, HELLO_FROM: 'Grace' };

test('Node', async () => {
  const hello = connect();
  assert.deepEqual(await hello.getGreeting({ name: 'Ada', volume: 3 }), ['Hello, Ada!!!']);
  assert.deepEqual(await hello.measureGreeting({}, { input: ['Ada', 'Grace'] }), [8]);
  await assert.rejects(hello.getGreeting({ name: 'Ada', volume: 9 }), CmdletError);
});

test('shell', async () => {
  const hello = async (...words) => run(process.execPath, [join(root, 'dist/bin/hello.mjs'), ...words], { env });
  assert.equal((await hello('--version')).stdout, 'hello 1.0.0-beta.1\n');
  assert.equal(JSON.parse((await hello('greeting', 'show', '--name', 'Ada')).stdout), 'Hello, Ada!');
  const rehearsed = await hello('greeting', 'send', '--name', 'Ada', '--what-if');
  assert.match(rehearsed.stdout + rehearsed.stderr, /Greeting from Grace.*Ada/);
});

test('PowerShell', async () => {
  const script = `$ErrorActionPreference = 'Stop'
    Get-Greeting -Name Ada
    'Ada', 'Grace' | Measure-Greeting
    'Ada' | Send-Greeting -WhatIf
    Send-Greeting -Name Ada -PassThru
    (Get-Help Send-Greeting).Synopsis
    (Get-Module Contoso.Hello).PrivateData.PSData.Prerelease`;
  const { stdout } = await run('pwsh', ['-NoProfile', '-NonInteractive', '-Command', script], {
    // The module is found and loaded by the name of its command.
    env: { ...env, PSModulePath: join(root, 'dist'), NO_COLOR: '1' },
  });
  assert.deepEqual(stdout.trim().split(/\r?\n/), [
    'Hello, Ada!',
    '8',
    'What if: Performing the operation "Greeting from Grace" on target "Ada".',
    'True',
    'Sends a greeting, once it is confirmed.',
    'beta1',
  ]);
});

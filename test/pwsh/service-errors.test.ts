import { expect } from 'chai';
import type { Emulator, Fault } from '../../src/emulator/start-emulator.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { regenerations, runQuantum, startStockedEmulator } from './quantum.js';

interface Failure {
  id: string;
  category: string;
  message: string;
  advice: string | null;
  data: Record<string, unknown>;
  target: Record<string, unknown>;
  written: unknown[];
}

describeWithPwsh('Errors of the service in PowerShell', function () {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await startStockedEmulator();
  });
  afterEach(() => emulator.stop());

  async function failure(
    endpoint: Emulator | string = emulator,
    command = 'New-AzQuantumApiWorkspaceKey @names -Key Primary -PassThru',
  ): Promise<Failure> {
    const { results } = await runQuantum(
      endpoint,
      `$written = @(${command} -ErrorAction SilentlyContinue -ErrorVariable failed)
      $e = $failed[0]
      Out-Result @{
        id = $e.FullyQualifiedErrorId; category = [string] $e.CategoryInfo.Category; message = $e.Exception.Message
        advice = $e.ErrorDetails.RecommendedAction; data = $e.Exception.Data; target = $e.TargetObject; written = $written
      }`,
    );
    return results[0] as Failure;
  }

  const errorBody = (code: string, message: string) => JSON.stringify({ error: { code, message } });
  const regenerate = '/regenerateKey';
  const cases: [string, Fault, string, string, RegExp][] = [
    [
      'a 403',
      {
        path: regenerate,
        answer: { status: 403, headers: { 'x-ms-request-id': 'r-1' }, body: errorBody('AuthorizationFailed', 'No.') },
      },
      'AuthorizationFailed',
      'PermissionDenied',
      /^Workspace 'ws1' .*: No\. Code: AuthorizationFailed, HTTP 403, request id: r-1$/,
    ],
    [
      'a 500',
      {
        path: regenerate,
        answer: { status: 500, headers: { 'x-ms-request-id': 'r-2' }, body: errorBody('InternalServerError', 'Oops.') },
      },
      'InternalServerError',
      'ResourceUnavailable',
      /Oops\. Code: InternalServerError, HTTP 500, request id: r-2$/,
    ],
    [
      'a body that is not JSON',
      { path: regenerate, answer: { status: 409, headers: { 'x-ms-request-id': 'r-3' }, body: 'not json' } },
      'Conflict',
      'InvalidOperation',
      /409 Conflict.*not json.* Code: Conflict, HTTP 409, request id: r-3$/,
    ],
    [
      'an unexpected 200',
      { path: regenerate, answer: { status: 200, headers: { 'x-ms-request-id': 'r-4' }, body: '{}' } },
      'OK',
      'InvalidOperation',
      /200 OK.* Code: OK, HTTP 200, request id: r-4$/,
    ],
    [
      'a connection cut half way',
      { path: regenerate, handled: true, answer: 'reset' },
      'ECONNRESET',
      'ConnectionError',
      /Code: ECONNRESET$/,
    ],
  ];
  for (const [title, fault, id, category, message] of cases) {
    it(`${title} is one error, and is not repeated`, async () => {
      emulator.faults.inject({ ...fault, times: 10 });
      const failed = await failure();
      expect(failed).to.include({ id: `${id},New-AzQuantumApiWorkspaceKey`, category });
      expect(failed.message).to.match(message);
      expect(failed.written).to.deep.equal([]);
      expect(failed.target).to.include({ workspaceName: 'ws1', resourceGroupName: 'rg' });
      expect(regenerations(emulator)).to.have.length(1);
    });
  }

  it('says when a change may have been carried out', async () => {
    emulator.faults.inject({ path: regenerate, answer: { status: 500, body: '' } });
    const failed = await failure();
    expect(failed.data).to.include({ mayHaveBeenCarriedOut: true, statusCode: 500 });
    expect(failed.advice).to.match(/may have been carried out/);
  });

  it('a 404 names the workspace', async () => {
    const failed = await failure(
      emulator,
      'New-AzQuantumApiWorkspaceKey -SubscriptionId $names.SubscriptionId -ResourceGroupName rg -WorkspaceName nope -Key Primary',
    );
    expect(failed).to.include({ id: 'ResourceNotFound,New-AzQuantumApiWorkspaceKey', category: 'ObjectNotFound' });
    expect(failed.message).to.match(/'nope'.*Code: ResourceNotFound, HTTP 404, request id: /);
  });

  it('waits as a 429 asks, then does it', async () => {
    emulator.faults.inject({
      path: regenerate,
      answer: { status: 429, headers: { 'Retry-After': '1' }, body: errorBody('TooManyRequests', 'Slow down.') },
    });
    const started = Date.now();
    const { results } = await runQuantum(
      emulator,
      'Out-Result @(New-AzQuantumApiWorkspaceKey @names -Key Primary -PassThru)',
    );
    expect(results).to.deep.equal([[true]]);
    expect(Date.now() - started).to.be.greaterThan(1000);
    expect(regenerations(emulator).map(({ status }) => status)).to.deep.equal([429, 204]);
  });

  it('does not sleep through a long Retry-After', async () => {
    emulator.faults.inject({
      path: regenerate,
      answer: { status: 429, headers: { 'Retry-After': '3600' }, body: errorBody('TooManyRequests', 'Slow down.') },
    });
    const failed = await failure();
    expect(failed).to.include({ id: 'TooManyRequests,New-AzQuantumApiWorkspaceKey', category: 'LimitsExceeded' });
    expect(failed.message).to.match(/3600 seconds/);
    expect(failed.data).to.include({ retryAfter: 3600 });
  });

  it('a refused connection', async () => {
    // No port of one who has gone: another process may have taken that meanwhile. Nobody is ever given this one.
    const failed = await failure('http://127.0.0.1:1');
    expect(failed).to.include({ id: 'ECONNREFUSED,New-AzQuantumApiWorkspaceKey', category: 'ConnectionError' });
    expect(failed.advice).to.match(/was not sent/);
  });

  it('-ErrorAction Stop ends the statement with the record itself', async () => {
    const { results } = await runQuantum(
      emulator,
      `try { ($id -replace 'ws1', 'nope'), $id | New-AzQuantumApiWorkspaceKey -Key Primary -PassThru -ErrorAction Stop; Out-Result 'went on' }
      catch { Out-Result @($_.FullyQualifiedErrorId, [string] $_.CategoryInfo.Category, $_.TargetObject.workspaceName, $_.InvocationInfo.MyCommand.Name) }`,
    );
    expect(results).to.deep.equal([
      ['ResourceNotFound,New-AzQuantumApiWorkspaceKey', 'ObjectNotFound', 'nope', 'New-AzQuantumApiWorkspaceKey'],
    ]);
    expect(regenerations(emulator).map(({ workspace }) => workspace)).to.deep.equal(['nope']);
  });
});

import { expect } from 'chai';
import type { NewAzQuantumApiWorkspaceKeyArguments } from '../../../src/az-quantum-api.js';
import { failureOf, listening, quantumAt, ws1 } from '../helpers/calls.js';
import { idOf, secondSubscriptionId, subscriptionId, useEmulator } from '../helpers/emulator.js';

describe('New-AzQuantumApiWorkspaceKey', () => {
  const emulator = useEmulator();
  const regenerate = (args: NewAzQuantumApiWorkspaceKeyArguments, ...options: object[]) =>
    quantumAt(emulator).newAzQuantumApiWorkspaceKey(args, ...options);
  const id = idOf('ws1');
  /** The request for the keys of a workspace, carried out. */
  const done = (keys: readonly string[], ofWorkspace = id) => [`${ofWorkspace}/regenerateKey`, { keys }, 204];

  describe('by parameter set', () => {
    const keys: [unknown, string[]][] = [
      ['Primary', ['Primary']],
      ['secondary', ['Secondary']],
      ['Primary, SECONDARY', ['Primary', 'Secondary']],
      [
        ['Secondary', 'Primary'],
        ['Secondary', 'Primary'],
      ],
      [['Primary', 'primary'], ['Primary']],
    ];
    for (const [key, sent] of keys) {
      it(`RegenerateExpanded takes the key ${JSON.stringify(key)}`, async () => {
        expect(await regenerate({ ...ws1, key: key as string })).to.deep.equal([]);
        expect(emulator.sent()).to.deep.equal([done(sent)]);
      });
    }

    it('Regenerate takes the keys in a body, under either name', async () => {
      await regenerate({ ...ws1, body: { key: 'primary,secondary' } });
      await regenerate({ ...ws1, body: { Keys: ['Secondary'] } as never });
      expect(emulator.sent()).to.deep.equal([done(['Primary', 'Secondary']), done(['Secondary'])]);
    });

    it('Regenerate takes bodies from the pipeline', async () => {
      const input = [{ key: 'Primary' }, { key: ['Secondary'] }];
      await quantumAt(emulator).newAzQuantumApiWorkspaceKey({ ...ws1 }, { input });
      expect(emulator.sent()).to.deep.equal([done(['Primary']), done(['Secondary'])]);
    });

    it('RegenerateViaIdentity takes an identity and a body', async () => {
      await regenerate({ inputObject: { id }, body: { key: 'Primary' } });
      expect(emulator.sent()).to.deep.equal([done(['Primary'])]);
    });

    it('RegenerateViaIdentityExpanded takes whatever names a workspace from the pipeline', async () => {
      const input = [
        id,
        `${id.slice(1)}/regenerateKey`,
        { id, name: 'other', tags: {} },
        { ResourceId: id, ResourceType: 'Microsoft.Quantum/workspaces' },
        { subscriptionId, resourceGroupName: 'rg', workspaceName: 'ws1' },
        { SubscriptionId: subscriptionId, ResourceGroup: 'rg', Name: 'ws1', Location: 'westus' },
      ];
      await quantumAt(emulator).newAzQuantumApiWorkspaceKey({ key: 'Primary' }, { input });
      expect(emulator.sent()).to.deep.equal(input.map(() => done(['Primary'])));
    });

    it('goes to the subscription of the identity, or to the one the call names', async () => {
      const other = idOf('ws1', secondSubscriptionId);
      await regenerate({ inputObject: other, key: 'Primary' });
      await regenerate({ ...ws1, subscriptionId: secondSubscriptionId, key: 'Secondary' });
      expect(emulator.sent()).to.deep.equal([done(['Primary'], other), done(['Secondary'], other)]);
    });

    it('writes true with passThru, else nothing', async () => {
      expect(await regenerate({ ...ws1, key: 'Primary', passThru: true })).to.deep.equal([true]);
      expect(await regenerate({ ...ws1, key: 'Primary', passThru: false })).to.deep.equal([]);
    });
  });

  describe('without a key', () => {
    it('sends none for a workspace by names, and warns', async () => {
      for (const args of [{}, { body: {} }] as { body?: never }[]) {
        const { lines, options } = listening();
        await regenerate({ ...ws1, ...args }, options);
        expect(lines.filter((line) => line.startsWith('warning'))).to.have.length(1);
        expect(lines.join('\n'))
          .to.contain('No key is named')
          .and.contain('Regenerate access keys, without naming one');
      }
      expect(emulator.sent().map(([, body]) => body)).to.deep.equal([{}, {}]);
    });

    it('leaves a workspace alone for an empty list of keys', async () => {
      const error = await failureOf(regenerate({ ...ws1, key: [] }));
      expect(error).to.include({ fullyQualifiedErrorId: 'NoKeyNamed,New-AzQuantumApiWorkspaceKey' });
      expect(emulator.sent()).to.deep.equal([]);
    });

    it('leaves a workspace alone that is named by its identity', async () => {
      const input = [id, { id: idOf('ws2') }];
      const piped = await failureOf(quantumAt(emulator).newAzQuantumApiWorkspaceKey({}, { input }));
      expect(piped).to.include({
        fullyQualifiedErrorId: 'NoKeyNamed,New-AzQuantumApiWorkspaceKey',
        terminating: false,
      });
      expect(piped.errors.map(({ target }) => target)).to.deep.equal([{ id }, { id: idOf('ws2') }]);
      for (const args of [{ inputObject: id }, { inputObject: id, body: {} as never }, { inputObject: id, key: [] }]) {
        const error = await failureOf(regenerate(args));
        expect(error).to.deep.include({ category: 'InvalidArgument', target: { id } });
      }
      expect(emulator.sent()).to.deep.equal([]);
    });
  });

  describe('sends nothing', () => {
    const uuid = 'is not a UUID';
    const refused: [string, object, string, RegExp][] = [
      ['the key 1', { ...ws1, key: 1 }, 'ParameterArgumentValidationError', /'1' is not one of Primary, Secondary/],
      ['the key p', { ...ws1, key: 'p' }, 'ParameterArgumentValidationError', /'p' is not one of/],
      [
        'the key Both',
        { ...ws1, key: ['Primary', 'Both'] },
        'ParameterArgumentValidationError',
        /'Both' is not one of/,
      ],
      ['no key', { ...ws1, key: '' }, 'ParameterArgumentValidationError', /is not one of/],
      [
        'an unknown name in a body',
        { ...ws1, body: { Key: 'Primary', Kee: 1 } },
        'ParameterArgumentTransformationError',
        /'Kee'/,
      ],
      ['an unknown key in a body', { ...ws1, body: { key: 'Third' } }, 'ParameterArgumentValidationError', /'Third'/],
      [
        'a bad subscription',
        { ...ws1, subscriptionId: 'x', key: 'Primary' },
        'ParameterArgumentValidationError',
        RegExp(uuid),
      ],
      [
        'a bad group',
        { ...ws1, resourceGroupName: 'r/g', key: 'Primary' },
        'ParameterArgumentValidationError',
        /contains '\/'/,
      ],
      [
        'a long group',
        { ...ws1, resourceGroupName: 'r'.repeat(91), key: 'Primary' },
        'ParameterArgumentValidationError',
        /91 characters/,
      ],
      [
        'a bad workspace',
        { ...ws1, workspaceName: '-ws', key: 'Primary' },
        'ParameterArgumentValidationError',
        /starts or ends with '-'/,
      ],
      ['key and body', { ...ws1, key: 'Primary', body: { key: 'Primary' } }, 'AmbiguousParameterSet', /./],
      ['names and identity', { ...ws1, inputObject: id, key: 'Primary' }, 'AmbiguousParameterSet', /./],
      ['half a name', { workspaceName: 'ws1', key: 'Primary' }, 'MissingMandatoryParameter', /ResourceGroupName/],
      [
        'an id of something else',
        { inputObject: '/subscriptions/x', key: 'Primary' },
        'InvalidWorkspaceIdentity',
        /It ends before/,
      ],
      [
        'an identity that lacks a part',
        { inputObject: { subscriptionId, Name: 'ws1' }, key: 'Primary' },
        'InvalidWorkspaceIdentity',
        /neither Id nor ResourceGroupName/,
      ],
      [
        'a profile of PowerShell',
        { ...ws1, key: 'Primary', defaultProfile: {} },
        'DefaultProfileOutsidePowerShell',
        /connect\(\)/,
      ],
    ];
    for (const [what, args, errorId, message] of refused) {
      it(`for ${what}`, async () => {
        const error = await failureOf(regenerate(args as never));
        expect(error.fullyQualifiedErrorId).to.equal(`${errorId},New-AzQuantumApiWorkspaceKey`);
        expect(error.message).to.match(message);
        expect(emulator.sent()).to.deep.equal([]);
      });
    }

    const target = `workspace 'ws1' in resource group 'rg' of subscription ${subscriptionId} (from connect())`;

    it('with whatIf, which names the workspace, the key and where the subscription comes from', async () => {
      const { lines, options } = listening();
      for (const key of ['Primary', 'primary,secondary']) {
        expect(await regenerate({ ...ws1, key, passThru: true }, { ...options, whatIf: true })).to.deep.equal([]);
      }
      expect(lines.filter((line) => line.startsWith('information'))).to.deep.equal([
        `information: What if: Performing the operation "Regenerate the Primary access key" on target "${target}".`,
        `information: What if: Performing the operation "Regenerate the Primary and Secondary access keys" on target "${target}".`,
      ]);
      expect(emulator.sent()).to.deep.equal([]);
    });

    it('when the answer is no', async () => {
      const asked: string[] = [];
      const confirm = ({ message }: { message: string }) => (asked.push(message), 'No' as const);
      expect(await regenerate({ ...ws1, key: 'Primary', passThru: true }, { confirm })).to.deep.equal([]);
      expect(asked).to.deep.equal([
        `Performing the operation "Regenerate the Primary access key" on target "${target}".`,
      ]);
      expect(emulator.sent()).to.deep.equal([]);
    });
  });
});

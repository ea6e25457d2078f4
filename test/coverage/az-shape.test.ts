import { expect } from 'chai';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { azq } from './azq.js';
import { documents } from './documents.js';
import { useWorld } from './use-world.js';

type Shape = { readonly [name: string]: Shape } | readonly Shape[] | null;

/**
 * What az prints: each attribute of its model of the resource, with null where there is none, a workspace with its
 * `resourceGroup` besides, names in alphabetical order. From the models of its extension `quantum` for 2025-12-15-preview
 * and from knack's `todict` and `format_json`.
 */
const shapes = JSON.parse(readFileSync(join(import.meta.dirname, 'az-shapes.json'), 'utf8')) as Record<string, Shape>;

/** The documents' commands of az, by how they begin, and what each prints. */
const printed: readonly (readonly [command: string, shape: string | undefined])[] = [
  ['az quantum workspace set', 'workspace'],
  ['az quantum workspace keys list', 'keys'],
  ['az quantum workspace keys regenerate', undefined],
  ['az quantum workspace update', 'workspace'],
];

describe('azq prints what az prints', () => {
  const test = useWorld();
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'azq-shape-'));
    const create = `create ${named()} -l westus -r ionq/pay-as-you-go-cred --identity-type SystemAssigned --tags a=b`;
    expectShape(JSON.parse(await run(`workspace ${create}`)), shapes['workspace'] ?? null, '$');
    await run(`workspace set ${named()}`);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const named = () => `-g ${test.at.resourceGroupName} -w ${test.at.workspaceName}`;

  async function run(line: string): Promise<string> {
    const { code, stdout, stderr } = await azq(line.split(' '), {
      endpoint: test.endpoint,
      environment: { AZURE_QUANTUM_CONFIG_DIR: folder, AZURE_SUBSCRIPTION_ID: test.at.subscriptionId },
    });
    expect([code, stderr], line).to.deep.equal([0, '']);
    return stdout;
  }

  const quoted = documents
    .flatMap(({ sections }) => sections.flatMap(({ things }) => things.map(({ quote }) => quote)))
    .filter((quote) => quote.startsWith('az quantum '));

  it('for every command of the documents', () => {
    expect(new Set(quoted).size).to.equal(7);
    for (const quote of quoted)
      expect(
        printed.filter(([command]) => quote.startsWith(command)),
        quote,
      ).to.have.length(1);
  });

  for (const quote of new Set(quoted)) {
    it(quote, async () => {
      const shape = printed.find(([command]) => quote.startsWith(command))?.[1];
      const line = quote
        .replace('az quantum ', '')
        .replace(/ --location .*/, () => ` --location westus ${longNamed()}`);
      const stdout = await run(line);
      if (shape === undefined) expect(stdout).to.equal('');
      else expectShape(JSON.parse(stdout), shapes[shape] ?? null, '$');
    });
  }

  const longNamed = () => `--resource-group ${test.at.resourceGroupName} --workspace-name ${test.at.workspaceName}`;

  it('also for the others that print a workspace, and the lists of them', async () => {
    for (const line of ['workspace show', 'workspace tag --tags c=d']) {
      expectShape(JSON.parse(await run(line)), shapes['workspace'] ?? null, '$');
    }
    const listed = JSON.parse(await run(`workspace list -g ${test.at.resourceGroupName}`)) as unknown[];
    expectShape(listed, [shapes['workspace'] ?? null], '$');
  });
});

/** The same names in the same order, as deep as it goes; a null says nothing of what would be there. */
function expectShape(value: unknown, shape: Shape, path: string): void {
  if (shape === null) return;
  if (isList(shape)) {
    expect(value, path).to.be.an('array').that.is.not.empty;
    for (const item of value as unknown[]) expectShape(item, shape[0] ?? null, `${path}[]`);
    return;
  }
  expect(Object.keys(value as object), path).to.deep.equal(Object.keys(shape));
  for (const [name, inner] of Object.entries(shape)) {
    expectShape((value as Record<string, unknown>)[name], inner, `${path}.${name}`);
  }
}

function isList(shape: Shape): shape is readonly Shape[] {
  return Array.isArray(shape);
}

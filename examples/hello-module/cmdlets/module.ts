import { cmdletsOver, defineModule, flag, integer, parameter, range, text } from 'az-quantum-api/cmdlet';

const cmdlet = cmdletsOver<{ readonly greeter: string }>();
const name = () => parameter(text(), 'Whom to greet.').mandatory().fromPipeline().shell('--name', '-n');

const getGreeting = cmdlet('Get', 'Greeting', {
  shell: 'greeting show',
  synopsis: 'Makes a greeting.',
  description: 'Makes a greeting, as loud as asked for.',
  parameterSets: ['Get'],
  parameters: {
    name: name(),
    volume: parameter(integer(), 'How many exclamation marks.').defaultValue(1).validate(range(0, 3)).shell('--volume'),
  },
  output: { typeName: 'System.String', typeScript: 'string' },
  examples: [{ title: 'Greet somebody', pwsh: "Get-Greeting -Name 'Ada'", remarks: 'Writes Hello, Ada!' }],
  process: async ({ name, volume }, { runtime }) => runtime.writeObject(`Hello, ${name}${'!'.repeat(volume)}`),
});

const sendGreeting = cmdlet('Send', 'Greeting', {
  shell: 'greeting send',
  synopsis: 'Sends a greeting, once it is confirmed.',
  description: 'Sends a greeting in the name of whoever HELLO_FROM names.',
  parameterSets: ['Send'],
  shouldProcess: { confirmImpact: 'Medium' },
  parameters: { name: name(), passThru: parameter(flag(), 'Writes true when it was sent.').shell('--pass-thru') },
  output: { typeName: 'System.Boolean', typeScript: 'boolean' },
  examples: [{ title: 'Rehearse', pwsh: "'Ada' | Send-Greeting -WhatIf", remarks: 'Says what would be sent.' }],
  async process({ name, passThru }, { runtime, greeter }) {
    if (!(await runtime.shouldProcess(name, `Greeting from ${greeter}`))) return;
    if (passThru) await runtime.writeObject(true);
  },
});

const measureGreeting = cmdlet('Measure', 'Greeting', {
  shell: 'greeting measure',
  synopsis: 'Counts the letters of all names.',
  description: 'Counts the letters of all names that come through the pipeline.',
  parameterSets: ['Measure'],
  parameters: { name: name() },
  output: { typeName: 'System.Int32', typeScript: 'number' },
  examples: [{ title: 'Count', pwsh: "'Ada', 'Grace' | Measure-Greeting", remarks: 'Writes 8.' }],
  process: ({ name }) => Promise.resolve(name.length),
  end: async (lengths, { runtime }) => runtime.writeObject(lengths.reduce((sum, each) => sum + each, 0)),
});

export default defineModule({
  ...{ name: 'Contoso.Hello', guid: '0b9d7f0e-6a31-4f0c-8d55-2f1f3f0e7a10', version: '1.0.0-beta.1' },
  ...{ description: 'Greetings.', author: 'Contoso', copyright: '(c) Contoso', tags: ['Greeting'] },
  ...{ projectUri: 'https://example.com/hello', licenseUri: 'https://example.com/hello/license' },
  ...{ helpUri: 'https://example.com/hello/help', shellName: 'hello', nodeVariable: 'HELLO_NODE', questions: {} },
  environment: ['HELLO_FROM'],
  cmdlets: { getGreeting, sendGreeting, measureGreeting },
  services: ({ environment }) => ({ greeter: environment['HELLO_FROM'] ?? 'nobody' }),
});

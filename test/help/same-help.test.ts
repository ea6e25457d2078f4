import { expect } from 'chai';
import { shellNames, type Cmdlet } from '../../src/cmdlet/cmdlet.js';
import { extraCommands } from '../../src/extra-commands.js';
import { generateMaml } from '../../src/generators/maml.js';
import { cmdletCommands } from '../../src/hosts/cli/cmdlet-command.js';
import { cmdletOptions } from '../../src/hosts/cli/cmdlet-options.js';
import { shouldProcessOptions } from '../../src/hosts/cli/global-options.js';
import { inShellWords } from '../../src/hosts/cli/shell-words.js';
import { quantumModule } from '../../src/quantum-module.js';
import { shell } from '../hosts/cli/helpers/shell.js';

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

describe('azq help, azq <command> --help and Get-Help', () => {
  const maml = generateMaml(quantumModule);

  for (const cmdlet of Object.values(quantumModule.cmdlets) as readonly Cmdlet[]) {
    const getHelp = plainText(maml.slice(maml.indexOf(`<command:name>${cmdlet.name}<`)).split('</command:command>')[0]);
    const commands = cmdletCommands(quantumModule, cmdlet);

    shellNames(cmdlet).forEach(({ name, parameterSets, synopsis }, index) => {
      describe(`azq ${name} and ${cmdlet.name}`, () => {
        const options = [...cmdletOptions(cmdlet, { parameterSets }), ...shouldProcessOptions];
        const inShell = (text: string) => plainText(inShellWords(text, options, quantumModule));
        let help = '';

        before(async () => {
          help = await helpFor(...name.split(' '), '--help');
        });

        it('say the same of the command', () => {
          const own = cmdlet.synopsis.split('\n').filter(() => synopsis === undefined);
          const sentences = [
            ...own,
            ...cmdlet.description.split('\n').filter((line) => !cmdlet.synopsis.includes(line)),
          ];
          for (const sentence of sentences) {
            expect(getHelp).to.contain(plainText(sentence));
            expect(plainText(help)).to.contain(inShell(sentence));
          }
          if (synopsis !== undefined) expect(plainText(help)).to.contain(inShell(synopsis));
        });

        it('say the same of each parameter', () => {
          for (const { parameter } of cmdletOptions(cmdlet, { parameterSets })) {
            const text = cmdlet.parameters[parameter]?.help ?? '';
            expect(getHelp).to.contain(plainText(text));
            expect(plainText(help)).to.contain(inShell(text));
          }
        });

        it('is the same as of azq help, fits 80 columns and cuts nothing off', async () => {
          expect(await helpFor('help', ...name.split(' '))).to.equal(help);
          for (const line of help.split('\n')) expect(line.length, line).to.be.at.most(80);
          expect(plainText(help)).to.contain(plainText(commands[index]?.describe));
          for (const each of commands[index]?.options ?? []) expect(plainText(help)).to.contain(plainText(each.help));
        });
      });
    });
  }

  it('azq help lists what azq --help lists, and each group its commands', async () => {
    expect(await helpFor('help')).to.equal(await helpFor('--help'));
    const commands = [...Object.values(quantumModule.cmdlets).flatMap((each) => cmdletCommands(quantumModule, each))];
    for (const { name, describe: about } of [...commands, ...extraCommands]) {
      const group = name.split(' ').slice(0, -1);
      const listed = plainText(await helpFor('help', ...group));
      expect(listed).to.contain(plainText(`azq ${name} ${about.split('\n')[0]}`));
    }
  });

  it('azq help refuses a command that does not exist', async () => {
    expect(await shell(['help', 'workspaces'], { module: quantumModule })).to.deep.equal({
      code: 2,
      stdout: '',
      stderr: "ERROR: 'workspaces' is not a command of 'azq'. Did you mean 'workspace'?\nSee 'azq --help'.\n",
    });
  });
});

async function helpFor(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await shell(argv, { module: quantumModule, extraCommands });
  expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
  return stdout;
}

/** Without tags, line ends and other white space; words that were broken over lines at a dash are none here. */
function plainText(text = ''): string {
  return text
    .replace(/<\/?[a-z]+:[^>]*>/g, ' ')
    .replace(/&(\w+);/g, (entity, name: string) => entities[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

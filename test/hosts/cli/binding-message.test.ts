import { expect } from 'chai';
import { orchardModule } from './helpers/orchard-module.js';
import { shell } from './helpers/shell.js';

describe('bindingMessage', () => {
  const refusal = async (argv: readonly string[], module?: typeof orchardModule) => {
    const { code, stdout, stderr } = await shell(argv, module && { module });
    expect({ code, stdout }).to.deep.equal({ code: 2, stdout: '' });
    const [message, hint] = stderr.split('\n');
    expect(hint).to.match(/^See '(garden|orchard) [a-z ]+ --help'\.$/);
    return message;
  };

  it('names the choices', async () => {
    expect(await refusal(['plant', 'list', '-b', 'x', '--season', 'Spring,Sumer'])).to.equal(
      "ERROR: --season: 'Sumer' is not one of Spring, Autumn.",
    );
    expect(await refusal(['plant', 'list', '-b', 'x', '--season', 'spring', 'Autum'])).to.equal(
      "ERROR: --season: 'Autum' is not one of Spring, Autumn. Did you mean 'Autumn'?",
    );
  });

  it('says what cannot be converted', async () => {
    expect(await refusal(['plant', 'list', '-b', 'x', '--count', 'two'])).to.equal(
      "ERROR: --count: Cannot convert 'two' to a number.",
    );
    expect(await refusal(['shed', 'key', '--number', '1', '--spare', 'maybe'], orchardModule)).to.match(
      /^ERROR: --spare: Cannot convert 'maybe' to a boolean/,
    );
  });

  it('refuses an empty text', async () => {
    expect(await refusal(['plant', 'list', '--bed-name='])).to.equal('ERROR: --bed-name/-b must not be empty.');
  });

  it('names what the default set lacks when no other was meant', async () => {
    expect(await refusal(['shed', 'key'], orchardModule)).to.equal('ERROR: These options are required: --number.');
  });

  it('says that an option needs others', async () => {
    expect(await refusal(['shed', 'key', '--shade', 'dark'], orchardModule)).to.equal(
      'ERROR: More options are needed with --shade.',
    );
  });

  it('names options that do not go together', async () => {
    expect(await refusal(['shed', 'key', '--number', '1', '--color', 'red'], orchardModule)).to.equal(
      'ERROR: These options do not go together, or not without others: --number, --colour/--color.',
    );
  });
});

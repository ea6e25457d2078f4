import { expect } from 'chai';
import { paragraphs, renderXml, xml } from '../../src/generators/xml.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { pwshResult } from './pwsh-result.js';

const awkward = 'a < b & c > "d" \u2018e\u2019 \u{1F331}\n  next line';

describe('renderXml', () => {
  it('indents elements, keeps texts on their line and closes what is empty', () => {
    const root = xml('a', [xml('b', 'text', { key: 'value' }), undefined, xml('c', '')]);
    expect(renderXml(root, 'note')).to.equal(
      '<?xml version="1.0" encoding="utf-8"?>\n<!-- note -->\n<a>\n  <b key="value">text</b>\n  <c />\n</a>\n',
    );
  });

  it('writes plain ASCII', () => {
    expect(renderXml(xml('a', awkward, { key: awkward }), 'note')).to.match(/^[\n -~]*$/);
  });
});

describe('paragraphs', () => {
  it('are parted by empty lines, and hold sentences that were declared one a line', () => {
    expect(paragraphs('One.\nTwo.\n\nThree.').map((each) => each.content)).to.deep.equal(['One. Two.', 'Three.']);
  });
});

describeWithPwsh('renderXml, read by .NET', () => {
  it('gives back the texts', async () => {
    const text = renderXml(xml('a', awkward, { key: awkward.replace('\n', ' ') }), 'note');
    const script = '$a = ([xml] $data).DocumentElement; Out-Result @($a.InnerText, $a.GetAttribute("key"))';
    expect(await pwshResult(script, text)).to.deep.equal([awkward, awkward.replace('\n', ' ')]);
  });
});

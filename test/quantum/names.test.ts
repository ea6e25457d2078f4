import { expect } from 'chai';
import {
  problemWithAccessKey,
  problemWithNames,
  problemWithResourceGroupName,
  problemWithSubscriptionId,
  problemWithWorkspaceName,
  quoted,
} from '../../src/quantum/names.js';

const million = 1_000_000;

describe('names', () => {
  it('accepts a subscription id that is a UUID in any case, and nothing else', () => {
    expect(problemWithSubscriptionId('00000000-AAAA-bbbb-3333-444444444444')).to.equal(undefined);
    for (const wrong of [
      '',
      'my subscription',
      '{00000000-1111-2222-3333-444444444444}',
      '00000000-1111-2222-3333-44444444444g',
      '00000000-1111-2222-3333-444444444444\n',
      '00000000-1111-2222-3333-444444444444/..',
    ]) {
      expect(problemWithSubscriptionId(wrong), wrong).to.match(/^is not a UUID/);
    }
  });

  it('accepts the resource group names Azure does', () => {
    for (const right of ['r', 'my-rg_(1).x', '.hidden', 'Größe', '资源组', 'x'.repeat(90), '١٢']) {
      expect(problemWithResourceGroupName(right), right).to.equal(undefined);
    }
  });

  it('says what is wrong with a resource group name', () => {
    expect(problemWithResourceGroupName('')).to.equal('is empty');
    expect(problemWithResourceGroupName('x'.repeat(91))).to.equal('has 91 characters; 90 are the most');
    expect(problemWithResourceGroupName('rg.')).to.equal('ends with a period');
    expect(problemWithResourceGroupName('.')).to.equal('ends with a period');
    expect(problemWithResourceGroupName('..')).to.equal('ends with a period');
    for (const [name, stray] of [
      ['a/b', "'/'"],
      ['a\\b', "'\\'"],
      ['a?b', "'?'"],
      ['a#b', "'#'"],
      ['a%2fb', "'%'"],
      ['a b', "' '"],
      ['a\u0000b', "'\\u{0}'"],
      ['a\nb', "'\\u{a}'"],
      ['a\u202eb', "'\\u{202e}'"],
      ['a👩b', "'👩'"],
    ] as const) {
      expect(problemWithResourceGroupName(name), name).to.satisfy((text: string) =>
        text.startsWith(`contains ${stray}`),
      );
    }
  });

  it('judges a workspace name as the pattern of the specification does', () => {
    const specified = /^[a-zA-Z0-9]+(-*[a-zA-Z0-9])*$/;
    const alphabet = ['a', 'Z', '0', '-', '_'];
    let names = [''];
    for (let length = 0; length < 5; length++) {
      names = ['', ...names.flatMap((name) => alphabet.map((letter) => name + letter))];
      for (const name of names) {
        expect(problemWithWorkspaceName(name) === undefined, name).to.equal(specified.test(name));
      }
    }
  });

  it('says what is wrong with a workspace name', () => {
    expect(problemWithWorkspaceName('')).to.equal('is empty');
    expect(problemWithWorkspaceName('ws_1')).to.match(/^contains '_'/);
    expect(problemWithWorkspaceName('wſ')).to.match(/^contains 'ſ'/);
    expect(problemWithWorkspaceName('ws\n')).to.match(/^contains '\\u\{a\}'/);
    expect(problemWithWorkspaceName('-ws')).to.equal("starts or ends with '-'");
    expect(problemWithWorkspaceName('ws-')).to.equal("starts or ends with '-'");
  });

  it('runs in linear time on hostile names', () => {
    const start = performance.now();
    for (const hostile of [
      'a'.repeat(million) + '!',
      'a-'.repeat(million / 2),
      '-'.repeat(million),
      '/'.repeat(million),
    ]) {
      expect(problemWithNames({ workspaceName: hostile }))
        .to.be.a('string')
        .with.length.below(500);
      expect(problemWithNames({ resourceGroupName: hostile }))
        .to.be.a('string')
        .with.length.below(500);
      expect(problemWithNames({ subscriptionId: hostile }))
        .to.be.a('string')
        .with.length.below(500);
    }
    // The specification's own pattern takes quadratic time: hours, for the first of them.
    expect(performance.now() - start).to.be.below(10_000);
  });

  it('accepts as an access key what a header can carry, and repeats no other', () => {
    expect(problemWithAccessKey('c2VjcmV0/+==')).to.equal(undefined);
    expect(problemWithAccessKey('')).to.equal('is empty');
    for (const wrong of [' s3cret', 's3cret\r\nX-Injected: yes', 's3\tcret', 's3\u00a0cret']) {
      expect(problemWithAccessKey(wrong)).to.equal('contains white space');
    }
    for (const wrong of ['s3crét', 's3\0cret', 's3\ud800cret', 's3\u007fcret', '名']) {
      expect(problemWithAccessKey(wrong)).to.equal('contains a character that no key has');
    }
  });

  it('names the first wrong name in a sentence, and passes over those not given', () => {
    const subscriptionId = '00000000-1111-2222-3333-444444444444';
    expect(problemWithNames({})).to.equal(undefined);
    expect(problemWithNames({ subscriptionId, resourceGroupName: 'rg', workspaceName: 'ws' })).to.equal(undefined);
    expect(problemWithNames({ subscriptionId, resourceGroupName: '', workspaceName: '-' })).to.equal(
      "The resource group name '' is empty.",
    );
  });

  it('quotes on one line, in bounded length', () => {
    expect(quoted('a\r\n\u001b[31mb')).to.equal("'a\\u{d}\\u{a}\\u{1b}[31mb'");
    expect(quoted('x'.repeat(million))).to.equal(`'${'x'.repeat(200)}...'`);
  });
});

import { expect } from 'chai';
import { splitTarget } from '../../src/emulator/request-target.js';

describe('splitTarget', () => {
  const cases: [target: string, path: string, query: Record<string, string>][] = [
    ['/a/b', '/a/b', {}],
    ['/a?x=1&y=%20', '/a', { x: '1', y: ' ' }],
    ['/a?x=?', '/a', { x: '?' }],
    ['/a?', '/a', {}],
    ['/a/../%2e%2e/b#c', '/a/../%2e%2e/b#c', {}],
    ['//host/a', '//host/a', {}],
    ['http://host:1/a?x=1', '/a', { x: '1' }],
    ['HTTPS://host?x=1', '', { x: '1' }],
    ['*', '*', {}],
    ['', '', {}],
  ];
  for (const [target, path, query] of cases) {
    it(`takes ${target || 'nothing'} for what it is`, () => {
      const split = splitTarget(target);
      expect(split.path).to.equal(path);
      expect(Object.fromEntries(split.query)).to.deep.equal(query);
    });
  }
});

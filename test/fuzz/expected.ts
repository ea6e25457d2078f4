import { expect } from 'chai';
import type { Captured } from './capturing-server.js';
import type { Site } from './sites.js';

/**
 * Says with `expect` that a call with this text sent what the right call sends, but for the text: the same segments in
 * the path, the same query and headers, the same body; and where the right call has the right text, exactly this one.
 */
export function expectSameRequests(
  sent: readonly Captured[],
  right: readonly Captured[],
  site: Pick<Site, 'valid' | 'choices'>,
  text: string,
): void {
  expect(sent).to.have.lengthOf(right.length);
  const wanted = site.choices ? namesIn(text, site.choices) : [text];
  for (const [index, request] of sent.entries()) {
    const model = right[index] as Captured;
    expect(request.method).to.equal(model.method);
    expect(request.headerNames).to.deep.equal(model.headerNames);
    expectSecrets(request.secrets, model.secrets, site.valid, text);
    expectSegments(request.segments, model.segments, site.valid, text);
    expect(decodedQuery(request.query)).to.deep.equal(
      decodedQuery(model.query).map(([name, value]) => [name, value === site.valid ? text : value]),
    );
    expect(request.body).to.deep.equal(replaced(model.body, site.valid, wanted));
  }
}

/** A segment is compared once decoded, and only after the path has been split. */
function expectSegments(sent: readonly string[], right: readonly string[], valid: string, text: string): void {
  const wanted = right.map((segment) => decodeURIComponent(segment));
  const found = sent.map((segment) => decodeURIComponent(segment));
  expect(sent.join('/')).to.match(/^[!$&'()*+,;=:@\w.~%/-]*$/);
  if (!wanted.join('/').startsWith(valid) || !valid.startsWith('/')) {
    const standsFor = meaningOf(valid, text);
    expect(found).to.deep.equal(wanted.map((segment) => standsFor(segment)));
    return;
  }
  // An id: the path begins with what is between its slashes. Azure doesn't care for the case of what is no name.
  const parts = ['', ...trimmed(text).split('/')];
  expect(found.length).to.be.at.least(wanted.length);
  for (const [index, segment] of found.entries()) {
    const same = segment === (parts[index] ?? wanted[index]) || segment === regionName(parts[index] ?? '');
    const literal = segment === wanted[index] && segment.toLowerCase() === parts[index]?.toLowerCase();
    expect(same || literal, `segment ${index} of ${sent.join('/')}`).to.be.true;
  }
}

/** What has to stand where the right call has a segment. */
function meaningOf(valid: string, text: string): (segment: string) => string {
  if (valid === region) {
    const name = regionName(text);
    return (segment) => (segment === region ? name : segment.replace(`${region}.quantum.`, `${name}.quantum.`));
  }
  const [right, given] = [valid, text].map((each) => connectionString.exec(each)?.slice(1));
  if (right && given) return (segment) => given[right.indexOf(segment)] ?? segment;
  return (segment) => (segment === valid ? text : segment);
}

const connectionString =
  /^SubscriptionId=([^;]*);ResourceGroupName=([^;]*);WorkspaceName=([^;]*);ApiKey=([^;]*);QuantumEndpoint=[^;]*;$/i;
const region = 'westus';

/** As it stands in addresses. */
function regionName(text: string): string {
  return text.replaceAll(' ', '').toLowerCase();
}

/** A key is sent as it is, the login of a proxy as RFC 7617 says. */
function expectSecrets(sent: Captured['secrets'], right: Captured['secrets'], valid: string, text: string): void {
  expect(sent.key).to.equal(right.key === undefined ? undefined : meaningOf(valid, text)(right.key));
  const login = right.proxy && decoded(right.proxy);
  expect(sent.proxy && decoded(sent.proxy)).to.equal(login?.replace(valid, () => wellFormed(text)));
}

function decoded(authorization: string): string {
  return Buffer.from(authorization.replace(/^Basic /, ''), 'base64').toString();
}

function trimmed(id: string): string {
  return id
    .replace(/^\//, '')
    .replace(/\/$/, '')
    .replace(/\/(listKeys|regenerateKey|checkNameAvailability)$/i, '');
}

function decodedQuery(query: string): [string, string][] {
  if (query === '') return [];
  return query
    .split('&')
    .map((pair) => pair.split('=').map((part) => decodeURIComponent(part.replaceAll('+', ' '))) as [string, string]);
}

/** A body in which the right text, as a name or as a value, is this one, or in a list these. */
function replaced(body: unknown, valid: string, texts: readonly string[]): unknown {
  if (body === valid) return texts[0];
  if (Array.isArray(body)) {
    return body.flatMap((item: unknown) => (item === valid ? [...texts] : [replaced(item, valid, texts)]));
  }
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name === valid ? (texts[0] ?? name) : name,
      replaced(value, valid, texts),
    ]),
  );
}

/** Those that the text names, in their own spelling and once each. */
function namesIn(text: string, choices: readonly string[]): string[] {
  const words = text.split(',').map((word) => word.trim().toLowerCase());
  return [...new Set(words.map((word) => choices.find((choice) => choice.toLowerCase() === word) ?? word))];
}

/** UTF-8 has no lone surrogates: what sends them replaces them. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

import { visibleText } from '../cmdlet/visible-text.js';

/** What names the target of a request. */
export interface Names {
  readonly subscriptionId?: string | undefined;
  readonly resourceGroupName?: string | undefined;
  readonly workspaceName?: string | undefined;
  readonly locationName?: string | undefined;
}

/** A sentence about the first of these names that cannot be right; undefined when all can. */
export function problemWithNames(names: Names): string | undefined {
  const { subscriptionId, resourceGroupName, workspaceName, locationName } = names;
  return (
    sentence('subscription id', subscriptionId, problemWithSubscriptionId) ??
    sentence('resource group name', resourceGroupName, problemWithResourceGroupName) ??
    sentence('workspace name', workspaceName, problemWithWorkspaceName) ??
    sentence('location', locationName, problemWithLocationName)
  );
}

/** Why the text cannot be a subscription id, to follow its name in a sentence; undefined when it can. */
export function problemWithSubscriptionId(text: string): string | undefined {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
    ? undefined
    : 'is not a UUID such as 00000000-1111-2222-3333-444444444444';
}

/**
 * Why the text cannot be the name of a resource group, to follow it in a sentence; undefined when it can.
 *
 * The service's specification gives only a length of 1 to 90. The characters are those Azure's naming rules allow:
 * letters and decimal digits of any script, `_`, `-`, `.`, `(` and `)`, and no period at the end, which also keeps `.`
 * and `..` out of the path of a URL.
 */
export function problemWithResourceGroupName(text: string): string | undefined {
  if (text.length === 0) return 'is empty';
  if (text.length > 90) return `has ${text.length} characters; 90 are the most`;
  const stray = /[^\p{L}\p{Nd}_.()-]/u.exec(text)?.[0];
  if (stray !== undefined) return `contains ${quoted(stray)}; letters, digits, '_', '-', '.', '(' and ')' are allowed`;
  return text.endsWith('.') ? 'ends with a period' : undefined;
}

/**
 * Why the text cannot be the name of a workspace, to follow it in a sentence; undefined when it can.
 *
 * The rule is the specification's `^[a-zA-Z0-9]+(-*[a-zA-Z0-9])*$`, taken apart so that it runs in linear time. The
 * specification sets no length, so none is set here: a name the service accepts is never refused.
 */
export function problemWithWorkspaceName(text: string): string | undefined {
  if (text.length === 0) return 'is empty';
  const stray = /[^a-zA-Z0-9-]/u.exec(text)?.[0];
  if (stray !== undefined) return `contains ${quoted(stray)}; letters a to z, digits and '-' are allowed`;
  return text.startsWith('-') || text.endsWith('-') ? "starts or ends with '-'" : undefined;
}

/**
 * Why the text cannot be the name of a region, to follow it in a sentence; undefined when it can. The specification has
 * `[a-z][a-z0-9]+` and a length of 1 to 90; names for people, such as `West US`, are taken too (see {@link regionName}).
 */
export function problemWithLocationName(text: string): string | undefined {
  return /^[a-z][a-z0-9]{0,89}$/.test(regionName(text)) ? undefined : 'is not the name of a region such as westus';
}

/**
 * Why the text cannot be an access key, to follow its name in a sentence; undefined when it can. It is sent in a header,
 * which has neither other characters nor blanks at its ends. The key itself is not repeated.
 */
export function problemWithAccessKey(text: string): string | undefined {
  if (text === '') return 'is empty';
  if (/\s/.test(text)) return 'contains white space';
  return /^[\x21-\x7e]+$/.test(text) ? undefined : 'contains a character that no key has';
}

/** The name of a region as it stands in addresses: `westus` for `West US`. */
export function regionName(text: string): string {
  return text.replaceAll(' ', '').toLowerCase();
}

/** The text in quotes on one line, shortened when long, to go into a message. */
export function quoted(text: string): string {
  const shown = text.length > 200 ? `${text.slice(0, 200)}...` : text;
  return `'${visibleText(shown)}'`;
}

function sentence(
  kind: string,
  name: string | undefined,
  problemWith: (text: string) => string | undefined,
): string | undefined {
  if (name === undefined) return undefined;
  const problem = problemWith(name);
  return problem === undefined ? undefined : `The ${kind} ${quoted(name)} ${problem}.`;
}

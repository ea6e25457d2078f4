import type { WorkspaceIdParts } from '../../quantum/resource-id.js';

/** A place to publish at, as `-Publish` names it. */
export interface Destination {
  readonly kind: 'keyvault' | 'file' | 'env-file' | 'stdout';
  /** What follows the kind: an address or a path; it may name parts of the workspace in braces. */
  readonly place: string;
}

/** What is wrong with the name of a destination, as a sentence; undefined when nothing is. */
export function problemWithDestination(text: string): string | undefined {
  const { kind, place } = parsed(text);
  if (text === 'stdout') return undefined;
  if (kind === undefined || kind === 'stdout') return `It is one of ${forms}.`;
  if (place === '') return `It names no place after '${kind}:'. It is one of ${forms}.`;
  const unknown = [...place.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name).find((name) => !isPart(name));
  if (unknown !== undefined) return `'{${unknown}}' is none of {${parts.join('}, {')}}.`;
  return kind === 'keyvault' ? problemWithSecret(place) : undefined;
}

/** Reads the name of a destination that {@link problemWithDestination} finds nothing wrong with. */
export function parseDestination(text: string): Destination {
  const problem = problemWithDestination(text);
  if (problem !== undefined) throw new Error(problem);
  return parsed(text) as Destination;
}

/** The place for a workspace: its parts are put in where they are named. */
export function placeFor(place: string, workspace: WorkspaceIdParts): string {
  return place.replace(/\{(\w+)\}/g, (_, name: string) => workspace[name as Part]);
}

const kinds = ['keyvault', 'file', 'env-file', 'stdout'] as const;
const forms = 'keyvault:https://VAULT.vault.azure.net/secrets/NAME, file:PATH, env-file:PATH and stdout';

const parts = ['subscriptionId', 'resourceGroupName', 'workspaceName'] as const;
type Part = (typeof parts)[number];

function isPart(name: string): name is Part {
  return (parts as readonly string[]).includes(name);
}

function parsed(text: string): { readonly kind: Destination['kind'] | undefined; readonly place: string } {
  const [, scheme = text, place = ''] = /^([^:]*):(.*)$/s.exec(text) ?? [];
  return { kind: kinds.find((kind) => kind === scheme.toLowerCase()), place };
}

function problemWithSecret(place: string): string | undefined {
  const plain = placeFor(place, { subscriptionId: 's', resourceGroupName: 'g', workspaceName: 'w' });
  return secretAddress.test(plain) ? undefined : `A secret is named as in https://VAULT.vault.azure.net/secrets/NAME.`;
}

/** Vaults of the known clouds: a token goes nowhere else. */
export const secretAddress =
  /^(https:\/\/[a-z0-9-]+\.vault\.(?:azure\.net|azure\.cn|usgovcloudapi\.net|microsoftazure\.de))\/secrets\/([0-9a-z-]{1,127})\/?$/i;

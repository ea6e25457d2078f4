import type { TokenCredential } from '@azure/core-auth';
import { workspaceId, type WorkspaceIdParts } from '../../quantum/resource-id.js';
import type { MadeKeys, Publication, Publisher } from '../ports.js';
import { slots, type Slot } from '../slot.js';
import { placeFor, secretAddress } from './destination.js';
import { publishedIn } from './published-text.js';

/** What is used of the client of `@azure/keyvault-secrets`. */
export interface SecretStore {
  getSecret(name: string, options?: { readonly abortSignal?: AbortSignal }): Promise<StoredSecret>;
  setSecret(name: string, value: string, options?: SetSecretOptions): Promise<unknown>;
}

interface StoredSecret {
  readonly value?: string;
  readonly properties: { readonly version?: string; readonly tags?: Readonly<Record<string, string>> };
}

interface SetSecretOptions {
  readonly contentType?: string;
  readonly expiresOn?: Date;
  readonly tags?: Record<string, string>;
  readonly abortSignal?: AbortSignal;
}

export interface KeyVaultOptions {
  /** After how many days the secret expires. */
  readonly validityPeriodDays: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Makes the client of a vault, such as `https://VAULT.vault.azure.net`. */
  readonly open: (vault: string) => Promise<SecretStore>;
}

/**
 * Publishes as a new version of a secret in Azure Key Vault.
 *
 * Its tags are those of Azure's rotation of two credentials (learn.microsoft.com, "Automate the rotation of a secret for
 * resources that have two sets of authentication credentials"), and what this product needs beside them. Others stay.
 *
 * @param address - See {@link Destination.place}.
 */
export function keyVaultPublisher(address: string, { validityPeriodDays, now, open }: KeyVaultOptions): Publisher {
  const placeOf = (workspace: WorkspaceIdParts): [vault: string, name: string] => {
    const place = placeFor(address, workspace);
    const [, vault, name] = secretAddress.exec(place) ?? [];
    if (vault === undefined || name === undefined) {
      throw new Error(`${place} cannot be: the name of a secret has letters, digits and hyphens only.`);
    }
    return [vault.toLowerCase(), name];
  };
  return {
    describe: (workspace) => `keyvault:${placeFor(address, workspace)}`,
    async read(workspace, signal) {
      const [vault, name] = placeOf(workspace);
      const found = await secretIn(await open(vault), name, signal);
      return found && { ...publishedIn(found.value ?? ''), made: madeIn(found.properties.tags) };
    },
    async publish(publication, signal) {
      const [vault, name] = placeOf(publication.workspace);
      const store = await open(vault);
      const found = await secretIn(store, name, signal);
      await refusedAdvised(() =>
        store.setSecret(name, publication.connectionString.reveal(), {
          contentType: 'text/plain',
          expiresOn: new Date(now() + validityPeriodDays * 86_400_000),
          tags: { ...otherTags(found), ...tagsOf(publication, validityPeriodDays) },
          abortSignal: signal,
        }),
      );
    },
  };
}

/** Makes a client of `@azure/keyvault-secrets`, which is loaded when it is first needed. */
export async function openVault(vault: string, credential: TokenCredential): Promise<SecretStore> {
  try {
    const { SecretClient } = await import('@azure/keyvault-secrets');
    return new SecretClient(vault, credential);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error('Key Vault needs a package that is not installed: npm install @azure/keyvault-secrets', {
      cause: error,
    });
  }
}

/**
 * The latest version of a secret; undefined when there is none.
 *
 * @throws Error that names the role, where it is missing.
 */
export async function secretIn(
  store: SecretStore,
  name: string,
  signal: AbortSignal,
): Promise<StoredSecret | undefined> {
  return refusedAdvised(async () => {
    try {
      return await store.getSecret(name, { abortSignal: signal });
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  });
}

async function refusedAdvised<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (statusOf(error) !== 403 || !(error instanceof Error)) throw error;
    throw new Error(
      `${error.message} Whoever rotates needs the role Key Vault Secrets Officer on the secret, and a way through the firewall of the vault.`,
      { cause: error },
    );
  }
}

function statusOf(error: unknown): number | undefined {
  return (error as { readonly statusCode?: number }).statusCode;
}

function tagsOf(
  { workspace, slot, rotationId, made }: Publication,
  validityPeriodDays: number,
): Record<string, string> {
  const hashes = Object.entries(made).map(([each, hash]) => [hashTags[each as Slot], hash]);
  return {
    CredentialId: slot,
    ProviderAddress: workspaceId(workspace),
    ValidityPeriodDays: String(validityPeriodDays),
    RotationId: rotationId,
    ...(Object.fromEntries(hashes) as Record<string, string>),
  };
}

/** The tags that are somebody else's. What is known of keys is said anew each time. */
function otherTags(found: StoredSecret | undefined): Record<string, string> {
  const own: readonly string[] = Object.values(hashTags);
  return Object.fromEntries(Object.entries(found?.properties.tags ?? {}).filter(([name]) => !own.includes(name)));
}

function madeIn(tags: Readonly<Record<string, string>> = {}): MadeKeys {
  const notes = slots.map((slot) => [slot, tags[hashTags[slot]]] as const);
  return Object.fromEntries(notes.filter(([, hash]) => hash !== undefined));
}

const hashTags = { Primary: 'PrimaryKeyHash', Secondary: 'SecondaryKeyHash' } as const;

import { createRequire } from 'node:module';
import Module from 'node:module';
import type { InvocationContext } from '@azure/functions';

/** A function as the app has registered it with its host. */
export interface Registered {
  readonly name: string;
  /** Its trigger, as the host reads it. */
  readonly trigger: Readonly<Record<string, unknown>>;
  /** Invokes it as the host's worker does: with what the host sends, converted by `@azure/functions` itself. */
  invoke(data: unknown, triggerMetadata?: Readonly<Record<string, unknown>>): Promise<readonly string[]>;
}

interface CoreMetadata {
  readonly name: string;
  readonly bindings: Readonly<Record<string, { readonly type: string; readonly direction?: string }>>;
}

type Handler = (...inputs: unknown[]) => unknown;

interface Model {
  getArguments(): Promise<{ readonly context: InvocationContext; readonly inputs: unknown[] }>;
  invokeFunction(context: InvocationContext, inputs: unknown[], handler: Handler): Promise<unknown>;
}

/**
 * Stands in for the Functions host, which gives `@azure/functions` a module that no registry has: it takes note of what
 * is registered. The host itself, which is .NET, does not run here.
 */
export async function registeredBy(app: () => Promise<unknown>): Promise<readonly Registered[]> {
  const found: Registered[] = [];
  let modelOf: ((context: object) => Model) | undefined;
  const core = {
    setProgrammingModel: (model: { getInvocationModel(context: object): Model }) =>
      void (modelOf = (context) => model.getInvocationModel(context)),
    registerFunction: (metadata: CoreMetadata, handler: Handler) =>
      void found.push(registered(metadata, handler, (context) => (modelOf as NonNullable<typeof modelOf>)(context))),
  };
  const loader = Module as unknown as { _load: (this: unknown, request: string, ...rest: unknown[]) => unknown };
  const load = loader._load;
  loader._load = function (request, ...rest) {
    return request === '@azure/functions-core' ? core : load.call(this, request, ...rest);
  };
  // It asks for that module once.
  const require = createRequire(import.meta.url);
  delete require.cache[require.resolve('@azure/functions')];
  try {
    await app();
  } finally {
    loader._load = load;
  }
  return found;
}

function registered(metadata: CoreMetadata, handler: Handler, modelOf: (context: object) => Model): Registered {
  const [binding, trigger] = Object.entries(metadata.bindings).find(([, { type }]) => /Trigger$/i.test(type)) ?? [];
  return {
    name: metadata.name,
    trigger: { ...trigger },
    async invoke(data, triggerMetadata = {}) {
      const lines: string[] = [];
      const model = modelOf({
        invocationId: 'an-invocation',
        metadata,
        request: {
          inputData: [{ name: binding, data: typedData(data) }],
          triggerMetadata: Object.fromEntries(
            Object.entries(triggerMetadata).map(([key, each]) => [key, typedData(each)]),
          ),
        },
        log: (level: string, _category: string, message: string) => void lines.push(`${level}: ${message}`),
      });
      const { context, inputs } = await model.getArguments();
      await model.invokeFunction(context, inputs, handler);
      return lines;
    },
  };
}

/** As the host sends it: a text that is JSON as JSON. */
function typedData(value: unknown): object {
  return typeof value === 'string' ? { string: value } : { json: JSON.stringify(value) };
}

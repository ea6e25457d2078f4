import type { CompositeMapper, Mapper } from '@azure/core-client';

// core-client passes on what no mapper names, so these name only what JSON cannot say: where the dates are.

const date: Mapper = { type: { name: 'DateTime' } };

const apiKey = composite('ApiKey', { createdAt: date });
const systemData = composite('SystemData', { createdAt: date, lastModifiedAt: date });

/** A body with no dates in it. */
export const anything = composite('Anything', {});

/** Body of a listKeys response. */
export const listKeysResult = composite('ListKeysResult', { primaryKey: apiKey, secondaryKey: apiKey });

/** Body of a workspace. */
export const quantumWorkspace = composite('QuantumWorkspace', { systemData });

/** An offer a subscription can have. */
export const suiteOffer = composite('QuantumSuiteOffer', { systemData });

/** Body of a page of a list. */
export function pageOf(element: Mapper): CompositeMapper {
  return composite('Page', { value: { type: { name: 'Sequence', element } } });
}

function composite(className: string, properties: Readonly<Record<string, Mapper>>): CompositeMapper {
  const modelProperties = Object.fromEntries(
    Object.entries(properties).map(([name, mapper]) => [name, { ...mapper, serializedName: name }]),
  );
  return { type: { name: 'Composite', className, modelProperties } };
}

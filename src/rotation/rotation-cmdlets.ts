import { invokeAzQuantumApiKeyRotation } from './cmdlets/invoke-az-quantum-api-key-rotation.js';

/** Rotation's cmdlets, by the name of their function in Node. */
export const rotationCmdlets = { invokeAzQuantumApiKeyRotation };

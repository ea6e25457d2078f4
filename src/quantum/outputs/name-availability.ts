import type { OutputType } from '../../cmdlet/output-type.js';
import { models } from '../parameters.js';

export const nameAvailabilityOutput: OutputType = {
  typeName: `${models}.Api50.ICheckNameAvailabilityResponse`,
  typeScript: 'NameAvailability',
  properties: [
    { name: 'NameAvailable', type: 'boolean', help: 'Whether the name is free.', inTable: true },
    { name: 'Reason', type: 'string', help: 'Why it is not: Invalid or AlreadyExists.', inTable: true },
    { name: 'Message', type: 'string', help: 'The same in words.', inTable: true },
  ],
};

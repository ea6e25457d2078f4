import { RecordError, type ErrorCategory } from '../cmdlet/error-record.js';
import { QuantumServiceError } from '../quantum/management/errors.js';
import type { WorkspaceIdParts } from '../quantum/resource-id.js';
import { RotationError, type RotationErrorCode } from './rotation-error.js';

/** The error of a rotation that has stopped; whatever else was thrown stays as it is. */
export function rotationErrorRecord(error: unknown, workspace: WorkspaceIdParts): unknown {
  if (!(error instanceof RotationError)) return error;
  const { code, message, standing, cause } = error;
  const service = cause instanceof QuantumServiceError ? { statusCode: cause.statusCode, code: cause.code } : {};
  const { subscriptionId, resourceGroupName, workspaceName } = workspace;
  return new RecordError(
    {
      message,
      errorId: code,
      category: categoryOf(code, service.statusCode),
      target: { subscriptionId, resourceGroupName, workspaceName },
      data: Object.fromEntries(Object.entries({ ...standing, ...service }).filter(([, value]) => value !== undefined)),
    },
    { cause: error },
  );
}

/** The category of the error of a rotation that has stopped, for an answer of this HTTP status. */
export function categoryOf(code: RotationErrorCode, statusCode: number | undefined): ErrorCategory {
  return statusCode === 403 ? 'PermissionDenied' : categories[code];
}

const categories: Readonly<Record<RotationErrorCode, ErrorCategory>> = {
  KeysDisabled: 'ResourceUnavailable',
  InUseUnknown: 'InvalidArgument',
  InUseContradicted: 'InvalidArgument',
  SlotInUse: 'InvalidArgument',
  PublishedElsewhere: 'InvalidArgument',
  OtherDestination: 'InvalidArgument',
  ChangedByOthers: 'InvalidOperation',
  RotatedByOthers: 'ResourceBusy',
  LookFailed: 'ReadError',
  RegenerateFailed: 'InvalidOperation',
  NewKeyNotListed: 'InvalidResult',
  TestFailed: 'InvalidResult',
  PublisherUnreadable: 'ReadError',
  PublishFailed: 'WriteError',
  LedgerFailed: 'WriteError',
};

import { dotnetTypeName } from '../dotnet-type-name.js';
import { ConversionError, describeValue, type ValueType } from '../value-type.js';
import { convertToText } from './text.js';

/**
 * A URI, absolute or relative, received as it was written. What PowerShell's `System.Uri` refuses is refused.
 *
 * @example
 * ```ts
 * import { parameter, uri } from 'az-quantum-api/cmdlet';
 *
 * const page = parameter(uri(), 'Where it is.');
 * console.log(page.type.convert('https://host.example:8080/path')); // https://host.example:8080/path
 * ```
 */
export function uri(): ValueType<string | URL, string> {
  return {
    typeName: 'System.Uri',
    typeScript: 'string | URL',
    convert(value) {
      if (value === null) return null as unknown as string;
      if (value instanceof URL) return value.href;
      if (!textTypes.has(dotnetTypeName(value) ?? '')) throw refusal(value);
      const text = convertToText(value);
      if (/^\s*(?:https?|ftp|wss?):\/\//i.test(text) && !hasHost(text)) throw refusal(value);
      return text;
    },
  };
}

/** What .NET makes a text of before it makes a URI of that. */
const textTypes: ReadonlySet<string> = new Set(['System.String', 'System.Int32', 'System.Int64', 'System.Double']);

/** The URL standard would take `http:///host` too. */
function hasHost(text: string): boolean {
  return /:\/\/[^/?#]/.test(text) && URL.canParse(text);
}

function refusal(value: unknown): ConversionError {
  return new ConversionError(
    `Cannot convert ${describeValue(value)} to a URI: write it as https://host.example:8080/path.`,
  );
}

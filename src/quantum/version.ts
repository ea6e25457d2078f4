/** Version of the package and of the PowerShell module; the same as in package.json, which a test checks. */
export const productVersion = '0.1.0';

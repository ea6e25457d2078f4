/** A user name or password that stands in an address; one that is not percent-encoded is what it is. */
export function decodedLogin(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

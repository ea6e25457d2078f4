/**
 * Stands in for the package of this name, which yargs lays help out with: that one prepares for every script and emoji
 * as it loads, which takes 30 ms of each start. Help is plain text.
 */
export default function stringWidth(text: string): number {
  return [...text].length;
}

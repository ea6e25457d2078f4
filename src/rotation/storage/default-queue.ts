/** The queue of a fleet that nobody has named. */
export const defaultQueue = 'azq-fleet';

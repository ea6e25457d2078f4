/** True when two types are the same, not only assignable to one another. */
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Each member of a union as one object type, so that an interface, an intersection and a mapped type compare. */
export type Flat<T> = T extends unknown ? { [K in keyof T]: T[K] } : never;

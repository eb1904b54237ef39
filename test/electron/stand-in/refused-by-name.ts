/**
 * Gives an object of the stand-in under its Electron name. Whatever is asked of it and not there throws with that name, so that
 * the shell never runs on something that nobody has thought about.
 */
export function refusedByName<Known extends object>(name: string, known: Known): Known {
  const bound = new Map<PropertyKey, unknown>();
  return new Proxy(known, {
    get(target, member) {
      // Awaiting, printing and comparing ask for symbols and for these two of any object.
      if (typeof member === 'string' && !(member in target) && member !== 'then' && member !== 'toJSON') {
        throw new Error(`electron.${name}.${member} is not in the stand-in`);
      }
      const value: unknown = Reflect.get(target, member, target);
      if (typeof value !== 'function' || member === 'prototype' || member === 'constructor') return value;
      // Private fields belong to the object itself, so its methods must never see the proxy.
      if (!bound.has(member)) bound.set(member, value.bind(target));
      return bound.get(member);
    },
  });
}

/** One select of the ceremony's rows and of those that wait in the staging, as SQL; its columns and parameters are the same in both. */
export function fromBoth(select: (schema: 'main' | 'staged') => string): string {
  return `${select('main')} union all ${select('staged')}`;
}

/** The package ships no types: RFC 9285. `decode` throws on anything that is not base 45. */
declare module 'base45' {
  export function encode(bytes: Uint8Array): string;
  export function decode(text: string): Uint8Array;
}

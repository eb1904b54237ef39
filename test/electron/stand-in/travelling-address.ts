/** Chromium cannot be taught a scheme from outside, so an address of ours travels as an `https:` one under a name that never resolves. */
const travelling = /^https:\/\/([a-z]+)\.([a-z]+)\.invalid\//;
const own = /^(ikrar):\/\/([a-z]+)\//;

/** `ikrar://app/kiosk.html` → `https://app.ikrar.invalid/kiosk.html`; every other address stays. */
export function toTravel(address: string): string {
  return address.replace(own, 'https://$2.$1.invalid/');
}

/** The reverse of `toTravel`. */
export function fromTravel(address: string): string {
  return address.replace(travelling, '$2://$1/');
}

import type { PactText } from '../ceremony/texts.ts';
import type { RefusalReason } from '../ledger/kinds.ts';
import type { UtcText } from '../clock.ts';

/** Who stands at the kiosk, as far as the hall may see it: never the number. */
export type PersonOnScreen = { name: string; unit: string; position: string };

/** What a kiosk screen shows; the screen is a pure function of this. */
export type StationStatus =
  | { state: 'scan-badge' }
  | { state: 'confirm-identity'; person: PersonOnScreen }
  | { state: 'read-pact'; person: PersonOnScreen; pact: PactText }
  | { state: 'sign-pact'; person: PersonOnScreen; saving: boolean }
  | { state: 'thanks'; person: PersonOnScreen; receipt: ReceiptOnScreen }
  | { state: 'refused'; reason: RefusalReason; person: PersonOnScreen | null; earlier: EarlierSigning | null }
  | { state: 'call-the-operator'; why: 'asked' | 'wrong-pin' | 'not-saved'; message: Words | null }
  | { state: 'closed'; signed: number };

export type StationState = StationStatus['state'];

/** `code` is read aloud, `qr` is the text of the QR code beside it. */
export type ReceiptOnScreen = { code: string; qr: string; at: UtcText };

/** Where and when the person has signed already. */
export type EarlierSigning = { at: UtcText; station: string; stationId: string };

/** One sentence in both languages of the product. */
export type Words = { id: string; en: string };

/** Points of a stroke: x and y in millimetres on the pad, t in milliseconds since the first point, p from 0 to 1. */
export type StrokePoint = readonly [x: number, y: number, t: number, p: number];
export type Strokes = readonly (readonly StrokePoint[])[];

import type { PactText } from '../ceremony/texts.ts';
import type { RefusalReason } from '../ledger/kinds.ts';
import type { UtcText } from '../clock.ts';

/** Who stands at the kiosk, as far as the hall may see it: never the number. */
export type PersonOnScreen = { name: string; unit: string; position: string };

/** What a kiosk screen shows; the screen is a pure function of this. */
export type StationStatus =
  /** `clock` for a moment after somebody held the organiser's time code before the kiosk. */
  | { state: 'scan-badge'; clock?: ClockNotice }
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

/** How the kiosk's clock stands to the organiser's; `old-code` is one that was shown before the last one that was taken. */
export type ClockNotice =
  | {
      fit: 'fits' | 'off';
      /** The station's clock minus the organiser's. */
      offsetMillis: number;
    }
  | { fit: 'old-code' };

/** Where and when the person has signed already. */
export type EarlierSigning = { at: UtcText; station: string; stationId: string };

/** One sentence in both languages of the product. */
export type Words = { id: string; en: string };

/** Points of a stroke: x and y in millimetres on the pad, t in milliseconds since the first point, p from 0 to 1. */
export type StrokePoint = readonly [x: number, y: number, t: number, p: number];
export type Strokes = readonly (readonly StrokePoint[])[];

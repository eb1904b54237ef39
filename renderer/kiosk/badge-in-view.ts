/** A badge that leaves the view for this long and comes back is shown again on purpose, ms. */
const outOfView = 1500;

/**
 * A camera sees the same badge many times a second, and the badge often stays in view through the whole signing.
 * `isNew` says true once for each time a badge is shown while the kiosk listens.
 */
export function badgeInView(): { isNew(text: string, at: number, listening: boolean): boolean } {
  const seen = new Map<string, { at: number; taken: boolean }>();
  return {
    isNew(text, at, listening) {
      for (const [other, sighting] of seen) if (at - sighting.at > outOfView) seen.delete(other);
      const taken = seen.get(text)?.taken ?? false;
      seen.set(text, { at, taken: taken || listening });
      return listening && !taken;
    },
  };
}

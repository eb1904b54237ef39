/** A badge that leaves the view for this long and comes back is shown again on purpose, ms. */
const outOfView = 1500;
/** And out of so many pictures: a laptop that was busy for two seconds has not looked, and the badge may never have left. */
const outOfPictures = 3;

type Sighting = { at: number; taken: boolean; picturesSince: number };

/**
 * A camera sees the same badge many times a second, and the badge often stays in view through the whole signing.
 * `isNew` is told of every picture, with the code on it or null, and says true once for each time a badge is shown while the
 * kiosk listens; `at` in ms.
 */
export function badgeInView(): { isNew(text: string | null, at: number, listening: boolean): boolean } {
  const seen = new Map<string, Sighting>();
  return {
    isNew(text, at, listening) {
      for (const [other, sighting] of seen) {
        if (sighting.picturesSince >= outOfPictures && at - sighting.at > outOfView) seen.delete(other);
        else sighting.picturesSince += 1;
      }
      if (text === null) return false;
      const taken = seen.get(text)?.taken ?? false;
      seen.set(text, { at, taken: taken || listening, picturesSince: 0 });
      return listening && !taken;
    },
  };
}

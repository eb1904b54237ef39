/** One short sound per outcome: two rising notes when it is saved, one low note when an operator is needed. */
type Outcome = 'saved' | 'refused';

const notes = {
  saved: [
    { hertz: 659, from: 0, seconds: 0.16 },
    { hertz: 988, from: 0.12, seconds: 0.34 },
  ],
  refused: [{ hertz: 262, from: 0, seconds: 0.4 }],
} as const satisfies Record<Outcome, readonly { hertz: number; from: number; seconds: number }[]>;

const loudness = 0.18;
let player: AudioContext | null = null;

/** Silent where the laptop has no sound or the page may not play any yet; the word on screen says the same. */
export function playOutcome(outcome: Outcome): void {
  try {
    player ??= new AudioContext();
    if (player.state === 'suspended') void player.resume().catch(() => undefined);
    for (const note of notes[outcome]) ring(player, note.hertz, player.currentTime + note.from, note.seconds);
  } catch {
    player = null;
  }
}

function ring(context: AudioContext, hertz: number, at: number, seconds: number): void {
  const tone = new OscillatorNode(context, { type: 'sine', frequency: hertz });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(loudness, at + 0.015);
  volume.gain.exponentialRampToValueAtTime(0.001, at + seconds);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + seconds);
}

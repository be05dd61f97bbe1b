/** A short tone: somebody is in, and nobody has to look at the screen to know. */

const [HERTZ, SECONDS, LOUDNESS] = [880, 0.12, 0.15];

/** @returns {{sound: () => void, end: () => void}} silent where this browser has no sound; to be called by a click */
export function startBeep() {
  /** @type {AudioContext | undefined} */
  let context;
  try {
    context = new AudioContext();
  } catch {
    context = undefined;
  }
  return {
    sound() {
      if (!context) return;
      const [tone, loudness] = [context.createOscillator(), context.createGain()];
      tone.frequency.value = HERTZ;
      loudness.gain.value = LOUDNESS;
      tone.connect(loudness).connect(context.destination);
      tone.start();
      tone.stop(context.currentTime + SECONDS);
    },
    end: () => void context?.close().catch(() => {}),
  };
}

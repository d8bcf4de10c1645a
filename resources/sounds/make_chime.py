"""Make `chime.wav`, the soft sound before a call: `python -m resources.sounds.make_chime`.

Three falling tones of a bell, each fading out: 44.1 kHz, one channel, 16 bit, about two seconds.
"""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

FILE = Path(__file__).with_name("chime.wav")
RATE = 44_100
SECONDS = 2.1
TONES = ((0.0, 783.99), (0.32, 659.26), (0.64, 523.25))
"""When each tone begins, in seconds, and its frequency in Hz (G5, E5, C5)."""
PARTIALS = ((1.0, 1.0), (2.0, 0.28), (3.01, 0.09))
"""Frequencies over the tone's own, with their share of its loudness; a bell's are not quite harmonic."""
LOUDNESS = 0.3
ATTACK_S = 0.012
FADING_PER_S = 3.2


def sample(moment: float) -> float:
    """The sound pressure at a moment in seconds, from -1 to 1."""
    return LOUDNESS * sum(_tone(moment - begin, hertz) for begin, hertz in TONES)


def _tone(age: float, hertz: float) -> float:
    if age < 0:
        return 0.0
    shape = min(age / ATTACK_S, 1.0) * math.exp(-FADING_PER_S * age)
    return shape * sum(share * math.sin(math.tau * hertz * ratio * age) for ratio, share in PARTIALS)


def main() -> None:
    count = int(RATE * SECONDS)
    fade = int(RATE * 0.2)
    samples = (sample(number / RATE) * min(1.0, (count - number) / fade) for number in range(count))
    frames = b"".join(struct.pack("<h", round(32_767 * max(-1.0, min(1.0, one)))) for one in samples)
    with wave.open(str(FILE), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(frames)


if __name__ == "__main__":
    main()

"""For bench/embedder.ts: reads FOLDER/texts.json, writes the teacher's vectors and its speed on one thread beside it."""

import json
import sys
import time
from pathlib import Path

import torch

from teacher import Teacher

folder = Path(sys.argv[1])
asked = json.loads((folder / 'texts.json').read_text('utf-8'))
teacher = Teacher(torch.float32, threads=1)
teacher.encode(asked['timed'][:32])
# The best of some bursts, as the bench does for the student.
rate = 0.0
for start in range(0, len(asked['timed']), 64):
    burst = asked['timed'][start : start + 64]
    began = time.perf_counter()
    teacher.encode(burst)
    rate = max(rate, len(burst) / (time.perf_counter() - began))
vectors = teacher.encode(asked['texts'])
(folder / 'vectors.f32').write_bytes(vectors.astype('<f4').tobytes())
(folder / 'answer.json').write_text(json.dumps({'dimensions': vectors.shape[1], 'textsPerSecond': rate}))

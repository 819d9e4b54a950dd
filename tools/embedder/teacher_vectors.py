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
began = time.perf_counter()
teacher.encode(asked['timed'], batch_size=32)
rate = len(asked['timed']) / (time.perf_counter() - began)
vectors = teacher.encode(asked['texts'])
(folder / 'vectors.f32').write_bytes(vectors.astype('<f4').tobytes())
(folder / 'answer.json').write_text(json.dumps({'dimensions': vectors.shape[1], 'textsPerSecond': rate}))

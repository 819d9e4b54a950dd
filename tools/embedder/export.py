"""Writes the trained table as src/models/offline/static-embedder.bin: five bits a value, a scale a row.

python export.py --student student.npz --model rolecall-static-1 --out ../../src/models/offline/static-embedder.bin
"""

import argparse
import json
import re
import struct
from pathlib import Path

import brotli
import numpy as np

WORD = re.compile(r'[a-z0-9]+')


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
    plain = [(surface, row) for surface, row in vocabulary['compounds'] if WORD.fullmatch(surface)]
    signed = [(surface, row) for surface, row in vocabulary['compounds'] if not WORD.fullmatch(surface)]
    tokens = vocabulary['tokens']
    assert not {surface for surface, row in plain if row != row_of(tokens, surface)} & set(tokens)
    plain = [(surface, row) for surface, row in plain if surface not in tokens]
    head = {
        'model': model,
        'dimensions': table.shape[1],
        'words': len(tokens),
        'respelled': [row for _, row in plain],
        'compounds': signed,
        'phrases': len(vocabulary['phrases']),
    }
    spellings = ''.join(f'{token}\n' for token in [*tokens, *(surface for surface, _ in plain)])
    blocks = [
        compressed(json.dumps(head, ensure_ascii=False, separators=(',', ':')).encode()),
        compressed(spellings.encode('utf-16-le')),
    ]
    return b''.join([
        b'RSE1',
        struct.pack('<III', len(blocks[0]), len(blocks[1]), 0),
        *blocks,
        np.array(vocabulary['phrases'], dtype='<u2').tobytes(),
        scales.astype('<f4').tobytes(),
        five_bits(values),
    ])  # fmt: skip


def row_of(tokens: list[str], token: str) -> int:
    return tokens.index(token) if token in tokens else -1


def compressed(block: bytes) -> bytes:
    return brotli.compress(block, quality=11, lgwin=22)


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

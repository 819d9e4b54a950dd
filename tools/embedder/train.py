"""Distils the teacher into one vector per token, then tunes the vectors on sentences and on pairs made without labels.

python train.py --cache DIR [--dimensions 288] [--steps 4000] [--ways regress,relate,contrast] [--out student.npz]
"""

import argparse
import json
import pickle
import random
import time
import zlib
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

import corpus
import evaluate
import pairs as made
import vocabulary as vocabularies
from teacher import remembered

SENTENCES = 98304
SMALL_WORD = 0.1


def main() -> None:
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(1)
    data = prepared(options)
    leave_out(data, made.misread(data.texts[-data.kinds[3] :]))
    if options.hold_out:
        hold_out(data)
    cases = evaluate.passage_cases(), evaluate.skill_cases()
    table = start(data, options)
    report('distilled tokens', table, data, cases)
    if options.steps:
        tune(table, data, options, lambda name: report(name, table, data, cases))
    if options.out:
        known = data.vocabulary
        written = known.written()
        np.savez(options.out, table=table.detach().numpy().astype(np.float32), vocabulary=json.dumps(written))


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('--cache', type=Path, required=True)
    parser.add_argument('--dimensions', type=int, default=288)
    parser.add_argument('--steps', type=int, default=4000)
    parser.add_argument('--rate', type=float, default=1e-3)
    parser.add_argument('--ways', default='regress,relate,contrast')
    parser.add_argument('--contrast', type=float, default=0.6)
    parser.add_argument('--relate', type=float, default=1.0)
    parser.add_argument('--mixture', default='esco:128,description:32,heading:32,topic:64,synonym:48,neighbour:32')
    parser.add_argument('--phrases', type=int, default=0)
    parser.add_argument('--sif', type=float, default=1e-3)
    # Learns nothing of every tenth occupation: what evaluate.occupation_mrr then gives is for titles never seen.
    parser.add_argument('--hold-out', action='store_true')
    parser.add_argument('--threads', type=int, default=1)
    parser.add_argument('--out', type=Path)
    return parser.parse_args()


class Data:
    """Everything training needs, kept as one pickle beside the teacher's vectors."""

    def __init__(self, options):
        rng = random.Random(3)
        self.vocabulary = vocabularies.choose(phrase_count=options.phrases)
        tokenizer = self.vocabulary.tokenizer()
        sentences = corpus.training_sentences(SENTENCES)
        esco = sorted({t for o in corpus.occupations() for t in [o['title'], *o['synonyms']]})
        described = sorted({s for o in corpus.occupations() for s in corpus.SENTENCE_END.split(o['description']) if s})
        written = made.hand_written_texts(rng)
        self.texts = [*sentences, *esco, *described, *written]
        self.kinds = [len(sentences), len(esco), len(described), len(written)]
        self.targets = np.concatenate(
            [remembered(options.cache, part) for part in (sentences, esco, described, written)]
        )
        self.readings = remembered(options.cache, self.vocabulary.readings)
        self.rows = [tokenizer.rows_of(text) for text in self.texts]
        self.pairs = {
            'esco': made.esco_pairs(rng),
            'description': made.description_pairs(),
            'heading': made.heading_pairs(),
            'neighbour': made.neighbour_pairs(rng),
            'topic': made.topic_pairs(rng, sentences),
            'synonym': made.synonym_pairs(rng),
        }
        self.pair_rows = {name: cut_pairs(found, tokenizer) for name, found in self.pairs.items()}


def prepared(options) -> Data:
    file = options.cache / f'data-{options.phrases}.pickle'
    if not file.exists():
        file.write_bytes(pickle.dumps(Data(options)))
    return pickle.loads(file.read_bytes())


def hold_out(data: Data) -> None:
    hidden = set()
    for occupation in corpus.occupations()[::10]:
        hidden |= {occupation['title'], *occupation['synonyms'], *corpus.SENTENCE_END.split(occupation['description'])}
    leave_out(data, hidden)
    for name, found in data.pairs.items():
        kept = [pair for pair in found if not {pair.left, pair.right} & hidden]
        data.pair_rows[name] = cut_pairs(kept, data.vocabulary.tokenizer())


def leave_out(data: Data, hidden: set[str]) -> None:
    """A text without rows is never drawn."""
    data.rows = [[] if text in hidden else rows for text, rows in zip(data.texts, data.rows)]


def cut_pairs(found: list[made.Pair], tokenizer) -> list[tuple[list[int], list[int], int]]:
    cut = [(tokenizer.rows_of(p.left), tokenizer.rows_of(p.right), zlib.crc32(p.family.encode())) for p in found]
    return [pair for pair in cut if pair[0] and pair[1]]


def start(data: Data, options) -> torch.Tensor:
    """The teacher's vector of each token alone, turned to the axes that matter for sentences, weighted by rarity."""
    sample = data.targets[:: max(1, len(data.targets) // 30000)].astype(np.float32)
    _, _, axes = np.linalg.svd(sample, full_matrices=False)
    data.axes = axes[: options.dimensions].T.copy()
    counts = np.bincount(np.concatenate([np.array(r, dtype=np.int64) for r in data.rows]), minlength=len(data.readings))
    share = (counts + 0.5) / counts.sum()
    weights = options.sif / (options.sif + share)
    small = vocabularies.small_words()
    for row, token in enumerate(data.vocabulary.tokens):
        if token in small:
            weights[row] = min(weights[row], SMALL_WORD)
    vectors = data.readings.astype(np.float32) @ data.axes
    vectors -= 0.7 * (vectors * share[:, None]).sum(0) / share.sum()
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    table = vectors * weights[:, None]
    for (a, b), row in data.vocabulary.phrases.items():
        whole = table[a] + table[b]
        table[row] = 0.5 * (vectors[row] * np.linalg.norm(whole) - whole)
    return torch.tensor(table, dtype=torch.float32)


def tune(table: torch.Tensor, data: Data, options, report) -> None:
    """Adam on the table. Sentences meet the teacher's vectors and likenesses; pairs find each other."""
    ways = options.ways.split(',')
    bag = torch.nn.EmbeddingBag.from_pretrained(table, freeze=False, mode='sum', sparse=True)
    optimizer = torch.optim.SparseAdam(bag.parameters(), lr=options.rate, betas=(0.9, 0.98))
    targets = torch.tensor(data.targets.astype(np.float32) @ data.axes)
    targets = F.normalize(targets, dim=1)
    full = torch.tensor(data.targets.astype(np.float32))
    rng = np.random.default_rng(5)
    usable = np.array([i for i, rows in enumerate(data.rows) if rows])
    kind = np.repeat(np.arange(4), data.kinds)[usable]
    share = np.array([0.6, 0.2, 0.08, 0.12]) / np.array(data.kinds)
    chance = share[kind] / share[kind].sum()
    drawn = rng.choice(usable, size=(options.steps, 256), p=chance)
    mixture = {name: int(n) for name, n in (part.split(':') for part in options.mixture.split(','))}
    began = time.time()
    for step in range(options.steps):
        for group in optimizer.param_groups:
            group['lr'] = options.rate * min(1, (step + 1) / 100) * max(0.02, 1 - step / options.steps)
        optimizer.zero_grad()
        batch = drawn[step]
        vectors = embed(bag, [data.rows[i] for i in batch])
        loss = torch.zeros(())
        if 'regress' in ways:
            loss = loss + 2 * (1 - (vectors * targets[batch]).sum(1)).mean()
        if 'relate' in ways:
            loss = loss + options.relate * relational(vectors, full[batch])
        if 'contrast' in ways:
            loss = loss + options.contrast * contrastive(bag, data, mixture, rng)
        loss.backward()
        optimizer.step()
        if (step + 1) % 2000 == 0 or step + 1 == options.steps:
            table.copy_(bag.weight.detach())
            report(f'step {step + 1}, loss {loss.item():.3f}, {time.time() - began:.0f} s')


def embed(bag, rows: list[list[int]]) -> torch.Tensor:
    lengths = np.array([len(r) for r in rows])
    offsets = torch.tensor(np.concatenate([[0], np.cumsum(lengths)[:-1]]))
    return F.normalize(bag(torch.tensor([i for r in rows for i in r]), offsets), dim=1)


def relational(vectors: torch.Tensor, target: torch.Tensor, temperature: float = 0.05) -> torch.Tensor:
    """How alike each two sentences of the batch are, as the teacher sees it (Kullback-Leibler over each row)."""
    hidden = torch.eye(len(vectors), dtype=torch.bool)
    theirs = ((target @ target.T) / temperature).masked_fill(hidden, -1e4)
    ours = ((vectors @ vectors.T) / temperature).masked_fill(hidden, -1e4)
    return F.kl_div(F.log_softmax(ours, 1), F.softmax(theirs, 1), reduction='batchmean')


def contrastive(bag, data: Data, mixture: dict[str, int], rng, temperature: float = 0.06) -> torch.Tensor:
    chosen = [
        data.pair_rows[name][i] for name, n in mixture.items() for i in rng.integers(len(data.pair_rows[name]), size=n)
    ]
    left, right = embed(bag, [p[0] for p in chosen]), embed(bag, [p[1] for p in chosen])
    family = torch.tensor([p[2] for p in chosen])
    same = (family[:, None] == family[None, :]) & ~torch.eye(len(chosen), dtype=torch.bool)
    scores = ((left @ right.T) / temperature).masked_fill(same, -1e4)
    here = torch.arange(len(chosen))
    return (F.cross_entropy(scores, here) + F.cross_entropy(scores.T, here)) / 2


def report(name: str, table: torch.Tensor, data: Data, cases) -> None:
    tokenizer = data.vocabulary.tokenizer()
    numbers = table.detach().numpy()

    def encode(texts: list[str]) -> np.ndarray:
        sums = np.stack([numbers[tokenizer.rows_of(text)].sum(0) for text in texts])
        return sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)

    figures = {
        'MAP': evaluate.title_map(encode),
        'recall@5': evaluate.recall_at_5(encode, cases[0]),
        'skills@10': evaluate.skill_recall_at_10(encode, cases[1]),
        'occupations': evaluate.occupation_mrr(encode),
    }
    print(f'{name}: {", ".join(f"{key} {value:.4f}" for key, value in figures.items())}', flush=True)


if __name__ == '__main__':
    main()

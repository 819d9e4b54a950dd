"""The figures of any function from texts to unit vectors. Evaluation data is read here alone."""

import gzip
import json
import re

import numpy as np

from corpus import EVAL, occupations


def title_map(encode) -> float:
    queries = tsv('queries.tsv')
    documents = tsv('corpus_documents.tsv')
    relevant: dict[str, set[str]] = {}
    for query, _, document, grade in tsv('annotations.tsv'):
        if int(grade) > 0:
            relevant.setdefault(query, set()).add(document)
    scores = encode([q[1] for q in queries]) @ encode([d[1] for d in documents]).T
    ids = np.array([d[0] for d in documents])
    precisions = []
    for query, row in zip(queries, scores):
        gold = relevant.get(query[0], set())
        hits = np.array([i in gold for i in ids[np.argsort(-row, kind='stable')]])
        precisions.append((np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits].sum() / max(1, len(gold)))
    return float(np.mean(precisions))


def tsv(name: str) -> list[list[str]]:
    return [line.split('\t') for line in (EVAL / 'titles' / name).read_text('utf-8').splitlines() if line]


def passage_cases() -> list[tuple[str, list[str], list[set[int]]]]:
    """(question, passages of its posting, for each piece of evidence the passages that hold it)."""
    postings = {p['id']: p for p in map(json.loads, (EVAL / 'postings.jsonl').open(encoding='utf-8'))}
    cut = {}
    cases = []
    for question in map(json.loads, (EVAL / 'questions.jsonl').open(encoding='utf-8')):
        if not question['evidence']:
            continue
        for posting in question['postings']:
            text = postings[posting]['text']
            if posting not in cut:
                cut[posting] = passages(text)
            squashed = ' '.join(text.lower().split())
            evidence = [e for e in question['evidence'] if ' '.join(e.lower().split()) in squashed]
            gold = [g for g in ({i for i, p in enumerate(cut[posting]) if holds(p, e)} for e in evidence) if g]
            if gold:
                cases.append((question['turns'][-1], cut[posting], gold))
    return cases


def passages(text: str) -> list[str]:
    found = []
    for line in text.split('\n'):
        for sentence in re.split(r'(?<=[.!?])\s+(?=[A-Z"(])', line):
            sentence = sentence.strip(' \t-*•#')
            if re.search(r'\w\w', sentence):
                found.append(sentence)
    return found


def holds(passage: str, evidence: str) -> bool:
    """As the scorer's `covers`: six in ten of the evidence's words; or a good part of longer evidence."""
    words = re.findall(r'\w+', evidence.lower())
    inside = re.findall(r'\w+', passage.lower())
    if sum(w in set(inside) for w in words) >= 0.6 * len(words):
        return True
    return len(inside) >= 5 and ' '.join(inside) in ' '.join(words)


def recall_at_5(encode, cases) -> float:
    texts = sorted({c[0] for c in cases} | {p for c in cases for p in c[1]})
    row = {text: index for index, text in enumerate(texts)}
    vectors = encode(texts)
    found = []
    for question, candidates, gold in cases:
        scores = vectors[[row[c] for c in candidates]] @ vectors[row[question]]
        top = set(np.argsort(-scores, kind='stable')[:5].tolist())
        found.append(np.mean([bool(top & g) for g in gold]))
    return float(np.mean(found))


def bm25_recall(cases, k1: float = 1.2, b: float = 0.75) -> float:
    found = []
    for question, candidates, gold in cases:
        documents = [re.findall(r'\w+', c.lower()) for c in candidates]
        mean = sum(map(len, documents)) / len(documents)
        scores = np.zeros(len(documents))
        for word in re.findall(r'\w+', question.lower()):
            n = sum(word in d for d in documents)
            if n:
                idf = np.log(1 + (len(documents) - n + 0.5) / (n + 0.5))
                for i, d in enumerate(documents):
                    f = d.count(word)
                    scores[i] += idf * f * (k1 + 1) / (f + k1 * (1 - b + b * len(d) / mean))
        top = set(np.argsort(-scores, kind='stable')[:5].tolist())
        found.append(np.mean([bool(top & g) for g in gold]))
    return float(np.mean(found))


def skill_cases(limit: int = 1500) -> tuple[list[str], list[str], list[set[int]]]:
    """Sentences of postings, every skill that experts marked in any of them, and for each sentence its own."""
    sentences, gold_names, pool = [], [], {}
    with gzip.open(EVAL / 'skills' / 'dev.json.gz', 'rt', encoding='utf-8') as lines:
        for row in map(json.loads, lines):
            names = {
                ' '.join(row['tokens'][a:b]).lower()
                for tags in (row['tags_skill'], row['tags_knowledge'])
                for a, b in spans(tags)
            }
            if names and len(sentences) < limit:
                sentences.append(' '.join(row['tokens']))
                gold_names.append(names)
                for name in sorted(names):
                    pool.setdefault(name, len(pool))
    return sentences, list(pool), [{pool[name] for name in names} for names in gold_names]


def spans(tags: list[str]) -> list[tuple[int, int]]:
    found = []
    for at, tag in enumerate(tags):
        if tag.startswith('B'):
            end = at + 1
            while end < len(tags) and tags[end].startswith('I'):
                end += 1
            found.append((at, end))
    return found


def skill_recall_at_10(encode, cases) -> float:
    """How many of a sentence's marked skills are among the ten nearest of all sentences' skills."""
    sentences, names, gold = cases
    scores = encode(sentences) @ encode(names).T
    found = []
    for row, own in zip(scores, gold):
        top = set(np.argsort(-row, kind='stable')[:10].tolist())
        found.append(len(top & own) / len(own))
    return float(np.mean(found))


def occupation_mrr(encode) -> float:
    """Synonyms of every tenth occupation, looked up among all preferred labels: 1 / rank of their own, averaged."""
    found = occupations()
    labels = encode([occupation['title'] for occupation in found])
    asked = [
        (synonym, row)
        for row, occupation in enumerate(found)
        if row % 10 == 0
        for synonym in occupation['synonyms'][:3]
    ]
    scores = encode([synonym for synonym, _ in asked]) @ labels.T
    ranks = [1 + int((row > row[own]).sum()) for row, (_, own) in zip(scores, asked)]
    return float(np.mean([1 / rank for rank in ranks]))

"""The text the embedder learns from: unlabelled "Who is hiring" posts and ESCO's occupations.

Nothing here reads the evaluation's questions, labels or relevance judgements.
"""

import csv
import gzip
import json
import random
import re
from pathlib import Path

EVAL = Path(__file__).resolve().parents[3] / 'shared' / 'eval'
URL = re.compile(r'\(?\b(?:https?://|www\.)\S+|\S+@\S+', re.I)
SENTENCE_END = re.compile(r'(?<=[.!?])\s+(?=[A-Z"(])')


def posts() -> list[str]:
    with gzip.open(EVAL / 'text' / 'hn_2013_2018.jsonl.gz', 'rt', encoding='utf-8') as lines:
        return [json.loads(line)['text'] for line in lines]


def occupations() -> list[dict]:
    """ESCO: the preferred label, its synonyms and a description of each occupation."""
    with gzip.open(EVAL / 'titles' / 'esco_occupations_en.csv.gz', 'rt', encoding='utf-8') as file:
        return [
            {
                'title': row['preferredLabel'].strip(),
                'synonyms': [line.strip() for line in row['altLabels'].split('\n') if line.strip()],
                'description': ' '.join(row['description'].split()),
                'group': row['iscoGroup'],
            }
            for row in csv.DictReader(file)
        ]


def sentences(text: str) -> list[str]:
    """Lines cut at sentence ends; bullets, links and addresses removed; 3 to 70 words each."""
    kept = []
    for line in text.split('\n'):
        line = ' '.join(URL.sub(' ', line).split()).lstrip('-*•·–—> ')
        for sentence in SENTENCE_END.split(line):
            words = sentence.split()
            if 3 <= len(words) <= 70 and len(re.findall(r'[A-Za-z]', sentence)) > 8:
                kept.append(sentence)
    return kept


def training_sentences(count: int) -> list[str]:
    """A fixed random choice of the posts' distinct sentences: the first n of a larger choice are the smaller one."""
    distinct = sorted({sentence for post in posts() for sentence in sentences(post)})
    random.Random(7).shuffle(distinct)
    return distinct[:count]

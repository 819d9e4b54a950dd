"""Pairs of texts that belong together, made without labels, and plain texts whose teacher vectors the student must meet."""

import random
import re
from dataclasses import dataclass

import corpus
from data.topics import TOPICS
from vocabulary import lines

HEADING = re.compile(r'^[\W_]*([A-Za-z][^.!?]{2,48}?)\s*:\s*[\W_]*$')


@dataclass
class Pair:
    left: str
    right: str
    # Pairs of one family are never each other's wrong answer.
    family: str


def esco_pairs(rng: random.Random) -> list[Pair]:
    pairs = []
    for occupation in corpus.occupations():
        title, synonyms = occupation['title'], occupation['synonyms']
        family = 'esco ' + occupation['group']
        pairs += [Pair(title, synonym, family) for synonym in synonyms]
        shuffled = rng.sample(synonyms, len(synonyms))
        pairs += [Pair(a, b, family) for a, b in zip(shuffled, shuffled[1:])]
    return pairs


def description_pairs() -> list[Pair]:
    pairs = []
    for occupation in corpus.occupations():
        names = [occupation['title'], *occupation['synonyms'][:3]]
        for name in names:
            for sentence in corpus.SENTENCE_END.split(occupation['description'])[:3]:
                pairs.append(Pair(name, sentence, 'esco ' + occupation['group']))
    return pairs


def heading_pairs() -> list[Pair]:
    """A line that ends with a colon, and each of the lines below it."""
    pairs = set()
    for post in corpus.posts():
        below = [line.strip() for line in post.split('\n') if line.strip()]
        for at, line in enumerate(below):
            heading = HEADING.match(line)
            if not heading or len(heading[1].split()) > 6:
                continue
            for content in below[at + 1 : at + 5]:
                if HEADING.match(content):
                    break
                cut = corpus.sentences(content)
                if cut:
                    pairs.add((heading[1], cut[0]))
    return [Pair(a, b, 'heading ' + a.lower()) for a, b in sorted(pairs)]


def topic_pairs(rng: random.Random, sentences: list[str], found: int = 60) -> list[Pair]:
    """Questions with headings, hand-written statements and gathered sentences; a question also inside small talk."""
    titles = [occupation['title'] for occupation in corpus.occupations()]
    pairs = []
    for topic, words in TOPICS.items():
        names, asks, says = (words[key].split('|') for key in ('names', 'asks', 'says'))
        finds = re.compile(words['finds'], re.I)
        hits = [sentence for sentence in sentences if len(sentence) < 220 and finds.search(sentence)]
        hits = rng.sample(hits, min(found, len(hits)))
        family = 'topic ' + topic
        for ask in asks:
            for say in rng.sample(says, min(6, len(says))):
                pairs.append(Pair(dressed(rng, ask, titles), say, family))
            for hit in rng.sample(hits, min(8, len(hits))):
                pairs.append(Pair(dressed(rng, ask, titles), hit, family))
            pairs.append(Pair(ask, rng.choice(names), family))
        for say in says:
            pairs.append(Pair(rng.choice(names), say, family))
        for hit in hits:
            pairs.append(Pair(rng.choice(names), hit, family))
    return pairs


def dressed(rng: random.Random, ask: str, titles: list[str]) -> str:
    title = rng.choice(titles)
    return rng.choice([
        '{ask}', '{ask}', '{ask}', '{ask}', 'hi, {ask}', 'for the {title} role, {ask}', '{ask} for the {title} job',
        'quick question: {ask}', 'hey there! about the {title} position: {ask}', 'ok and {ask}',
    ]).format(ask=ask, title=title)  # fmt: skip


def synonym_pairs(rng: random.Random) -> list[Pair]:
    pairs = []
    for number, line in enumerate(lines('synonyms.txt')):
        group = [name.strip() for name in line.split('|')]
        for index, name in enumerate(group):
            for other in group[:index]:
                pairs.append(Pair(name, other, f'synonym {number}'))
    rng.shuffle(pairs)
    return pairs


def hand_written_texts(rng: random.Random) -> list[str]:
    """Questions and statements, plain and inside small talk: sentences the posts have too few of."""
    titles = [occupation['title'] for occupation in corpus.occupations()]
    texts = []
    for words in TOPICS.values():
        asks = words['asks'].split('|')
        texts += [*asks, *words['says'].split('|'), *words['names'].split('|')]
        texts += [dressed(rng, ask, titles) for ask in asks for _ in range(2)]
    for line in lines('synonyms.txt'):
        texts += [name.strip() for name in line.split('|')]
    return sorted(set(texts))

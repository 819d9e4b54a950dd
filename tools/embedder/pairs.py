"""Pairs of texts that belong together, made without labels, and hand-written texts for the teacher to read."""

import random
import re
from dataclasses import dataclass

import corpus
from data.topics import TOPICS
from tokenizer import fold
from vocabulary import WORD, entry, lines

HEADING = re.compile(r'^[\W_]*([A-Za-z][^.!?]{2,48}?)\s*:\s*[\W_]*$')

COMPANIES = 'Northwind|Acme|Globex|Initech|Umbra Labs|Blue Harbor|Kestrel|Lumen Health|Orbit Bank|Pinecrest|Quanta|Verdant'.split(
    '|'
)
CITIES = (
    'Berlin|London|Paris|Amsterdam|Madrid|Milan|Vienna|Zurich|Warsaw|Dublin|New York|San Francisco|Boston|Chicago|Austin|'
    'Seattle|Toronto|Bangalore|Singapore|Sydney|Munich|Hamburg|Copenhagen|Stockholm|Lisbon|Barcelona|Remote'
).split('|')


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
                pairs.append(Pair(f'what does a {name} do?', sentence, 'esco ' + occupation['group']))
    return pairs


def neighbour_pairs(rng: random.Random, count: int = 40000) -> list[Pair]:
    """Two sentences that follow each other in a post."""
    pairs = []
    for number, post in enumerate(corpus.posts()):
        cut = corpus.sentences(post)[1:]
        pairs += [Pair(a, b, f'post {number}') for a, b in zip(cut, cut[1:])]
    return rng.sample(pairs, count)


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
    frame = rng.choice(lines('frames.txt'))
    title, company, city = rng.choice(titles), rng.choice(COMPANIES), rng.choice(CITIES)
    return frame.format(ask=ask, title=title, company=company, city=city)


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
        texts += [dressed(rng, ask, titles) for ask in asks for _ in range(4)]
    for line in lines('synonyms.txt'):
        texts += [name.strip() for name in line.split('|')]
    return sorted(set(texts))


def misread(texts: list[str]) -> set[str]:
    """Those with an abbreviation or a foreign word: the teacher sees mere pieces, so what it says is not learned."""
    told = {
        word
        for name in ('foreign-words.txt', 'trade-words.txt')
        for word, reading in map(entry, lines(name))
        if reading.lower() != word
    }
    foreign = {name.strip() for line in lines('synonyms.txt') for name in line.split('|') if not name.isascii()}
    return {text for text in texts if text in foreign or told & set(WORD.findall(fold(text)))}

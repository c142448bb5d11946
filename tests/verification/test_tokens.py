"""Text as the words that are compared, and what stands between them."""

from __future__ import annotations

import unicodedata
from typing import get_args

import pytest

from iomed_cli.verification.words.tokens import Joint, keys, same_joint, words

SHOWN = {"": " ", "pause": ", ", "hyphen": "-", "dot": ".", "dash": " — ", "ellipsis": " … "}


def shown(text: str) -> str:
    """Give the words of a text with one mark for each kind of joint."""
    found = words(text)
    assert [word.key for word in found] == keys(text)
    return "".join(
        (SHOWN[word.joint] if number else "") + word.key for number, word in enumerate(found)
    )


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("The PLAN,  it’s\nok", "the plan, it's ok"),
        ("“a” 'b' (c); d! «e»", "a b, c, d, e"),
        ("a · b / c.\nd", "a, b / c, d"),
        ("dispute-resolution well‑known it‐is", "dispute-resolution well-known it-is"),
        ("a - b a—b a – b a --- b", "a — b a — b a — b a — b"),
        ("U.S. e.g. U. S. a . b", "u.s, e.g, u, s, a, b"),
        ("wait … now... or . . . then.. no", "wait … now … or … then, no"),
        ("a ,— b; c —, d; e…— f; g, … h", "a — b, c — d, e … f, g … h"),
        # One word that is as often written as two.
        ("cannot Cannot can not", "can not can not can not"),
        # Figures keep points and signs, and lose the commas between thousands.
        ("1,000 1000 1,000,000", "1000 1000 1000000"),
        ("10,00 1,0000 1,5", "10, 00 1, 0000 1, 5"),
        ("3.5 .5 10:30 1.000.000 5.", "3.5 .5 10:30 1.000.000 5"),
        ("-5 −5 (-5) [-.5] x-5", "- 5 - 5, - 5, - .5, x-5"),
        ("-$5 $ 5 –€5", "- $ 5 $ 5 - € 5"),
        ("5% ％ R&D C++ #tag @me", "5 % % r & d c + + # tag @ me"),
        # Whatever is neither passed over nor a letter is a word by itself.
        ("-₹5 -US$7 ‑12", "- ₹ 5 - us $ 7 - 12"),
        ("<5 >40 ±3 ~3 10^-6", "< 5 > 40 ± 3 ~ 3 10 ^ - 6"),
        ("2℃ 2 °C 2℉ 60㎞ 900฿ 3⁄4", "2 °c 2 °c 2 °f 60 ㎞ 900 ฿ 3 ⁄ 4"),
        ("a 👎 ❤️ ↓ I 💔\u200d🚀", "a 👎 ❤ ↓ i 💔 🚀"),
        ("6′ 6″ 6' tall", "6 ′ 6 ″ 6 ′ tall"),
        ("'6' 2⃣ whole҉ f***ing", "6 2⃣ whole҉ f *** ing"),
        ("Cola™ • said; US us IT it", "cola, said, US us IT it"),
        ("THEY TOLD US", "they told us"),
        ("10−15 10 – 15", "10-15 10-15"),
        ("10² ½ ① ½x", "10² ½ ① ½x"),
        # Changes that brackets declare.
        ("[T]he resolve[d] clos[ing] th[e]m [t]é", "the resolved closing them té"),
        ("we [the city] will", "we, the city, will"),
        # Apostrophes.
        ("rock 'n' roll don`t o’clock workers' ʻokina", "rock n roll don't o'clock workers okina"),
        ("x_y _x_ __", "x_y x"),
        # Other forms of the same characters, and what is no form but another word.
        ("ﬁ Ａ ﬃ ǆ ５", "fi a ffi dž 5"),
        ("Straße STRASSE Ｓ", "strasse strasse s"),
        ("naïve nai\u0308ve naive", "naïve naïve naive"),
        ("so\u00adft ze\u200bro a\x00b \u200ec\u200f", "soft zero ab c"),
        ("中国 हिन्दी ٣", "中国 हिन्दी ٣"),
        ("", ""),
        ("… — . ' _", ""),
    ],
)
def test_words_as_they_are_compared(text: str, compared: str) -> None:
    """What makes no difference to a reader is gone, and what may change the sense is kept."""
    assert shown(text) == compared
    assert shown(unicodedata.normalize("NFD", text)) == compared


def test_places_of_words() -> None:
    """Each word stands where it says, with all that belongs to it."""
    text = "“[T]he U.S. −5% (1,000), don’t…”"
    assert [text[word.start : word.end] for word in words(text)] == [
        "[T]he", "U", "S", "−", "5", "%", "1,000", "don’t",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "same"),
    [
        ("", "/pause/dash/ellipsis"),
        ("pause", "/pause/dot/dash/ellipsis"),
        ("hyphen", "hyphen/dash/ellipsis"),
        ("dot", "pause/dot/ellipsis"),
        ("dash", "/pause/hyphen/dash/ellipsis"),
        ("ellipsis", "ellipsis"),
    ],
)
def test_what_may_stand_for_what(source: Joint, same: str) -> None:
    """Punctuation may change, a hyphen is no space, and an ellipsis may not be left out."""
    joints: tuple[Joint, ...] = get_args(Joint)
    assert [one for one in joints if same_joint(source, one)] == same.split("/")

"""Look for texts that extraction does not survive, guided by the lines of code that they reach.

    python tests/benchmarks/fuzz.py [FOLDER] [-max_total_time=3600]

Needs atheris (``pip install atheris``; it has no wheels for every platform),
whose libFuzzer takes the arguments: in FOLDER it keeps what reached new lines.
A text is made from bytes as a file's are, or from words the engine knows. For
every one of them: extraction gives a dataset, the dataset holds against the
text, dumping and loading gives the same, and so does extracting again. What
does not is left in a file, ``crash-…``, that is an argument to see it again.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Callable
from pathlib import Path

DATES = (None, "2025", "2025-05", "2025-05-30")
PIECES = """" " “ ” ‘ ’ ' « » '' `` — – - , . , . ; : ! ? ( ) [ ] … ... said says told that to he
she they it who and but of in according Ada Brook Mr. Dr. Smith Smith's Wang Yi U.S. the The a I
We 1,000 2 May 5% $ % & # \x00 \x1c \u2028 \u202e \r \t \n \n\n \n\n 😀 שלום A: Q: SMITH:""".split(
    " "
)


def vocabulary() -> list[str]:
    """Give every word in the engine's own sources: what it has a rule for is among them."""
    package = Path(importlib.import_module("iomed_cli").__file__ or "").parent
    words: dict[str, None] = {}
    sources = (*package.glob("extraction/**/*.py"), package / "reference/country_table.py")
    for path in sorted(sources):
        words.update(dict.fromkeys(re.findall(r"[^\W_][\w.’-]*", path.read_text("utf-8"))))
    return list(words)


def news(content: bytes, known: list[str]) -> str:
    """Make a text of words: a byte is a piece, or with the next one a word, or joins them."""
    parts: list[str] = []
    between = " "
    codes = iter(content)
    for code in codes:
        if code < len(PIECES):
            parts.append(PIECES[code])
        elif code < 160:
            between = "" if between else " "
            continue
        else:
            word = known[((code - 160) // 2 * 256 + next(codes, 0)) % len(known)]
            parts.append(word.capitalize() if code % 2 else word)
        parts.append(between)
    return "".join(parts)


def main() -> None:
    """Fuzz until something fails or the time is over."""
    try:
        atheris = importlib.import_module("atheris")
    except ImportError:
        raise SystemExit("fuzz.py needs atheris: pip install atheris") from None
    with atheris.instrument_imports(include=["iomed_cli"]):
        for module in ("inputs.encodings", "query.data_files", "jobs.extract", "extraction"):
            importlib.import_module(f"iomed_cli.{module}")
    atheris.Setup(sys.argv, target())
    atheris.Fuzz()


def target() -> Callable[[bytes], None]:
    """Give what is called with each input; the package was not to be imported before."""
    import msgspec

    from iomed_cli.errors import IomedError
    from iomed_cli.inputs.encodings import decoded
    from iomed_cli.jobs.extract import extract
    from iomed_cli.query.data_files import decoded_extraction as loaded

    known = vocabulary()

    def check(content: bytes) -> None:
        kind, content = content[:1], content[1:]
        if kind < b"\x40":
            try:
                text = decoded(content)
            except IomedError:
                return
        else:
            text = news(content, known)
        date = DATES[(kind or b"\0")[0] % len(DATES)]
        (extraction,) = extract(text, date=date).extractions
        assert extraction.article.text == text
        # Loading refuses a span that does not hold the words it claims.
        assert loaded(msgspec.json.encode(extraction), "fuzz") == extraction
        assert extract(text, date=date).extractions == (extraction,)

    return check


if __name__ == "__main__":
    main()

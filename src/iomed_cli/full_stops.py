"""Full stops: sentences of ours that may end with a name, which may have a stop of its own."""

from __future__ import annotations


def with_stop(words: str) -> str:
    """Give words as a sentence, with one stop at the end: behind ``Jr.`` there is one."""
    return words if words.endswith(".") else f"{words}."


def without_stop(sentence: str) -> str:
    """Give a sentence as a part of a longer one, which the stop of a name does not end."""
    return sentence if sentence.endswith((" Jr.", " Sr.")) else sentence.removesuffix(".")

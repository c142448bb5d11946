"""The words the rules know, of one kind in each module. Tables only.

They come from general knowledge of English news writing, not from any corpus. Those that many
rules ask for are put together here: ``lexicon.TITLES``.
"""

from __future__ import annotations

from iomed_cli.extraction.lexicon.abbreviations import *
from iomed_cli.extraction.lexicon.function_words import *
from iomed_cli.extraction.lexicon.given_names import *
from iomed_cli.extraction.lexicon.name_words import *
from iomed_cli.extraction.lexicon.nouns import *
from iomed_cli.extraction.lexicon.person_words import *
from iomed_cli.extraction.lexicon.time_words import *

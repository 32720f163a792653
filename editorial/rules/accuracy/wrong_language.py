"""Rule `wrong-language`: a paragraph in another language than the rest of the draft."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.foreign import other_language
from editorial.bitext.sides import primary
from editorial.model import Bitext, Dimension, Document, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="A whole paragraph is in another language than the draft, and is not a copy of the original.",
    why="It was pasted from another version, or the file holds two versions at once.",
    wrong="The plant opens in May.\n\nПодробности сообщит пресс-служба завода.",
    right="The plant opens in May.\n\nThe plant's press office will give the details.",
    reference="MQM: Accuracy > Untranslated",
)
_NAMES = {"ru": "Russian", "en": "English", "de": "German", "fr": "French", "es": "Spanish", "uk": "Ukrainian"}


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """Paragraphs whose script or small words are surely another language's."""
    language = primary(bitext.target)
    originals = _texts(bitext.source)
    for block in bitext.target.blocks:
        found = other_language(block.text, language)
        if found and " ".join(block.text.casefold().split()) not in originals:
            message = Message.of("This paragraph is in {language}.", language=Message(_NAMES.get(found, found)))
            yield RULE.issue(context.target, block.region, message)


def _texts(document: Document | None) -> set[str]:
    """The paragraphs of the original, whose copies are rule untranslated's."""
    return {" ".join(block.text.casefold().split()) for block in document.blocks} if document else set()


RULE = Rule(
    code="wrong-language",
    dimension=Dimension.ACCURACY,
    error_type="untranslated",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    check_document=check,
)

"""Russian and English told from each other and from their neighbours."""

from __future__ import annotations

import pytest

from editorial.languages.detection import detect
from editorial.languages.vocabulary import vocabulary

CASES = {
    "ru": [
        "Завод запустил новую линию.",
        "Итоги года",
        "Начальнику управления Анне Гришко объявлена благодарность",
        "Компания Acme Industries открыла офис в Твери.",
        "ПОЛУЧИЛ ЛИ ГОРОД ДЕНЬГИ?",
        "Она сказала: «That is all».",
    ],
    "en": [
        "The plant has a new line.",
        "Kaluga Region Development Agency",
        "I'm not there yet.",
        "Café owners of Besançon met in Zürich",
        "A firm from Tver (Тверь) opened an office.",
        "NO",
    ],
    "uk": ["Губернатор повідомив, що підприємство створить двісті робочих місць."],
    "be": ["Губернатар паведаміў, што прадпрыемства створыць дзвесце працоўных месцаў."],
    "bg": ["Губернаторът съобщи, че предприятието ще създаде двеста работни места."],
    "sr": ["Гувернер је саопштио да ће предузеће створити двеста радних места."],
    "kk": ["Облыс әкімі кәсіпорын екі жүз жұмыс орнын құратынын хабарлады."],
    "de": ["Der Gouverneur teilte mit, dass das Unternehmen Arbeitsplätze schaffen wird."],
    "fr": ["Le gouverneur a annoncé que l'entreprise créera deux cents emplois."],
    "es": ["El gobernador anunció que la empresa creará doscientos puestos de trabajo."],
    "pl": ["Gubernator ogłosił, że firma stworzy dwieście miejsc pracy."],
    "und": ["", "2019", "— …", "工場が開きました。", "Το εργοστάσιο άνοιξε.", "lorem ipsum dolor sit amet " * 10],
}


@pytest.mark.parametrize(("tag", "text"), [(tag, text) for tag, texts in CASES.items() for text in texts])
def test_detected(tag: str, text: str) -> None:
    assert detect(text) == tag


@pytest.mark.parametrize("text", ["Завод у Калузі", "Neue Brücke", "Nouvelle usine"])
def test_a_short_text_goes_to_its_scripts_first_language_unless_it_tells(text: str) -> None:
    assert detect(text) in {"ru", "en", "uk", "de", "fr"}


def test_the_vocabulary_is_wellformed() -> None:
    scripts = vocabulary("editorial.languages", "detection")
    assert {script: next(iter(entries)) for script, entries in scripts.items()} == {"cyrillic": "ru", "latin": "en"}
    for entries in scripts.values():
        for tag, entry in entries.items():
            assert set(entry) == {"words", "letters"}, tag
            assert entry["words"] == entry["words"].lower(), tag

"""Sentences of Russian and English releases: each case is one block, its sentences parted by a bar."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial import formats
from editorial.bitext.segmentation import segmented
from editorial.bitext.sentences import sentences

RUSSIAN = [
    "Завод открыли в 2019 г.| Компания вложила 3 млрд руб.| Работу получили 200 чел.| Ещё 50 наймут весной.",
    "Делегация посетила г. Тверь и г. Ржев.",
    "В 2020–2021 гг. построят мост, а в 1990-х гг. здесь был паром.",
    "В XIX в.| Россия строила дороги.",
    "Роман А. С. Пушкина переиздан.| Тираж невелик.",
    "Премию вручил И. И. Иванов.| В зале были студенты.",
    "Школа им. Н. И. Пирогова находится на ул. Ленина, д. 5, корп. 2.",
    "Помогли всем, кто просил помочь им.| В том числе пенсионерам.",
    "Нужны сталь, стекло, бетон и т. д.| Закупки начнутся в мае.",
    "Нужны сталь, стекло и т.п.| Это дорого.",
    "Это, т. е. мост, нужно городу.",
    "Средства (1,5 млн долл. США) выделены.| Осталось 3.5 процента.",
    "Мощность — 20 тыс. МВт в год.",
    "Цена выросла до 15 тыс.| Покупатели недовольны.",
    "«Мы растём. |Мы строим», — сказал мэр.| — Работы начнутся весной».",
    "«Мы успеем!» — заявил он.",
    "Он сказал: «Мы успеем».| Потом ушёл.",
    "Он сказал: «Мы успеем.»| Потом ушёл.",
    "— Мы успеем, — сказал он. |— Но нужны люди.",
    "Вы готовы? |— Да!| Начинаем…| Впрочем, завтра.",
    "Ну… не знаю, ответил он.",
    "См. рис. 5 и табл. 2.| Данные на стр. 14.",
    "Адрес: пр. Мира, 12, оф. 3, тел. 123-45-67.| Сайт: www.example.ru.| Ждём.",
    "Глава ООО «Свет» канд. техн. наук П. Р. Семёнов открыл цех.",
    "1. Первый пункт.| Он краток.",
    "а) Цех готов.",
    "Площадь 500 кв. м.| Высота 12 м.| Стены кирпичные.",
    "Завод строит ЗАО «Хеми/А. Менари».| Цена — 100 руб./шт.| Дорого.",
    "Приехали проф. Орлов, акад. Белов и др.| Гостей встретил мэр.",
    "Проект ведёт и. о. министра С. Ю. Котов.",
    "Встреча в 15 ч. 30 мин. в зале № 2.",
    "Рост — 2,5%.| 15 компаний отчитались.",
    "Писатель Ж.-Б. Мольер и актёр Дж. Смит.",
    "Погибло 5 тыс. т. рыбы?! |Нет!!! |Да.",
    "Дом сдан до н. э., в 44 г. до н. э.| Потом был пожар.",
]

ENGLISH = [
    "Dr. Smith and Mrs. Jones met Sen. Brown.| They agreed.",
    "The U.S. Senate met the U.S. ambassador in the U.S.| The meeting was short.",
    "J. R. Smith leads Acme Inc. in Boston.| He is 50.",
    "It was bought by Acme Inc.| The price is secret.",
    "The share is 3.5 percent, up from 2.7.| Prices rose.",
    "The doors open at 9 a.m. Monday.",
    "The doors open at 9 a.m.| The fee is $5.",
    "Work ends at 5 p.m.| Staff go home.| It starts at 9 a.m. EST.",
    "Mr. Popov (b. 1960) lives in Apt. 3 at 5 Oak Ave. in Ames.",
    "See No. 5 in Fig. 2 on p. 14.| It is new.",
    "He said no.| She agreed.",
    "“We grow.| We build,” said the mayor.| “We are glad.”| He left.",
    "She called it “a triumph.”| The crowd agreed.",
    "She called it “a triumph”.| The crowd agreed.",
    '"Is it ready?" she asked.| "Yes."| Nobody laughed.',
    '"Is it ready?" Anna Smith asked.| "Yes!" Mayor Brown said, and left.',
    "“Is it ready?” |The mayor knew that it was.",
    "It opened on Jan. 5 and closed in Feb.| Officials were sad.",
    "Prof. Lee, Ph.D., of St. Petersburg, spoke.",
    "It sells milk, butter, etc.| Cheese is extra.",
    "Fruit (apples, pears, etc.) sells well.",
    "(It rained.)| Then it stopped.",
    "Well... maybe.| Wait… |Now!",
    "Visit www.example.com.| Or https://example.com/a.b?c=d.| Write to info@example.com.",
    "The plan, e.g. the bridge, i.e. Phase 2, vs. the tunnel.",
    "It was made from the scratch.  .",
    "Sales rose 5%.| $3 million was paid.| 12 plants opened.",
    "Washington, D.C. 20510",
    "iPhone sales rose.| 5G came.",
    "SEN. SNOWE TO VISIT ON NOV. 16",
    "1. Approve the plan.| It is ready.",
    "The line works!| It does?! |Yes.",
    "He works for the Dept. of Energy, Bldg. 7, Oak Ave. in Ames.",
    "Acme Corp., Ltd. and Bros. Co. merged.",
    "Between 1990 and 2000 A.D. Romans left.",
]


def _check(marked: str, tag: str) -> None:
    parts = marked.split("|")
    text = "".join(parts)
    assert [text[start:end] for start, end in sentences(text, tag)] == [part.strip() for part in parts]


@pytest.mark.parametrize("marked", RUSSIAN)
def test_russian(marked: str) -> None:
    _check(marked, "ru")


@pytest.mark.parametrize("marked", ENGLISH)
def test_english(marked: str) -> None:
    _check(marked, "en")


@pytest.mark.parametrize(
    ("tag", "marked"),
    [
        ("de", "Das Werk von Dr. Weiß kostet 3,5 Mio. Euro, d. h. viel, z. B. Geld usw.| Es ist neu."),
        ("uk", "Завод ім. Шевченка на вул. Київській збудовано в 2019 р.| Він новий."),
        ("fr", "C’est neuf !| Il l’a dit."),
        ("und", "A b c.| D e f."),
    ],
)
def test_a_language_without_data(tag: str, marked: str) -> None:
    _check(marked, tag)


_TEXTS = st.lists(
    st.sampled_from(
        [
            *' .!?…»”")—-\n\u00a0',
            "г",
            "Дом",
            "и т. д.",
            "А. ",
            "U.S.",
            "Dr. ",
            "5",
            "мы",
            "The",
            " «",
            " “",
            "\r\n",
            "😀",
        ]
    ),
    max_size=40,
).map("".join)


@given(_TEXTS, st.sampled_from(["ru", "en", "und"]))
def test_no_character_is_lost(text: str, tag: str) -> None:
    """Segments and the white space between them are the block, whatever it is; no segment is empty or has blanks."""
    found = list(sentences(text, tag))
    between = [0, *(place for pair in found for place in pair), len(text)]
    assert between == sorted(between)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in found)
    gaps = "".join(text[between[n] : between[n + 1]] for n in range(0, len(between), 2))
    assert not gaps.strip()


def test_a_document_gets_language_and_segments() -> None:
    text = "Мост открыт\n\nДвижение началось в 2019 г. Проезд платный.\n"
    document = segmented(formats.read("draft.txt", data=text.encode()))
    assert document.language == "ru"
    assert [(s.index, s.block, s.text) for s in document.segments] == [
        (0, 0, "Мост открыт"),
        (1, 1, "Движение началось в 2019 г."),
        (2, 1, "Проезд платный."),
    ]
    assert [document.excerpt(s.region) for s in document.segments] == [s.text for s in document.segments]


@pytest.mark.parametrize(
    ("path", "data", "given_language", "expected"),
    [
        ("draft.txt", "The bridge is open.", "en-GB", "en-GB"),
        ("draft.md", "---\nlang: en-GB\n---\nМост открыт.", None, "en-GB"),
        ("draft.ru.txt", "OK", None, "ru"),
        ("en/draft.txt", "Мост", None, "en"),
        ("draft.txt", "2019", None, "und"),
        ("draft.txt", "The bridge is open.", None, "en"),
    ],
)
def test_the_language_comes_from_what_is_nearest(
    path: str, data: str, given_language: str | None, expected: str
) -> None:
    assert segmented(formats.read(path, data=data.encode()), given_language).language == expected


@pytest.mark.parametrize("tag", ["ru", "en"])
def test_speed(tag: str) -> None:
    """30,000 words within 0.3 s."""
    sentence = (
        "Завод им. А. С. Попова в г. Твери выпустил 3,5 млн. ламп и т. д. "
        if tag == "ru"
        else ("The U.S. plant of Acme Inc. sold 3.5 mln. lamps on Jan. 5 at 9 a.m. in St. Paul. ")
    )
    text = sentence * (30_000 // len(sentence.split()))
    assert min(_seconds(text, tag) for _ in range(3)) < 0.3


def _seconds(text: str, tag: str) -> float:
    """Of this process, so that a busy machine does not count."""
    start = time.process_time()
    list(sentences(text, tag))
    return time.process_time() - start

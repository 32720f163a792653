"""Three sets of texts to score: English with two references, Russian with one, and lines that readers trip over."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class TextSet:
    """Two translations of the same lines, and their references."""

    systems: tuple[str, str]
    references: tuple[str, ...]

    def write(self, folder: Path) -> tuple[list[Path], list[Path]]:
        """The files: translations, references."""
        out: tuple[list[Path], list[Path]] = ([], [])
        for paths, texts, stem in ((out[0], self.systems, "system"), (out[1], self.references, "reference")):
            for number, text in enumerate(texts, start=1):
                path = folder / f"{stem}{number}.txt"
                path.write_bytes(text.encode("utf-8"))
                paths.append(path)
        return out


_PLANT = TextSet(
    (
        "The governor has opened a new plant in the region on Friday.\n"
        "It will employ 300 persons and supply the hospitals of the whole district.\n"
        "Investors invested 1.2 billion rubles in the project.\n"
        '"We are proud of our team," the director said.\n'
        "First party of pumps will be shipped in March.\n"
        "The plant is situated on a territory of 14 hectares near the federal highway.\n"
        "Local suppliers will deliver up to 40% of components.\n"
        "The college prepared 85 fitters, and 60 from them already work.\n"
        "Taxes to the regional budget will exceed 90 million rubles per year.\n"
        "The construction of the second stage will start in the autumn.\n",
        "Governor opened in region new plant on Friday.\n"
        "There will work 300 people, it will supply hospitals of region.\n"
        "In project is invested 1.2 billions of rubles.\n"
        '"We are proud of this team," said director.\n'
        "The first batch of pumps will be sent in March.\n"
        "Plant occupies 14 hectares beside the federal highway.\n"
        "Local suppliers will provide up to 40 percent of the parts.\n"
        "College trained 85 mechanics, 60 of which already work.\n"
        "Tax payments in budget of the region will be more than 90 millions of rubles in year.\n"
        "Building of second turn will begin in autumn.\n",
    ),
    (
        "The governor opened a new plant in the region on Friday.\n"
        "It will employ 300 people and supply hospitals across the district.\n"
        "Investors put 1.2 billion roubles into the project.\n"
        '"We are proud of this team," said the director.\n'
        "The first batch of pumps will be shipped in March.\n"
        "The plant stands on 14 hectares next to the federal motorway.\n"
        "Local suppliers will provide up to 40% of the components.\n"
        "The college has trained 85 fitters, 60 of whom are already at work.\n"
        "The region will receive more than 90 million roubles a year in taxes.\n"
        "Construction of the second phase begins this autumn.\n",
        "On Friday, the governor inaugurated a new factory in the region.\n"
        "The factory will give work to 300 people and supply hospitals throughout the district.\n"
        "The project attracted 1.2 billion roubles of investment.\n"
        '"I am proud of the team," the director said.\n'
        "The first pumps are due to leave the factory in March.\n"
        "The 14-hectare site lies beside the federal motorway.\n"
        "Up to 40% of the parts will come from local suppliers.\n"
        "Of the 85 mechanics trained at the college, 60 have already been hired.\n"
        "Annual taxes paid to the region will exceed 90 million roubles.\n"
        "Work on the second phase will start in autumn.\n",
    ),
)

_RUSSIAN = TextSet(
    (
        "Музей открыл выставку «Ночной город» 14 мая.\n"
        "На ней показаны 120 фотографий, сделанных за последние десять лет.\n"
        "Вход для школьников и пенсионеров — бесплатный.\n"
        "«Мы хотели показать город, который ещё не спит», — рассказала куратор.\n"
        "Выставка продлится до 30 июня; по субботам пройдут экскурсии.\n"
        "Часть снимков в музей передали сами горожане.\n",
        "14 мая открылась экспозиция «Ночной город» в музее.\n"
        "Там 120 фото, которые сделали за 10 лет.\n"
        "Школьники и пенсионеры входят бесплатно.\n"
        "«Мы желали показать город, что ещё не спит», — сказала куратор.\n"
        "Она будет работать до 30 июня, экскурсии по субботам.\n"
        "Некоторые фотографии подарили жители города.\n",
    ),
    (
        "14 мая в музее открылась выставка «Ночной город».\n"
        "Посетители увидят 120 фотографий, снятых за последние десять лет.\n"
        "Школьников и пенсионеров пускают бесплатно.\n"
        "«Мы хотели показать город, который ещё не спит», — рассказала куратор выставки.\n"
        "Выставка работает до 30 июня, по субботам проводятся экскурсии.\n"
        "Часть фотографий подарили музею горожане.\n",
    ),
)

_ODD = TextSet(
    (
        "Flow rate: 12.5 m³/h at 20 °C\tand 3 bar .  \r\n"
        "\r\n"
        "See https://example.org/a?b=1&c=2 or write to press@example.org\r\n"
        "One line\u2028that holds a separator\u00a0and a form\x0cfeed\r\n"
        "Prices rose 3-5 % — they’re “stable”, he said…\r\n"
        "THE SAME WORDS IN CAPITALS\r\n"
        "naïve café 東京 😀 <b>bold</b> &amp; &quot;so&quot;\r\n",
        "Flow rate of 12,5 m3/h at 20°C and 3 bar\n"
        "An extra line\n"
        "See https://example.org/ or call +7 (4842) 00-00-00\n"
        "One line that holds a separator and a form feed\n"
        "The prices rose by 3–5% - they are 'stable', he said...\n"
        "the same words in capitals\n"
        'naive cafe Tokyo :) bold & "so"',
    ),
    (
        "The flow rate is 12.5 m³/h at 20 °C and 3 bar.\n"
        "A line that nobody translated.\n"
        "See https://example.org/a?b=1&c=2 or write to press@example.org.\n"
        "One line that holds a separator and a form feed\n"
        "Prices have risen by 3–5%; they are “stable”, he said…\n"
        "the same words in capitals\n"
        "naïve café 東京 😀 bold & “so”\n",
        "Flow: 12.5 cubic metres an hour at 20 °C and 3 bar\n"
        "\n"
        "Details: https://example.org/a?b=1&c=2, press@example.org\n"
        "A line with a separator and a form feed\n"
        "Prices are up 3–5 per cent but “stable”, he said\n"
        "The same words, in capitals\n"
        "naïve café Tokyo 😀 bold and “so”\n",
        "12.5 m³/h (20 °C, 3 bar)\n"
        "This line was left out.\n"
        "More at https://example.org/a?b=1&c=2; e-mail: press@example.org\n"
        "one line that holds separators\n"
        "He called prices “stable” after a rise of 3–5%\n"
        "same words in capitals\n"
        "a naïve café in Tokyo, bold & so on\n",
    ),
)

SETS = {"plant": _PLANT, "russian": _RUSSIAN, "odd lines": _ODD}

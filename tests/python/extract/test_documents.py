"""Documents of every kind, and the files that come out."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from trade_warehouse.extract.command import command
from trade_warehouse.extract.dates import stated_date
from trade_warehouse.extract.documents import DocumentError, find_sources, read_document
from trade_warehouse.extract.language import detect

TEXT = "Товарооборот Казахстана с Лаосом в 2024 году составил 5 млн долларов."


def read_lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def read_all(path: Path) -> None:
    for source in find_sources([path]):
        read_document(source)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" date 2025-11-19 The chairman spoke.", date(2025, 11, 19)),
        ("Заголовок\n15 ноября 2025, 10:30\nТекст.", date(2025, 11, 15)),
        ("Дата: 03.02.2024\nТекст.", date(2024, 2, 3)),
        ("ASTANA, November 15, 2025 - Text.", date(2025, 11, 15)),
        ("2025 жылғы 15 қараша\nМәтін.", date(2025, 11, 15)),
        ("The agreement was signed on 15 March 2024 in Bishkek by both ministers.", None),
        ("Published soon.", None),
    ],
)
def test_stated_dates(text: str, expected: date | None) -> None:
    assert stated_date(text) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Товарооборот двух стран вырос.", "ru"),
        ("Trade of the two countries grew.", "en"),
        ("Екі елдің тауар айналымы артты.", "kk"),
        ("Эки өлкөнүн товар жүгүртүүсү өстү.", "ky"),
        ("Ikki mamlakat o‘rtasidagi savdo oshdi va yetdi.", "uz"),
        ("Икки мамлакат ўртасидаги савдо ошди.", "uz"),
        ("Баткендин калкы 600 миң адамга жакындады.", "ky"),  # without a letter of its own
        ("Анын 12 пайызы Кытайга таандык.", "ky"),
        ("Биыл бидай мына елдерге сатылды: Ливан (35 мың тн).", "kk"),
        ("Ун бир тоннаси 300 доллардан сотилди.", "uz"),
        ("Rossiyaliklar soni 1 millionga yaqinlashdi.", "uz"),
        ("Торгівля між країнами зросла, її обсяг є більшим.", "und"),
        ("12345", "und"),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert read_document(find_sources([path])[0]).text == TEXT


def test_a_page_gives_its_main_text_and_what_it_says_of_itself(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    body = "".join(
        f"<p>Абзац {number} о переговорах, которые прошли в столице и касались дорог.</p>" for number in range(5)
    )
    path.write_text(
        "<html><head><title>Итоги</title><meta property='og:site_name' content='Вестник'>"
        "<meta property='article:published_time' content='2025-03-04T10:00:00Z'><link rel='canonical' href='https://example.org/a'>"
        f"</head><body><nav>Меню 15 млрд</nav><article><h1>Итоги</h1><p>{TEXT}</p>{body}</article></body></html>",
        encoding="utf-8",
    )
    document = read_document(find_sources([path])[0])
    assert TEXT in document.text
    assert document.published_on == date(2025, 3, 4)
    assert document.published_on_basis == "stated"
    assert document.publisher == "Вестник"
    assert document.address == "https://example.org/a"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.pdf", b"no pdf", "a.pdf: not a PDF file"),
        ("a.html", b"<html></html>", "a.html: no main text"),
        ("a.jsonl", b'{"text": "x"}\n{"te', "a.jsonl:2: not JSON"),
        ("b.jsonl", b'{"document_id": "x"}', "b.jsonl:1: no text"),
        ("a.txt", b"\xff\x00\x81 abc", "a.txt: neither UTF-8"),
        ("a.docx", b"x", "a.docx: not a kind of document"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(DocumentError, match=message.replace(".", r"\.")):
        read_all(path)


def test_the_command_writes_facts_and_documents(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "b.txt").write_text(TEXT, encoding="utf-8")
    (folder / "a.txt").write_text("В прошлом году экспорт Кубы в Китай составил 9 млн долларов.", encoding="utf-8")
    metadata = tmp_path / "metadata.jsonl"
    metadata.write_text('{"document_id": "a", "published_on": "2023-05-05", "published_on_basis": "inferred"}\n')
    out = tmp_path / "facts.jsonl"
    arguments = [
        str(folder),
        "--out",
        str(out),
        "--metadata",
        str(metadata),
        "--extracted-at",
        "2026-01-01",
        "--jobs",
        "2",
    ]
    result = CliRunner().invoke(command, arguments)
    assert result.exit_code == 0, result.output
    facts = read_lines(out)
    assert [(fact["document_id"], fact["value"], fact["period_start"]) for fact in facts] == [
        ("a", 9e6, "2022-01-01"),
        ("b", 5e6, "2024-01-01"),
    ]
    assert {fact["extracted_at"] for fact in facts} == {"2026-01-01T00:00:00Z"}
    documents = read_lines(tmp_path / "facts.documents.jsonl")
    assert [(row["document_id"], row["published_on_basis"]) for row in documents] == [
        ("a", "inferred"),
        ("b", "unknown"),
    ]
    assert "text" not in documents[0]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "facts.documents.jsonl",
        "facts.jsonl",
        "metadata.jsonl",
        "texts",
    ]


def test_nothing_is_written_when_a_document_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.pdf").write_bytes(b"junk")
    out = tmp_path / "facts.jsonl"
    result = CliRunner().invoke(command, [str(tmp_path), "--out", str(out)])
    assert result.exit_code != 0
    assert "b.pdf" in result.output
    assert not out.exists()
    result = CliRunner().invoke(command, [str(tmp_path), "--out", str(out), "--skip-unreadable"])
    assert result.exit_code == 0
    assert len(read_lines(out)) == 1


def test_an_explanation_escapes_what_it_shows(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{TEXT} <script>alert(5)</script> 14 млн", encoding="utf-8")
    page = tmp_path / "explained.html"
    result = CliRunner().invoke(command, [str(tmp_path / "a.txt"), "--explain", "--explain-html", str(page)])
    assert result.exit_code == 0, result.output
    shown = page.read_text(encoding="utf-8")
    assert "<script>" not in shown
    assert "KAZ LAO" in shown
    assert "a number without a unit" in shown
    assert "KAZ LAO" in result.output

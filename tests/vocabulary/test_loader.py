from __future__ import annotations

import shutil
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from types import SimpleNamespace

import pytest

from minutes_miner.vocabulary import VocabularyError, fragment, lexicon, loader, names, words

Write = Callable[[str, str], None]


@pytest.fixture
def write_vocabulary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Adds a file to a copy of the vocabulary. The loader caches by name: name each file anew."""
    with resources.as_file(resources.files("minutes_miner.vocabulary")) as shipped:
        for file in shipped.glob("*.toml"):
            shutil.copy(file, tmp_path)
    monkeypatch.setattr(loader, "resources", SimpleNamespace(files=lambda _: tmp_path))

    def write(name: str, text: str) -> None:
        (tmp_path / f"{name}.toml").write_text(text, "utf-8")

    return write


def phrase_entry(phrase_id: str, pattern: str) -> str:
    return (
        f"[[phrase]]\nid = \"{phrase_id}\"\npattern = '{pattern}'\n"
        'example = "yes"\ncounter_example = "no"\n'
    )


def test_names_are_sorted_and_leave_the_shared_grammar_out() -> None:
    assert list(names()) == sorted(names())
    assert {"decisions", "actions", "furniture", "headings"} <= set(names())
    assert "grammar" not in names()


def test_a_new_file_has_a_name(write_vocabulary: Write) -> None:
    write_vocabulary("zebras", phrase_entry("stripe", "stripes"))
    assert names()[-1] == "zebras"


class TestLexicon:
    def test_is_made_once(self) -> None:
        assert lexicon("decisions") is lexicon("decisions")

    def test_knows_its_name_and_keeps_the_order_of_the_file(self, write_vocabulary: Write) -> None:
        entries = phrase_entry("b", "bell") + phrase_entry("a", "apple")
        write_vocabulary("ordered_test", entries)
        found = lexicon("ordered_test")
        assert found.name == "ordered_test"
        assert [phrase.id for phrase in found.phrases] == ["b", "a"]

    def test_a_phrase_is_found_by_its_id(self) -> None:
        assert lexicon("votes")["lost"].gives == {"result": "fail"}

    def test_an_unknown_id_is_an_error(self) -> None:
        with pytest.raises(VocabularyError, match=r"^votes\.toml: no phrase 'no-such-phrase'"):
            lexicon("votes")["no-such-phrase"]

    def test_an_unknown_file_is_an_error(self) -> None:
        with pytest.raises(VocabularyError, match=r"^no_such_file\.toml: "):
            lexicon("no_such_file")

    def test_search_gives_the_first_phrase_of_the_file_not_of_the_text(
        self, write_vocabulary: Write
    ) -> None:
        entries = phrase_entry("b", "bell") + phrase_entry("a", "apple")
        write_vocabulary("search_test", entries)
        hit = lexicon("search_test").search("an apple and a bell")
        assert hit is not None
        assert (hit[0].id, hit[1].group()) == ("b", "bell")
        assert lexicon("search_test").search("a pear") is None

    def test_match_looks_at_the_start_only(self, write_vocabulary: Write) -> None:
        write_vocabulary("match_test", phrase_entry("a", "apple"))
        assert lexicon("match_test").match("Apples fell") is not None
        assert lexicon("match_test").match("The apples fell") is None

    def test_every_gives_each_phrase_once(self, write_vocabulary: Write) -> None:
        entries = phrase_entry("b", "bell") + phrase_entry("a", "apple") + phrase_entry("c", "cow")
        write_vocabulary("every_test", entries)
        hits = list(lexicon("every_test").every("apple, apple, bell"))
        assert [phrase.id for phrase, _ in hits] == ["b", "a"]

    def test_a_caret_stands_for_the_start_of_any_line(self, write_vocabulary: Write) -> None:
        write_vocabulary("caret_test", phrase_entry("a", "^apple"))
        assert lexicon("caret_test").search("pears\napples") is not None

    def test_a_file_without_phrases_is_an_empty_lexicon(self, write_vocabulary: Write) -> None:
        write_vocabulary("empty_test", '[words]\nfruit = ["apple"]\n')
        assert lexicon("empty_test").phrases == ()
        assert lexicon("empty_test").search("apple") is None


class TestSlots:
    def test_a_word_list_matches_in_any_case_the_longest_entry_first(
        self, write_vocabulary: Write
    ) -> None:
        text = '[words]\nfruit = ["apple", "apple pie"]\n' + phrase_entry("f", "{fruit}")
        write_vocabulary("words_test", text)
        hit = lexicon("words_test").search("One APPLE PIE, please")
        assert hit is not None
        assert hit[1].group() == "APPLE PIE"

    def test_words_are_literal(self, write_vocabulary: Write) -> None:
        write_vocabulary(
            "literal_test", '[words]\nmark = ["a.b"]\n' + phrase_entry("m", "^{mark}$")
        )
        assert lexicon("literal_test").match("a.b") is not None
        assert lexicon("literal_test").match("axb") is None

    def test_a_fragment_keeps_its_case_inside_a_phrase_that_ignores_it(
        self, write_vocabulary: Write
    ) -> None:
        text = '[fragments]\nname = "[A-Z][a-z]+"\n' + phrase_entry("n", "^hello {name}$")
        write_vocabulary("fragment_test", text)
        assert lexicon("fragment_test").match("HELLO Jo") is not None
        assert lexicon("fragment_test").match("hello jo") is None

    def test_fragments_may_use_fragments_and_words(self, write_vocabulary: Write) -> None:
        text = (
            '[words]\ntitle = ["Dr"]\n[fragments]\nname = "[A-Z][a-z]+"\nwho = "{title} {name}"\n'
            + phrase_entry("w", "^{who}$")
        )
        write_vocabulary("nested_test", text)
        assert lexicon("nested_test").match("dr Roe") is not None
        assert lexicon("nested_test").match("Dr roe") is None

    def test_a_slot_may_come_from_the_shared_grammar(self, write_vocabulary: Write) -> None:
        write_vocabulary("shared_test", phrase_entry("m", "^in {month}$"))
        assert lexicon("shared_test").match("in may") is not None

    def test_a_file_s_own_list_goes_before_the_shared_one(self, write_vocabulary: Write) -> None:
        text = '[words]\nmonth = ["Smarch"]\n' + phrase_entry("m", "^in {month}$")
        write_vocabulary("own_first_test", text)
        assert lexicon("own_first_test").match("in Smarch") is not None
        assert lexicon("own_first_test").match("in May") is None

    def test_a_repeat_count_is_no_slot(self, write_vocabulary: Write) -> None:
        write_vocabulary("repeat_test", phrase_entry("r", "^a{2,3}$"))
        assert lexicon("repeat_test").match("aaa") is not None
        assert lexicon("repeat_test").match("a") is None


class TestErrors:
    @pytest.mark.parametrize(
        ("name", "entry"),
        [
            pytest.param("slot_error", phrase_entry("p", "{no_such_list}"), id="unknown slot"),
            pytest.param("regex_error", phrase_entry("p", "(never closed"), id="bad expression"),
            pytest.param(
                "key_error", phrase_entry("p", "x") + 'colour = "red"\n', id="unknown key"
            ),
            pytest.param("missing_error", '[[phrase]]\nid = "p"\npattern = "x"\n', id="no example"),
        ],
    )
    def test_the_message_names_file_and_phrase(
        self, write_vocabulary: Write, name: str, entry: str
    ) -> None:
        write_vocabulary(name, entry)
        with pytest.raises(VocabularyError, match=rf"^{name}\.toml, phrase 'p': "):
            lexicon(name)

    def test_an_unknown_slot_is_named(self, write_vocabulary: Write) -> None:
        write_vocabulary("named_slot_error", phrase_entry("p", "{no_such_list}"))
        with pytest.raises(VocabularyError, match="no_such_list"):
            lexicon("named_slot_error")

    def test_it_is_a_value_error(self) -> None:
        assert issubclass(VocabularyError, ValueError)


class TestWordsAndFragments:
    def test_words_come_in_lower_case(self) -> None:
        assert "december" in words("month")
        assert "December" not in words("month")

    def test_words_of_a_file(self) -> None:
        assert "it" in words("nobody", "tasks")

    def test_a_fragment_is_a_pattern_of_its_own(self) -> None:
        pattern = fragment("person")
        assert pattern.fullmatch("Cllr Hart")
        assert not pattern.fullmatch("cllr hart")
        assert fragment("person") is pattern

    def test_a_fragment_of_a_file(self) -> None:
        assert fragment("full_date", "dates").search("on 4 March 2024 in the hall")

    def test_a_word_list_can_be_had_as_a_pattern(self) -> None:
        assert fragment("month").fullmatch("march")

    @pytest.mark.parametrize("find", [words, fragment], ids=["words", "fragment"])
    def test_an_unknown_name_is_an_error(self, find: Callable[[str], object]) -> None:
        with pytest.raises(VocabularyError, match=r"^grammar\.toml.*no_such_name"):
            find("no_such_name")

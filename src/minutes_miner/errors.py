"""The errors of minutes-miner: one tree, each with a stable code.

::

    MinutesMinerError
    ├── InputError                    one input failed; the others go on
    │   ├── InputNotFoundError        not_found
    │   ├── UnreadableInputError      unreadable
    │   ├── NoTextFilesError          no_text_files
    │   ├── EmptyInputError           empty_input
    │   ├── InputTooLargeError        too_large
    │   ├── BinaryInputError          binary_input
    │   ├── MissingExtraError         missing_extra
    │   ├── EncryptedInputError       encrypted
    │   ├── DamagedInputError         damaged
    │   ├── NoTextLayerError          no_text_layer
    │   ├── NulCharactersError        nul_characters
    │   ├── EncodingError             undecodable
    │   ├── LoneSurrogateError        lone_surrogate
    │   ├── TimedOutError             timed_out
    │   ├── GoldError                 invalid_gold
    │   ├── PredictionsError          invalid_predictions
    │   └── InternalError             internal_error
    ├── UnknownEncodingError          unknown_encoding
    ├── VocabularyError               invalid_vocabulary
    ├── JournalError                  invalid_journal
    ├── OutputFormatError             invalid_format
    ├── MissingLibraryError           missing_library
    └── OutputError                   unwritable_output

A code never changes once released: it is what scripts test for. The message is for people; it
names the input and says what to do.
"""

from __future__ import annotations

from typing import ClassVar, Self


class MinutesMinerError(Exception):
    """Whatever minutes-miner raises on purpose.

    Attributes:
        code: The stable name of the kind of error, in snake_case.
    """

    code: ClassVar[str] = "error"


class InputError(MinutesMinerError):
    """One input cannot be turned into a record.

    Attributes:
        name: The input as the user named it.
    """

    code = "input_error"

    def __init__(self, name: str, problem: str) -> None:
        """Store the input's name and put it before the problem in the message."""
        super().__init__(f"{name}: {problem}")
        self.name = name


class InputNotFoundError(InputError):
    """No file or directory has this name."""

    code = "not_found"


class UnreadableInputError(InputError):
    """The input exists, but the operating system does not let it be read."""

    code = "unreadable"


class NoTextFilesError(InputError):
    """A directory holds no text, HTML, PDF or Word file, at any depth."""

    code = "no_text_files"


class EmptyInputError(InputError):
    """The input holds no characters, or white space only."""

    code = "empty_input"


class InputTooLargeError(InputError):
    """The input, or what it unpacks to, is larger than the bound set for it."""

    code = "too_large"


class BinaryInputError(InputError):
    """The input is an image, an archive or other data that holds no text to read."""

    code = "binary_input"


class MissingExtraError(InputError):
    """The input is of a format whose library, an optional extra, is not installed."""

    code = "missing_extra"


class EncryptedInputError(InputError):
    """The input is protected by a password."""

    code = "encrypted"


class DamagedInputError(InputError):
    """The input opens like a format that is known, and is not whole."""

    code = "damaged"


class NoTextLayerError(InputError):
    """The input is a PDF of pictures, as a scanner makes it, without a letter of text."""

    code = "no_text_layer"


class NulCharactersError(InputError):
    """The input is text with NUL characters in it, which no text should hold."""

    code = "nul_characters"


class EncodingError(InputError):
    """The bytes of the input are no text in the encoding asked for, nor in any that is tried."""

    code = "undecodable"


class LoneSurrogateError(InputError):
    """The text holds half of a surrogate pair, which cannot be written as UTF-8."""

    code = "lone_surrogate"


class TimedOutError(InputError):
    """The input was worked on for longer than the time that was allowed for each."""

    code = "timed_out"


class GoldError(InputError):
    """A file or line of annotations does not hold what it should; the message names the field."""

    code = "invalid_gold"


class PredictionsError(InputError):
    """Earlier output is no output of `minutes-miner extract`, or not that of an annotated text."""

    code = "invalid_predictions"


class InternalError(InputError):
    """A fault of minutes-miner itself, met while one input was worked on."""

    code = "internal_error"

    @classmethod
    def of(cls, name: str, cause: Exception) -> Self:
        """The error of an input that met an exception nobody expected."""
        error = cls(
            name,
            f"minutes-miner itself failed ({cause!r:.300}); please report it with "
            "the traceback that `minutes-miner extract --debug` prints",
        )
        error.__cause__ = cause
        return error


class UnknownEncodingError(MinutesMinerError):
    """The encoding asked for is none that Python knows as a text encoding."""

    code = "unknown_encoding"


class VocabularyError(MinutesMinerError, ValueError):
    """A vocabulary file does not hold what it should; the message names file and entry."""

    code = "invalid_vocabulary"


class JournalError(MinutesMinerError):
    """The journal of a run cannot be read or written, or the file is none."""

    code = "invalid_journal"


class OutputFormatError(MinutesMinerError, ValueError):
    """No output has this shape: the format, table or part is unknown, or they do not combine."""

    code = "invalid_format"


class MissingLibraryError(MinutesMinerError):
    """A library that only some users need is not installed; the message says how to get it."""

    code = "missing_library"


class OutputError(MinutesMinerError):
    """The output cannot be written: full disk, missing folder, closed stream."""

    code = "unwritable_output"

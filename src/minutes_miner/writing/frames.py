"""The tables as pandas data frames."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from minutes_miner.records import ErrorRecord, Record
from minutes_miner.writing.arrow import records_to_table
from minutes_miner.writing.extras import needs_extra
from minutes_miner.writing.tables import DEFAULT_TABLE

if TYPE_CHECKING:
    import pandas


def records_to_frame(
    records: Iterable[Record | ErrorRecord], table: str = DEFAULT_TABLE
) -> pandas.DataFrame:
    """Put the facts of records into a pandas data frame.

    Args:
        records: What `extract` returns, or the lines of the command read back; those of failed
            inputs have no rows.
        table: metrics, resolutions, actions, agenda_items, discussion_points or participants.

    Returns:
        One row for each fact, with the columns of docs/tables.md. Missing is `pandas.NA`, and
        integers stay integers beside it; a list is an array of texts, or None.

    Raises:
        OutputFormatError: There is no such table.
        MissingLibraryError: The extra `pandas` is not installed.
    """
    with needs_extra("pandas", "a data frame"):
        import pandas
        import pyarrow
    dtypes = {
        pyarrow.string(): pandas.StringDtype(),
        pyarrow.int64(): pandas.Int64Dtype(),
        pyarrow.float64(): pandas.Float64Dtype(),
        pyarrow.bool_(): pandas.BooleanDtype(),
    }
    return records_to_table(records, table).to_pandas(types_mapper=dtypes.get)

"""Many inputs: one pure function over a batch of them, and the processes that share the work.

`extract_batch` neither knows nor changes anything but its arguments, so that another engine can
call it on other machines; `extract_all` calls it in processes of this one.
"""

from minutes_miner.batch.inputs import Input, find_inputs
from minutes_miner.batch.jobs import available_jobs, extract_all
from minutes_miner.batch.journal import open_journal
from minutes_miner.batch.many import extract_many
from minutes_miner.batch.work import Outcome, Settings, Task, extract_batch, failed_task

__all__ = [
    "Input",
    "Outcome",
    "Settings",
    "Task",
    "available_jobs",
    "extract_all",
    "extract_batch",
    "extract_many",
    "failed_task",
    "find_inputs",
    "open_journal",
]

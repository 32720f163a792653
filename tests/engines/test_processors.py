"""Libraries' threads: as many as there are processors in one process, one in each of several."""

from __future__ import annotations

import json
import subprocess
import sys

SCRIPT = """
import json, os, threading
from editorial.engines import processors
if {shared}:
    processors.share()
from editorial.engines.proofreader.tagger import tagger
options = tagger()._session.get_session_options()
print(json.dumps([options.intra_op_num_threads, os.environ.get("OPENBLAS_NUM_THREADS")]))
"""


def counted(*, shared: bool) -> list[object]:
    command = [sys.executable, "-c", SCRIPT.format(shared=shared)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return list(json.loads(done.stdout))


def test_a_process_among_several_starts_one_thread() -> None:
    assert counted(shared=True) == [1, "1"]


def test_a_process_alone_leaves_it_to_the_library() -> None:
    assert counted(shared=False)[0] == 0

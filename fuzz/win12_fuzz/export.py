"""What others need to feed the C targets: sources of harnesses, dictionaries, options, and corpora as archives.

`python -m win12_fuzz.export FOLDER [NAME...]` writes NAME.c, NAME.dict, NAME.options and NAME_seed_corpus.zip for every target
with a harness, or for those that are named, by the names that OSS-Fuzz and ClusterFuzzLite look for. Archives are the same for
the same inputs.
"""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

from win12_fuzz import corpus, targets
from win12_fuzz.engines.by_libfuzzer import harness
from win12_fuzz.engines.libfuzzer_runs import LIMIT
from win12_fuzz.target import Target
from win12_fuzz.tree.words import dictionary_text

OPTIONS = "[libfuzzer]\nmax_len = {limit}\ntimeout = {timeout}\ndict = {name}.dict\n"
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every entry: the first that an archive can say."""


def export(folder: Path, wanted: Sequence[str] = ()) -> list[str]:
    """Write everything of the targets that are wanted, all when none is named; their names."""
    folder.mkdir(parents=True, exist_ok=True)
    native = [one for one in targets.all().values() if one.native() is not None and (not wanted or one.name in wanted)]
    for target in native:
        (folder / f"{target.name}.c").write_text(harness(target), encoding="utf-8")
        (folder / f"{target.name}.dict").write_text(dictionary_text(target.dictionary()), encoding="ascii")
        options = OPTIONS.format(limit=target.limit, timeout=LIMIT, name=target.name)
        (folder / f"{target.name}.options").write_text(options, encoding="ascii")
        seeds(target, folder / f"{target.name}_seed_corpus.zip")
    return [target.name for target in native]


def seeds(target: Target, path: Path) -> None:
    """Committed inputs as an archive."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for octets in corpus.inputs(corpus.committed(target)):
            archive.writestr(zipfile.ZipInfo(corpus.file_name(octets), EPOCH), octets)


if __name__ == "__main__":
    print("\n".join(export(Path(sys.argv[1]), sys.argv[2:])))

"""How wide results are: as the terminal, or in a pipe as long as they are."""

from rich.console import Console

_ENDLESS = 1_000_000  # columns: nobody sees where the lines of a pipe end


def unbroken(*, highlight: bool = False) -> Console:
    """Standard output, where only a terminal folds lines; in a pipe nothing is cut or folded."""
    found = Console(highlight=highlight)
    return found if found.is_terminal else Console(highlight=highlight, width=_ENDLESS)

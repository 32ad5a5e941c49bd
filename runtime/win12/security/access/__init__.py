"""Access control: policies that people write (ACCESS.toml), the table that is made of them, and decisions by it."""

from . import words
from .access import Access, Wanted
from .findings import Finding, examine
from .policy import Caller, Policy, Rule, load_policy, parse_policy, rights
from .principals import Asker, sid
from .table import Compiled, compile_policy

__all__ = [
    "Access", "Asker", "Caller", "Compiled", "Finding", "Policy", "Rule", "Wanted", "compile_policy", "examine", "load_policy",
    "parse_policy", "rights", "sid", "words",
]  # fmt: skip

"""Documents made of the nodes of libyaml: the same as ruamel's in a thirtieth of the time.

libyaml reads YAML 1.1, and what it complains of it says in other words. So only what is usual is taken from it: mappings, lists,
text, and scalars that mean the same in 1.2. For anything else `parsed` gives None, and ruamel reads the document.
"""

from __future__ import annotations

import re
from typing import Any, Final

import yaml
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from yaml.nodes import MappingNode, Node, ScalarNode

from win12_spec.yamlplace import DEEP

_LOADER: Final = getattr(yaml, "CSafeLoader", None)
_UNUSUAL: Final = re.compile(
    r"[^\n -~\u00a0-\u2027\u202a-\ufefe]"  # characters
    r"|(?m:^%)|(?:^|[\[{,:?\n-])[ \n]*(?:!|&(?!\w+[ \n])|\*(?!\w+[ \n,\]}]))"  # directives, tags, anchors of odd names
    r"|[|>][-+0-9]*[ \n]*#"  # a comment too near
)
_WORDS: Final = {
    word: value
    for value, words in {None: ("~", "null"), True: ("true",), False: ("false",)}.items()
    for word in words
}  # fmt: skip
_NUMBERS: Final = ((re.compile(r"-?(?:0|[1-9][0-9]*)"), int), (re.compile(r"0x[0-9a-fA-F]+"), lambda text: int(text, 16)),
                   (re.compile(r"-?[0-9]+\.[0-9]+"), float))  # fmt: skip
_PERHAPS: Final = re.compile(r"(?:[-+][0-9._]|[0-9.])[-+0-9a-fA-FoxTtZz_.: ]*|[-+]?\.(?:inf|nan)|(?i:null|true|false)|=|<<")
"""Scalars that may be numbers, dates, words or values to some version."""
_TEXT: Final = re.compile(r"[0-9]+\.\.[0-9]+|[0-9A-Fa-f]+(?: [0-9A-Fa-f]+)+")
"""Ranges, and octets in groups, which are text to all."""


class _UnusualError(Exception):
    """Not for us."""


class TooDeepError(Exception):
    """A node below DEEP others: its line and column, from 1."""


def parsed(text: str) -> Any:
    """The document of a text, with positions as ruamel's; None for what is unusual, or wrong. Raises TooDeepError."""
    if _LOADER is None or _UNUSUAL.search(text):
        return None
    try:
        node = yaml.compose(text, Loader=_LOADER)
        return None if node is None else _Document().value(node, 0)
    except (yaml.YAMLError, _UnusualError):
        return None


class _Document:
    """Makes values of nodes; what stands in two places, by an anchor, is one value."""

    def __init__(self) -> None:
        self._made: dict[int, Any] = {}

    def value(self, node: Node, depth: int) -> Any:
        """What a node says."""
        if isinstance(node, ScalarNode):
            return node.value if node.style else _plain(node.value)
        if depth >= DEEP:
            raise TooDeepError(node.start_mark.line + 1, node.start_mark.column + 1)
        if id(node) not in self._made:
            self._made[id(node)] = None
            self._made[id(node)] = (self._mapping if isinstance(node, MappingNode) else self._list)(node, depth + 1)
        if self._made[id(node)] is None:  # it is in itself
            raise _UnusualError
        return self._made[id(node)]

    def _mapping(self, node: Node, depth: int) -> CommentedMap:
        made = CommentedMap()
        made._yaml_set_line_col(node.start_mark.line, node.start_mark.column)
        for key_node, value_node in node.value:
            key = self.value(key_node, depth)
            if not isinstance(key, str | int) or key in made:
                raise _UnusualError
            made[key] = self.value(value_node, depth)
            at, there = key_node.start_mark, value_node.start_mark
            made._yaml_set_kv_line_col(key, [at.line, at.column, there.line, there.column])
        return made

    def _list(self, node: Node, depth: int) -> CommentedSeq:
        made = CommentedSeq()
        made._yaml_set_line_col(node.start_mark.line, node.start_mark.column)
        for child in node.value:
            made._yaml_set_idx_line_col(len(made), [child.start_mark.line, child.start_mark.column])
            made.append(self.value(child, depth))
        return made


def _plain(text: str) -> Any:
    if text in _WORDS:
        return _WORDS[text]
    for pattern, kind in _NUMBERS:
        if pattern.fullmatch(text):
            return kind(text)
    if not text or (_PERHAPS.fullmatch(text) and not _TEXT.fullmatch(text)):
        raise _UnusualError
    return text

"""Words that no name of generated C may be: those of C, and those of C++, in which the headers can be included too."""

from __future__ import annotations

C = frozenset(
    {
        "auto", "break", "case", "char", "const", "continue", "default", "do", "double", "else", "enum", "extern", "float",
        "for", "goto", "if", "inline", "int", "long", "register", "restrict", "return", "short", "signed", "sizeof", "static",
        "struct", "switch", "typedef", "union", "unsigned", "void", "volatile", "while", "bool", "true", "false"
    }
)  # fmt: skip
CPP = frozenset(
    {
        "alignas", "alignof", "and", "and_eq", "asm", "bitand", "bitor", "catch", "class", "compl", "concept", "const_cast",
        "consteval", "constexpr", "constinit", "decltype", "delete", "dynamic_cast", "explicit", "export", "friend", "mutable",
        "namespace", "new", "noexcept", "not", "not_eq", "nullptr", "operator", "or", "or_eq", "private", "protected", "public",
        "reinterpret_cast", "requires", "static_assert", "static_cast", "template", "this", "thread_local", "throw", "try",
        "typeid", "typename", "using", "virtual", "wchar_t", "xor", "xor_eq"
    }
)  # fmt: skip
KEYWORDS = C | CPP


def word(name: str) -> str:
    """A name of the spec as a name of C: a keyword gets an underscore behind it."""
    return f"{name}_" if name in KEYWORDS else name

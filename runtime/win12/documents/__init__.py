"""TOML files that people write: read, held against a JSON Schema, and every complaint located as file:line:column."""

from .complaints import Complaint, complaints, schema_of, shown
from .document import Document
from .locate import locate

__all__ = ["Complaint", "Document", "complaints", "locate", "schema_of", "shown"]

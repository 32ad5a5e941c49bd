"""Certificates of a small world, and the target that tries to have others believed."""

from __future__ import annotations

from win12_fuzz.target import Target


def targets() -> list[Target]:
    """Every target of this package."""
    from win12_fuzz.certificates.target import CertificateTarget  # noqa: PLC0415 - sessions take the world from this package

    return [CertificateTarget()]

"""The two stations of an HDLC link."""

from win12.datalink.hdlc_client import HdlcClientLink
from win12.datalink.hdlc_server import HdlcServerLink

__all__ = ["HdlcClientLink", "HdlcServerLink"]

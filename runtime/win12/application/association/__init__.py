"""Associations, both sides: the generated state machines bound to frames, keys and counters. Sans-io.

A ClientAssociation or ServerAssociation takes whole APDUs and gives whole APDUs; who carries them is not its business.
Every method that can change the state takes `now`, seconds of a clock that never goes back. After each call:

- what `receive`, `handle_timer` and `link_closed` return are events, in order (win12.application.association.events);
- `outgoing()` gives the APDUs to send, in order, once;
- `deadline()` is when `handle_timer` must be called, None for never.

Which message is taken, refused or answered is decided in spec/sessions; nothing here decides.
"""

from win12.application.association.client import ClientAssociation
from win12.application.association.server import ServerAssociation

__all__ = ["ClientAssociation", "ServerAssociation"]

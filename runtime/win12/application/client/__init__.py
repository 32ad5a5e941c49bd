"""Reading a meter: `open`, `connect`, the Meter, and the exchange without sockets beneath."""

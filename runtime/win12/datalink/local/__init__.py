"""Direct local data exchange (IEC 62056-21): sign-on, change of speed, readout, programming mode, and the way into HDLC."""

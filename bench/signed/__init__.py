"""Sessions in which both sides sign (HLS 7): how many a second an end can do, and how many the cryptography alone would allow."""

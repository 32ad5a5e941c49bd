"""`python -m win12`."""

from win12.cli import main

main()

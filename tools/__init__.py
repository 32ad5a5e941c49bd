"""What developers measure and draw: `make figures`, `make docs`."""

"""What meters send on their own: one push into readings."""

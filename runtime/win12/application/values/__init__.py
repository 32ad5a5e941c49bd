"""What attributes mean: times, units, names, readings, object lists, profiles."""

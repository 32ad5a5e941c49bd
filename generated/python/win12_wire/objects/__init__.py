# Generated from spec/objects. Do not edit: change the spec and run `win12 spec generate`.
"""The COSEM object model: classes, units, names, enumerations and push layouts, as tables."""

"""Model checking: the machines, put together by hand-written modules in spec/models, explored against a hostile world.

`config` reads what a model is made of, `wrong` makes the deliberately wrong machines that a property must refute, `tlc` runs
TLC and reads what it says, `told` turns a counterexample into a sequence of messages, `check` does all of it for one model.
`explore` is a second explorer, for single machines, that needs no Java and must count the same states.
"""

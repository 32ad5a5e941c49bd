"""The three ways to share a meter, measured in one guest of QEMU, one after another in each round.

    module      the kernel module reads the line; every process reads its device
    broker      `win12 broker`; a program carries the octets of the line to the port where it listens
    broker_tcp  the same, when the meter pushes to that port itself
    own         every process has a line of its own and does all by itself: frames, tags, counters, records

The meter pushes ten registers under general-glo, authenticated and encrypted; what is compared is how these become device_record
frames in the hands of a process. All ways get the same octets, and must give the same records, or there are no figures.

The guest has an emulated processor, which is many times slower than a real one: figures compare with each other only, and of
these the ratios. It has no disk: what the broker keeps costs no time here.
"""

---- MODULE counters_restored ----
\* Counters over a store that is set back under the processes (`Restores`). What a process has given out itself it does not give out
\* again; of what others gave out, or itself before it began anew, only the store knows.
EXTENDS counters
====

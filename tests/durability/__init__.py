"""Proofs that nothing is lost: what the program asks of the disk is recorded, then the disk fails in every way.

- `ptrace.py` runs a piece of the program in a child and stops at each system call. It needs Linux on x86-64, no
  root, no compiler and no strace; where the system forbids it, the tests that need it are skipped and say so.
- `recording.py` turns the calls on one folder into events: writes with their bytes, sizes, syncs, names, marks.
- `disk.py` plays events on a disk that forgets what was not synced, and gives every state that a power cut may
  leave: writes lost in any subset and order, torn in sectors of 512 bytes, garbage, sizes and names old or new.
- `sessions.py` is what people do meanwhile; `truth.py` says what a state holds, and whether that may be.
- `failing.py` makes the nth call fail.

The laws are in the tests; figures are printed at the end of the run, larger ones with ASSESSOR_RELEASE=1.
"""

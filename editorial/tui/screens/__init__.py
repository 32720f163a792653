"""The screens; none does I/O, which is the desk's."""

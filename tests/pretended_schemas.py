"""Schemas 2 and 3 as they might come one day, for tests: a field renamed twice, and one renamed once."""

from jobcentre_desktop.domain.upcasts import Recast, Upcasts

PRETENDED = Upcasts(
    3,
    {
        1: {
            ("client", "phone"): Recast(to=("phones",), values=lambda value: (value,)),
            ("client", "email"): Recast(to=("mail",), values=lambda value: (value,)),
        },
        2: {("client", "phones"): Recast(to=("numbers_called",), values=lambda value: ([value],))},
    },
)

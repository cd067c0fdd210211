"""The next two schemas as they might come one day, for tests: a field renamed twice, and one renamed once."""

from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.domain.upcasts import STEPS, Recast, Upcasts

PRETENDED = Upcasts(
    SCHEMA + 2,
    {
        **STEPS,
        SCHEMA: {
            ("client", "phone"): Recast(to=("phones",), values=lambda value: (value,)),
            ("client", "email"): Recast(to=("mail",), values=lambda value: (value,)),
        },
        SCHEMA + 1: {("client", "phones"): Recast(to=("numbers_called",), values=lambda value: ([value],))},
    },
)

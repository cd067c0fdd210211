"""The root of everything foreseen that can go wrong."""

from __future__ import annotations

from typing import Any, ClassVar, dataclass_transform


@dataclass_transform(eq_default=False)
class JobCentreError(Exception):
    """A foreseen problem. `code` is stable for ever; the words are elsewhere.

    What a subclass annotates are its facts, told in that order or by name, as with a dataclass. It is none:
    for those Python compiles a constructor each, and of a hundred every start would wait for.
    """

    code: ClassVar[str]

    def __init__(self, *told: Any, **named: Any) -> None:
        facts = [name for name in type(self).__annotations__ if name != "code"]
        if len(told) > len(facts) or not named.keys() <= set(facts[len(told) :]):
            raise TypeError(f"{type(self).__name__} has the facts {facts}")
        named.update(zip(facts, told, strict=False))
        for name in facts:
            if name not in named and not hasattr(type(self), name):
                raise TypeError(f"{type(self).__name__} needs the fact {name!r}")
        super().__init__(*told)
        vars(self).update(named)

    def __str__(self) -> str:
        return self.code

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.code}>"

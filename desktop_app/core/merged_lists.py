"""Lists that two have changed: every word and every move of either side, in one order."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence


def merged_words(
    base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]
) -> tuple[str, ...]:
    """Words that either side has added or both have kept; each once."""
    gone = {word for word in base if word not in ours or word not in theirs}
    kept = {word for word in (*ours, *theirs) if word not in gone}
    return merged_order(base, ours, theirs, kept)


def merged_order(
    base: Iterable[str], ours: Iterable[str], theirs: Iterable[str], kept: Collection[str]
) -> tuple[str, ...]:
    """The names ``kept``, each once, in the order of whichever side has moved any.

    What only one side has stands behind what it stands behind there. Where both have moved names,
    each otherwise, our order counts. All of ``kept`` are in ``ours``, ``theirs`` or ``base``.
    """
    then, mine, its = (tuple(dict.fromkeys(each)) for each in (base, ours, theirs))
    mine, its = _within(mine, kept), _within(its, kept)
    both = set(mine) & set(its)
    usual = _within(then, both)
    moved = [_within(_within(names, both), set(usual)) != usual for names in (mine, its)]
    skeleton = _within(its if moved == [False, True] else mine, both)
    runs = [_runs(mine, set(skeleton)), _runs(its, set(skeleton))]
    lost = set(kept) - set(mine) - set(its)
    order = chain.from_iterable(
        (*((name,) if name else ()), *chain(*sorted(run.get(name, []) for run in runs)))
        for name in ("", *skeleton)
    )
    return (*order, *_within(then, lost))


def _within(names: Iterable[str], kept: Collection[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name in kept)


def _runs(names: Sequence[str], skeleton: Collection[str]) -> dict[str, list[str]]:
    """What stands behind each name of the skeleton; behind "" what stands before the first."""
    runs: dict[str, list[str]] = {}
    here = ""
    for name in names:
        if name in skeleton:
            here = name
        else:
            runs.setdefault(here, []).append(name)
    return runs

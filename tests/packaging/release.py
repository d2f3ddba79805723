"""What goes beside the wheel: its dependencies with their licences, and checksums.

``python -m tests.packaging.release FOLDER`` writes ``kuaihui.cdx.json`` (CycloneDX) and
``SHA256SUMS``. It fails where a licence asks more of who passes the program on than to name it,
save for the LGPL.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import tomli
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.journeys.desk import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BILL: Final = "kuaihui.cdx.json"
SUMS: Final = "SHA256SUMS"

UNTOLD: Final = {"ahocorasick-rs": "Apache-2.0"}
"""Licences that lie beside a package, and that its metadata does not name."""

_GOOD: Final = re.compile(
    r"\b(?:0?BSD\b|MIT\b|Apache\b|ISC\b|Zlib\b|CC0|PSF|Python Software|Unicode"
    r"|LGPL|GNU Lesser General Public)"
)


def needed(wanted: Iterable[str]) -> frozenset[str]:
    """The names of the packages that requirements bring along on this system."""
    names: set[str] = set()
    waiting = [Requirement(one) for one in wanted]
    while waiting:
        one = waiting.pop()
        name = canonicalize_name(one.name)
        if name in names or (one.marker and not one.marker.evaluate({"extra": ""})):
            continue
        names.add(name)
        waiting += map(Requirement, _asked_by(one.name))
    return frozenset(names)


def _asked_by(name: str) -> list[str]:
    try:
        return requires(name) or []
    except PackageNotFoundError:
        return []


def licences(component: dict[str, Any]) -> list[str]:
    """How the licences of a CycloneDX component are called: ids, names and expressions."""
    told = component.get("licenses") or []
    inner = (one.get("license", one) for one in told)
    return [str(one.get("id") or one.get("name") or one.get("expression")) for one in inner]


def is_good(licence: str) -> bool:
    """Whether a licence, or one of those that may be chosen from, is permissive or the LGPL."""
    return any(
        all(_GOOD.search(part) for part in choice.split(" AND "))
        for choice in licence.strip("()").split(" OR ")
    )


def refused(components: Iterable[dict[str, Any]]) -> Iterator[str]:
    """What may not be shipped, or does not say whether it may."""
    for one in components:
        told = licences(one)
        if not told or not all(map(is_good, told)):
            yield f"{one['name']}: {', '.join(told) or 'no licence'}"


def cut(bill: dict[str, Any], names: frozenset[str]) -> dict[str, Any]:
    """A bill of an environment, without what is there for other reasons."""
    kept = [one for one in bill["components"] if canonicalize_name(one["name"]) in names]
    for one in kept:
        if not one.get("licenses") and (told := UNTOLD.get(canonicalize_name(one["name"]))):
            one["licenses"] = [{"license": {"id": told, "acknowledgement": "concluded"}}]
    refs = {one["bom-ref"] for one in kept} | {bill["metadata"]["component"]["bom-ref"]}
    graph = [
        {**one, "dependsOn": [ref for ref in one.get("dependsOn", ()) if ref in refs]}
        for one in bill["dependencies"]
        if one["ref"] in refs
    ]
    return {**bill, "components": kept, "dependencies": graph}


def bill_of_this() -> dict[str, Any]:
    """What the program needs here, as CycloneDX."""
    project = tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    command = ("cyclonedx_py", "environment", "--pyproject", str(ROOT / "pyproject.toml"))
    done = subprocess.run(
        (sys.executable, "-m", *command, "--output-reproducible", "--short-PURLs", "-o", "-"),
        capture_output=True,
        check=True,
    )
    return cut(json.loads(done.stdout), needed(project["dependencies"]))


def sums(folder: Path) -> str:
    """The checksums of all files of a folder, as ``sha256sum --check`` reads them."""
    paths = sorted(one for one in folder.iterdir() if one.is_file() and one.name != SUMS)
    return "".join(f"{hashlib.sha256(one.read_bytes()).hexdigest()}  {one.name}\n" for one in paths)


def main(folder: Path) -> str:
    """Write both; what is wrong with the licences."""
    bill = bill_of_this()
    text = json.dumps(bill, indent=1, ensure_ascii=False) + "\n"
    (folder / BILL).write_text(text, encoding="utf-8", newline="\n")
    (folder / SUMS).write_text(sums(folder), encoding="utf-8", newline="\n")
    return "\n".join(refused(bill["components"]))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])) or None)  # a text, even an empty one, would be a failure

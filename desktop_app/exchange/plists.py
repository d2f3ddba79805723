"""Property lists of the Mac, in XML and in binary."""

from __future__ import annotations

import plistlib
from xml.parsers.expat import ExpatError


def plist_value(data: bytes) -> object:
    """What a property list says; one that defines entities is refused.

    Raises:
        ValueError: It is no property list.
    """
    try:
        return plistlib.loads(data)
    except plistlib.InvalidFileException as error:
        msg = "no property list"
        raise ValueError(msg) from error
    except RecursionError as error:
        msg = "nested too deeply"
        raise ValueError(msg) from error
    except (ExpatError, LookupError, TypeError, AttributeError, ArithmeticError) as error:
        raise ValueError(str(error)) from error

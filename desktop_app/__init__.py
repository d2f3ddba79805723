"""Kuaihui (快回): quick replies for shop service agents."""

__version__ = "0.1.0"

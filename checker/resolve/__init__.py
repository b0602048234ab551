"""From what a temporal expression says to the days that it can mean, given the publication date and what the text told before.

``matched`` reads the parts that an expression states, a ``when``; ``setting`` is what is known around it, and ``resolving`` brings both
together.
"""

from checker.resolve.resolving import resolve

__all__ = ["resolve"]

"""The kinds of claims that a rule can ask for: ``claim: Claim[Day]``.

Each class names the ``kind`` values of the records it stands for; it is never instantiated. A new one needs no line here.
"""

from checker.kinds.base import Kind as Kind
from checker.kinds.base import Relation as Relation
from checker.kinds.figures import *  # noqa: F403
from checker.kinds.single import *  # noqa: F403
from checker.kinds.times import *  # noqa: F403

"""Where the knowledge (``rules/``) and the report formats (``reports/formats/``) lie."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent

_IN_PACKAGE = (_PACKAGE / "rules").is_dir()

RULES = _PACKAGE / "rules" if _IN_PACKAGE else _CHECKOUT / "rules"
FORMATS = _PACKAGE / "reports" if _IN_PACKAGE else _CHECKOUT / "reports" / "formats"
LANGUAGES = RULES / "languages"

"""An article's text to claims: ``extract_article``."""

from checker.extract.pipeline import extract_article

__all__ = ["extract_article"]

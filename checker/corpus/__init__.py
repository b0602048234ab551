"""Claims of many articles: which of them are about the same thing."""

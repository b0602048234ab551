"""Reference knowledge: each module is the only one that knows where its data come from."""

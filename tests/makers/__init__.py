"""Makes files of the kinds that are read, from the documents that they must read as."""

"""Make files of the kinds that are read, from the documents they must read as."""

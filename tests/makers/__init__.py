"""Makes files in other formats of what was read from a text: raw, by LibreOffice, by pandoc."""

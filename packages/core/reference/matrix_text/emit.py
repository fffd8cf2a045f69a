"""The form in which the Python programs here hand over what they printed."""


def version(tool, number):
    print("@version", tool, number)


def emit(tool, dialect, rows, text):
    """`rows` are the matrix's own values, `text` what the tool made of them."""
    values = " ".join(repr(float(value)) for row in rows for value in row)
    print("@case", tool, dialect, len(rows), len(rows[0]), values)
    print(text)

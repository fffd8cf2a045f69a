"""Starts the debug adapter of Debian's package python3-debugpy, which talks over its standard streams."""

import runpy

runpy.run_module("debugpy.adapter", run_name="__main__")

"""What click has against the arguments, as sentences of ours, in both languages."""

from __future__ import annotations

import re

import click

from unrdiff.sentence import Sentence

_MORE = re.compile(r"unexpected extra arguments? \((.*)\)")


def complaint(error: click.ClickException) -> Sentence:
    """Why the arguments cannot be taken, and what to do."""
    if isinstance(error, click.NoSuchOption):
        return _unknown(error)
    if isinstance(error, click.BadOptionUsage):
        named = {"option": error.option_name}
        if "does not take" in error.message:
            return Sentence("{option} takes no value; leave it out", named)
        return Sentence("{option}: its value is missing; name one behind it", named)
    if isinstance(error, click.MissingParameter):
        named = {"name": _name(error), "command": _command(error)}
        return Sentence("{name} is missing; see {command} --help", named)
    if isinstance(error, click.BadParameter):
        return _unfit(error)
    if isinstance(error, click.UsageError) and (more := _MORE.search(error.message)):
        values = {"words": more[1], "command": _command(error)}
        return Sentence("{words}: more than is asked for; see {command} --help", values)
    return _as_said(error)


def _unknown(error: click.NoSuchOption) -> Sentence:
    values = {"option": error.option_name, "likely": ", ".join(error.possibilities or ())}
    if error.possibilities:
        return Sentence("there is no option {option}; is {likely} meant?", values)
    values["command"] = _command(error)
    return Sentence("there is no option {option}; see {command} --help", values)


def _unfit(error: click.BadParameter) -> Sentence:
    """A value that is none of those that may be."""
    kind = error.param.type if error.param else None
    values = {"option": _name(error)}
    if isinstance(kind, click.Choice):
        known = ", ".join(map(str, kind.choices))
        return Sentence("{option}: no such choice; use one of {known}", {**values, "known": known})
    if isinstance(kind, click.IntRange) and kind.max is not None:
        most = {"least": kind.min, "most": kind.max}
        return Sentence("{option}: write a number from {least} to {most}", {**values, **most})
    if isinstance(kind, click.IntRange):
        least = {"least": kind.min}
        return Sentence("{option}: write a number, {least} or more", {**values, **least})
    return _as_said(error)


def _as_said(error: click.ClickException) -> Sentence:
    """What click says, which is English."""
    values = {"said": error.format_message().rstrip("."), "command": _command(error)}
    return Sentence("{said}; see {command} --help", values)


def _command(error: click.ClickException) -> str:
    """What the command that complains is called."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    return context.command_path if context else "unrdiff"


def _name(error: click.BadParameter) -> str:
    """The option or the argument as the help calls it."""
    param = error.param
    if param is None:
        return str(error.param_hint or "")
    return max(param.opts, key=len) if isinstance(param, click.Option) else str(param.metavar)

"""What may stand in a template's tags: names that there are, conditions, and lists gone through once. Nothing else.

A template is a file of others, so its tags are looked through before one of them is carried out. Without calls,
arithmetic and assignments, and with inner lists that belong to outer ones, its work is bounded by what it prints.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from jinja2 import nodes

from assessor.errors import UserError
from assessor.i18n import N_
from assessor.reports.template.context import NAMES, Value, Values

FILTERS = frozenset(
    {"upper", "lower", "capitalize", "title", "trim", "default", "length", "escape", "e", "d"}
)
UNKNOWN = N_("The template {name} has a placeholder {tag}, which stands for nothing. There are: {known}.")
NO_LIST = N_("The template {name} goes through {tag}, which is no list. Lists are: {known}.")
NOT_ALLOWED = N_(
    "The template {name} has a tag that may not be in one: {tag}. Use names, “if” and “for” alone; nothing was written."
)
_PLAIN = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.For, nodes.Name, nodes.Getattr, nodes.Const,
    nodes.Filter, nodes.Not, nodes.And, nodes.Or, nodes.Compare, nodes.Operand, nodes.CondExpr, nodes.Test,
)  # fmt: skip
_TESTS = frozenset({"defined", "undefined", "none"})
Scope = Mapping[str, Value]
_OF_LOOPS: Values = dict.fromkeys(("index", "index0", "first", "last", "length", "revindex"), "")


def check_tags(tree: nodes.Template, name: str, tag_at: Callable[[int], str]) -> None:
    """Raises a sentence about the first tag that is not understood; `tag_at` gives what is written in a line."""
    _Check(name, tag_at).node(tree, NAMES, frozenset())


class _Check:
    """Goes through the tags with the names that are known at each place."""

    def __init__(self, name: str, tag_at: Callable[[int], str]) -> None:
        self._name, self._tag_at = name, tag_at

    def node(self, node: nodes.Node, scope: Scope, own: frozenset[str]) -> None:
        """`own` are the names of the lists' members around it."""
        if not isinstance(node, _PLAIN):
            raise self._refused(node)
        if isinstance(node, nodes.For):
            self._loop(node, scope, own)
            return
        if isinstance(node, nodes.Name | nodes.Getattr):
            self._value(node, scope)
            return
        if isinstance(node, nodes.Filter) and (node.name not in FILTERS or node.node is None):
            raise self._refused(node)
        if isinstance(node, nodes.Test) and node.name not in _TESTS:
            raise self._refused(node)
        for child in node.iter_child_nodes():
            self.node(child, scope, own)

    def _loop(self, loop: nodes.For, scope: Scope, own: frozenset[str]) -> None:
        """A list within a list belongs to a member of the outer one, so that nothing is gone through twice."""
        tag = dotted(loop.iter)
        plain = isinstance(loop.target, nodes.Name) and isinstance(loop.iter, nodes.Name | nodes.Getattr)
        if not plain or loop.recursive or loop.test or (own and tag.split(".")[0] not in own):
            raise self._refused(loop)
        members = self._value(loop.iter, scope)
        if isinstance(members, str | Mapping):
            raise UserError(NO_LIST, name=self._name, tag=tag, known=", ".join(_lists(scope)))
        member = cast(nodes.Name, loop.target).name
        inner = {**scope, "loop": _OF_LOOPS, member: members[0]}
        for child in (*loop.body, *loop.else_):
            self.node(child, inner, own | {member})

    def _value(self, node: nodes.Node, scope: Scope) -> Value:
        """The example of what stands for a name; `a.b` is looked for in what `a` is."""
        if isinstance(node, nodes.Name):
            return self._known(scope, node.name, node)
        if isinstance(node, nodes.Getattr):
            around = self._value(node.node, scope)
            return self._known(around if isinstance(around, Mapping) else {}, node.attr, node)
        raise self._refused(node)

    def _refused(self, node: nodes.Node) -> UserError:
        lines = (one.lineno for one in (node, *node.find_all(nodes.Node)) if one.lineno)
        return UserError(NOT_ALLOWED, name=self._name, tag=self._tag_at(next(lines, 1)))

    def _known(self, there: Scope, name: str, node: nodes.Node) -> Value:
        if name not in there:
            known = ", ".join(sorted(there)) or "–"
            raise UserError(UNKNOWN, name=self._name, tag=dotted(node), known=known)
        return there[name]


def dotted(node: nodes.Node) -> str:
    """A name as it is written: `theme.title`."""
    if isinstance(node, nodes.Getattr):
        return f"{dotted(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else ""


def _lists(scope: Scope) -> list[str]:
    return sorted(name for name, value in scope.items() if not isinstance(value, str | Mapping))

"""Calls in templates, compiled to plain calls of Python."""

import keyword

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame


class DirectCalls(CodeGenerator):
    """Jinja2's generator, but for calls.

    Jinja2 makes each one through ``context.call``, which looks whether the function asks for the
    context as well. None of ours does, and a page makes hundreds of calls.
    """

    def visit_Call(  # noqa: N802 - the hook's name
        self,
        node: nodes.Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002 - and its arguments
    ) -> None:
        """Write ``f(a, b=c, )``; what needs more than that is left to Jinja2."""
        names = [each.key for each in node.kwargs]
        if node.dyn_args or node.dyn_kwargs or forward_caller or any(map(keyword.iskeyword, names)):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

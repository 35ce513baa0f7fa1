"""Templates compiled to what they are here: plain calls and functions, and text in one piece.

Jinja2's own code is made for whatever may come: for functions that ask for the context, for pages
that are sent as they grow, for values of which nothing is known. It is the same here in what it
says, and asks less on the way; the names that it uses beside Jinja2's are those of ``compiled.py``.
"""

import keyword
from collections.abc import Iterable

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef

_NAMES = ("direct_macro", "escape_text", "escape_value", "included", "joined")


class DirectCode(CodeGenerator):
    """Jinja2's generator, but for what a page does hundreds of times."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - the hook's name
        """Give the template the names that are used below."""
        self.writeline(f"from site_builder.render.compiled import {', '.join(_NAMES)}")
        super().visit_Template(node, frame)

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """Collect what a template or a block says, and yield it at once, not piece by piece.

        Each piece would go through the generators of the block, the layout and the page.
        """
        if frame.buffer is not None:
            super().blockvisit(nodes, frame)
            return
        self.buffer(frame)
        super().blockvisit(nodes, frame)
        self.writeline(f"yield concat({frame.buffer})")

    def visit_Include(self, node: nodes.Include, frame: Frame) -> None:  # noqa: N802
        """Write what is included in one piece; what need not be there is left to Jinja2."""
        name = node.template.value if isinstance(node.template, nodes.Const) else None
        if node.ignore_missing or not node.with_context or not isinstance(name, str):
            super().visit_Include(node, frame)
            return
        self.start_write(frame, node)
        self.write(f"included(environment.get_template({name!r}, {self.name!r}), ")
        self.write(f"context, {self.dump_local_context(frame)})")
        self.end_write(frame)

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Make a macro a plain function, where it is one."""
        self.write("direct_macro(")
        super().macro_def(macro_ref, frame)
        self.write(", macro)")

    def visit_Call(  # noqa: N802
        self,
        node: nodes.Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002 - and its arguments
    ) -> None:
        """Write ``f(a, b=c, )``; what needs more than that is left to Jinja2.

        Jinja2 makes each call through ``context.call``, which looks whether the function asks for
        the context as well. None of ours does.
        """
        if node.dyn_args or node.dyn_kwargs or forward_caller:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def visit_Keyword(self, node: nodes.Keyword, frame: Frame) -> None:  # noqa: N802
        """Write ``b=c``, or what stands for that where ``b`` is a word of Python: ``class``."""
        if not keyword.iskeyword(node.key):
            super().visit_Keyword(node, frame)
            return
        self.write(f"**{{{node.key!r}: ")
        self.visit(node.value, frame)
        self.write("}")

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        """Join what is plain text without asking of each part what it is."""
        if not _is_escaped(frame):
            super().visit_Concat(node, frame)
            return
        self.write("joined((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        """Look what kind of value is shown before it is escaped: nearly all are plain text."""
        if _is_escaped(frame):
            self.write("(escape_text(shown) if type(shown := ")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if _is_escaped(frame):
            self.write(") is str else escape_value(shown))")
        else:
            super()._output_child_post(node, frame, finalize)


def _is_escaped(frame: Frame) -> bool:
    """Whether it is known beforehand; ``autoescape`` with a value of its own is not."""
    return bool(frame.eval_ctx.autoescape) and not frame.eval_ctx.volatile

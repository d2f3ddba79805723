from dataclasses import replace
from desktop_app.core.editing.session import Session

Session.pending = property(lambda self: ())
Session.became = lambda self, desk, group="": replace(
    self,
    edits=replace(self.edits, now=desk)
    if group and group == self.group
    else self.edits.became(desk),
    group=group,
)
Session.undo = lambda self: replace(self, edits=self.edits.undo(), group="")
Session.redo = lambda self: replace(self, edits=self.edits.redo(), group="")

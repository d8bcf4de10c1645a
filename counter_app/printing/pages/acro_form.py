"""Fields that are typed into a PDF: their names as a tree, and viewers told to draw what was typed.

reportlab writes the name of a field as one piece. A full stop may not stand in such a piece (ISO 32000-1, 12.7.3.2):
`address.street` has to be a field `street` below a field `address`, which is what is made of it here.
"""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.acroform import AcroForm, PDFFromString, RadioGroup
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFString
from reportlab.pdfgen.canvas import Canvas

_DINGBATS = "<< /BaseFont /ZapfDingbats /Subtype /Type1 /Name /ZaDb /Type /Font >>"
"""What viewers draw the tick in a box with."""


class FormCanvas(Canvas):  # type: ignore[misc]
    """A canvas whose fields are named by paths."""

    def save(self) -> None:
        form = self.acroForm
        form.extras["NeedAppearances"] = "true"
        form.extras["DR"] = _resources(form)
        _nest(self)
        super().save()


def _resources(form: AcroForm) -> PDFFromString:
    """The fonts of the fields in one dictionary; reportlab writes one for each, of which only one counts."""
    fonts = form.fonts | {"ZaDb": form.getRefStr(PDFFromString(_DINGBATS))}
    listed = " ".join(f"/{name} {reference}" for name, reference in sorted(fonts.items()))
    return PDFFromString(f"<< /Encoding << /RLAFencoding {form.encRefStr} >> /Font << {listed} >> >>")


class _Tree:
    """The fields of one document, of which each path knows its parent."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._parents: dict[str, tuple[PDFObject, PDFArray]] = {}
        self.roots: list[PDFObject] = []

    def put(self, path: str, field: PDFDictionary, reference: PDFObject) -> None:
        above, _, name = path.rpartition(".")
        field.dict["T"] = PDFString(name)
        if not above:
            self.roots.append(reference)
            return
        if above not in self._parents:
            children = PDFArray([])
            parent = PDFDictionary({"Kids": children})
            own = self._document.Reference(parent)
            self._parents[above] = (own, children)
            self.put(above, parent, own)
        own, children = self._parents[above]
        field.dict["Parent"] = own
        children.sequence.append(reference)


def _nest(canvas: Canvas) -> None:
    document, form = canvas._doc, canvas.acroForm  # noqa: SLF001 - reportlab offers no other way in
    tree = _Tree(document)
    for reference in form.fields:
        field = document.idToObject[reference.name]
        if isinstance(field, RadioGroup):
            path, field = field.T, _group(field)
            document.idToObject[reference.name] = field
        else:
            path = field.dict["T"].s
            field.dict.pop("I", None)  # the value alone says what is chosen, so that the two cannot differ
        tree.put(path, field, reference)
    form.fields = tree.roots


def _group(radios: RadioGroup) -> PDFDictionary:
    content = {"FT": PDFName("Btn"), "Ff": radios.Ff, "Kids": PDFArray(radios.kids), "TU": PDFString(radios.TU)}
    return PDFDictionary(content)

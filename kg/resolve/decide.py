"""Make decisions out of what people ask for: merge, split, rename; and ask them about the least certain links.

Imports `errors`, `iri` and its neighbours. Works on the table of links that a build wrote; what is decided is checked
against it at once, and applied by the next build.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.errors import ReadError, SettingError, UnknownNameError
from kg.iri import digest, mint_entity
from kg.resolve.certainty import OF_A_PAPER
from kg.resolve.curate import differ_in_version
from kg.resolve.curation import KEEP, MERGE, RENAME, SPLIT, Change, Curation, Decision
from kg.resolve.naming import best_label
from kg.resolve.published import one_line
from kg.resolve.records import Link
from kg.resolve.table import Form, find_entity, forms_of

REVIEW = ("answer", "certainty", "entity", "label", "form", "papers", "why")
"""Columns of a table of questions; `answer` is y, n, `= NAME` or empty."""


@dataclass(frozen=True, slots=True)
class Question:
    """Ask whether a form is rightly one of an entity's."""

    iri: str
    label: str
    form: Form


class Desk:
    """Hold what was resolved, and what was decided so far."""

    def __init__(self, links: Sequence[Link], curation: Curation) -> None:
        self.links, self.curation = links, curation
        self._of: dict[str, list[Link]] = defaultdict(list)
        for link in links:
            self._of[link.iri].append(link)

    def label(self, iri: str) -> str:
        """Return what an entity is called by most papers."""
        names: dict[str, int] = defaultdict(int)
        for link in self._of[iri]:
            names[link.name] += 1
        return best_label(names)

    def merge(self, kept: str, other: str, *, comment: str = "", author: str = "") -> Decision:
        """Return the decision that one entity is another one, whose IRI stays.

        Args:
            kept: Name or IRI of the entity that stays.
            other: Name or IRI of the one that becomes it.
            comment: Why.
            author: Who says so.

        Raises:
            UnknownNameError: No entity has a name, or several have.
            SettingError: They are the same, of two classes, or of two versions.
        """
        target, source = (find_entity(self.links, name) for name in (kept, other))
        first, second = self._of[target], self._of[source]
        if target == source:
            raise SettingError("merge", f"{kept} and {other} are {target} already")
        if first[0].type != second[0].type:
            raise SettingError("merge", f"{target} is a {first[0].type}, {source} a {second[0].type}")
        if differ_in_version({link.name for link in first}, {link.name for link in second}):
            raise SettingError("merge", f"{target} and {source} differ in a version, a size or a digit")
        return Decision(source, MERGE, target, comment=comment, author=author)

    def rename(self, entity: str, name: str, *, comment: str = "", author: str = "") -> Change:
        """Return the change that gives an entity a label in the place of an earlier given one; its IRI stays.

        Raises:
            UnknownNameError: No entity has the name, or several have.
            SettingError: The label is empty.
        """
        iri = find_entity(self.links, entity)
        if not name.strip():
            raise SettingError("name", f"the new label of {iri} is empty; kg merge makes one thing of two")
        before = tuple(decision for decision in self.curation.of(RENAME) if decision.subject == iri)
        return Change((Decision(iri, RENAME, "", one_line(name), "", comment, author),), before)

    def split(self, entity: str, form: str, paper: str = "") -> list[Link]:
        """Return the links of a form of an entity, in all papers or in one.

        Raises:
            UnknownNameError: No entity has the name, or it has no such form.
        """
        own = self._of[find_entity(self.links, entity)]
        part = [link for link in own if link.name == form and paper in ("", link.paper)]
        if not part:
            raise UnknownNameError("form of this entity", form, sorted({link.name for link in own}))
        return part

    def split_off(self, part: Sequence[Link], *, comment: str = "", author: str = "") -> Change:
        """Return the change that makes links of one entity a thing of its own.

        What came by an earlier merge goes by taking that one back; the rest is split off.

        Raises:
            SettingError: The links are all that the entity has.
        """
        iri = part[0].iri
        if len(part) == len(self._of[iri]):
            raise SettingError("split", f"all of {iri} is written so; there is nothing to split off")
        by_origin: dict[str, list[Link]] = defaultdict(list)
        for link in part:
            by_origin[link.automatic or link.iri].append(link)
        back = [d for d in self.curation.of(MERGE) if d.subject in by_origin and self._whole(iri, d, by_origin)]
        for decision in back:
            del by_origin[decision.subject]
        rows: list[Decision] = []
        made: list[str] = []
        for origin, links in sorted(by_origin.items()):
            made.append(self._free_iri(links[0], made))
            rows += [
                Decision(origin, SPLIT, made[-1], name, paper, comment, author) for name, paper in self._rows(links)
            ]
        rows += [Decision(iri, MERGE, made[0], "", "", comment, author) for iri in made[1:]]
        return Change(tuple(rows), tuple(back))

    def _whole(self, iri: str, merge: Decision, by_origin: Mapping[str, Sequence[Link]]) -> bool:
        """Say whether all that came to an entity by a merge is among the links."""
        return len(by_origin[merge.subject]) == sum(link.automatic == merge.subject for link in self._of[iri])

    def _rows(self, links: Sequence[Link]) -> Iterator[tuple[str, str]]:
        """Yield a name for each that is split off in all papers, and name and paper for the rest."""
        for name in sorted({link.name for link in links}):
            named = [link for link in links if link.name == name]
            own = [o for o in self._of[links[0].iri] if (o.name, o.automatic) == (name, named[0].automatic)]
            yield from [(name, "")] if len(own) == len(named) else [(name, link.paper) for link in named]

    def _free_iri(self, link: Link, made: Sequence[str]) -> str:
        """Return an IRI for what is split off: of its name, else with its paper's id, else with a hash."""
        taken = {*made, *(iri for one in self.links for iri in (one.iri, one.automatic))}
        taken |= {decision.object for decision in self.curation.of(SPLIT)}
        base = link.iri.rpartition(f"{link.type.lower()}/")[0]
        qualifier = ""
        while (iri := mint_entity(link.type, link.name, base=base, qualifier=qualifier)) in taken:
            qualifier = digest(qualifier, link.iri) if qualifier else link.paper
        return iri

    def questions(self, *, below: float = 0.9) -> list[Question]:
        """Return the links less certain than `below` that nobody has decided about, least certain first."""
        asked = [
            Question(iri, self.label(iri), form)
            for iri, forms in forms_of(self.links).items()
            for form in forms
            if form.certainty < below and self._is_open(iri, form)
        ]
        return sorted(asked, key=lambda q: (q.form.certainty, -len(q.form.links), q.iri, q.form.name, q.form.why))

    def _is_open(self, iri: str, form: Form) -> bool:
        """Say whether there is something to ask: not of the label itself, and not what was decided."""
        if form.name == self.label(iri) and form.rule not in OF_A_PAPER:
            return False
        origins = {iri, *(link.automatic for link in form.links)}
        return not any(
            decision.predicate in (KEEP, SPLIT)
            and decision.subject in origins
            and decision.label == form.name
            and decision.paper in ("", *form.papers)
            for decision in self.curation.decisions
        ) and not any(decision.subject in origins for decision in self.curation.of(MERGE))

    def answered(self, question: Question, answer: str, *, author: str = "") -> Change:
        """Return the change that an answer makes.

        Args:
            question: The question.
            answer: `y`: rightly so; `n`: a thing of its own; `= NAME`: it is that entity; empty: not decided.
            author: Who says so.

        Raises:
            SettingError: The answer is none of these, or cannot be.
            UnknownNameError: No entity has the name, or several have.
        """
        answer, part = answer.strip(), question.form.links
        if not answer:
            return Change()
        if answer == "y":
            return Change((Decision(question.iri, KEEP, "", question.form.name, author=author),))
        if answer == "n":
            return self.split_off(part, author=author)
        if not answer.startswith("="):
            raise SettingError("answer", f"{answer!r} is none of y, n, = NAME")
        whole = self.merge(answer[1:].strip(), question.iri, author=author)
        if len(part) == len(self._of[question.iri]):
            return Change((whole,))
        change = self.split_off(part, author=author)
        moved = change.added[0].object if change.added else change.dropped[0].subject
        return Change((*change.added, replace(whole, subject=moved)), change.dropped)


def format_review(questions: Sequence[Question]) -> str:
    """Return the questions as a table to fill in, tab-separated, the column `answer` empty."""
    rows = ["\t".join(REVIEW)]
    for question in questions:
        form = question.form
        cells = ("", f"{form.certainty:g}", question.iri, question.label, form.name, " ".join(form.papers), form.why)
        rows.append("\t".join(map(one_line, cells)))
    return "\n".join(rows) + "\n"


def read_review(path: Path, desk: Desk, *, author: str = "") -> Change:
    """Return what the answers of a filled-in table change.

    Raises:
        ReadError: The file is no such table, or an answer cannot be taken; names the line.
    """
    try:
        lines = path.read_text(encoding="utf8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(str(path), f"cannot be read as UTF-8 text: {error}") from error
    if not lines or tuple(lines[0].split("\t")) != REVIEW:
        raise ReadError(str(path), f"the first line must be {' '.join(REVIEW)}, with tabs", 1)
    asked = {(q.iri, one_line(q.form.name), one_line(q.form.why)): q for q in desk.questions(below=2.0)}
    changes: list[Change] = []
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if not cells[0].strip():
            continue
        question = asked.get((cells[2], cells[4], cells[6])) if len(cells) == len(REVIEW) else None
        if question is None:
            raise ReadError(str(path), "no such link is open; write the table anew with kg review --tsv", number)
        try:
            changes.append(desk.answered(question, cells[0], author=author))
        except (SettingError, UnknownNameError) as error:
            raise ReadError(str(path), str(error), number) from error
    return Change(tuple(d for c in changes for d in c.added), tuple(d for c in changes for d in c.dropped))

"""Which forms can match at a place: one automaton for all forms of a grammar, built where the texts lead it.

A form is read as positions, one for each of its elements, and what may follow each (Glushkov's construction); a state is the set of the
positions that may be read next, so that a token costs one dictionary access, however many forms there are. What must not stand somewhere
("<!...>") is left out, and every repetition counts as endless: the automaton lets through more than matches, never less, and the regular
expressions of the few forms that are left decide.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from operator import or_

from checker.language.lexicon import MORE
from checker.language.syntax import Choice, Context, Element, Node, Repeat, elements, parts_of
from checker.language.syntax import Sequence as Row

_DEPTH = 20  # of a place so many tokens are looked at; forms that are possible after these are tried
_MOST_TRANSITIONS = 60_000

NONE: tuple[int, ...] = ()
"""No form is left: there is only one empty tuple."""

Keys = Callable[[str], Iterable[str]]
Numbers = tuple[int, ...]
Names = tuple[str, ...]


class _Known(dict[str, Names]):
    """Character -> the names that it fits of the elements that occur in a grammar: most words differ in nothing that its forms ask for."""

    def __init__(self, keys: Keys, nodes: Iterable[Node]) -> None:
        super().__init__()
        self._keys, self._occurring = keys, {element.glue + element.name for element in elements(nodes)}

    def __missing__(self, char: str) -> Names:
        found = self[char] = tuple(filter(self._occurring.__contains__, self._keys(char)))
        return found


class State(dict[str, "State | Numbers"]):
    """Character -> the state behind it, or the numbers of the forms that are left, in order, where nothing more can tell."""

    __slots__ = ("_automaton", "_left", "_of_kind", "done", "index", "seconds")

    def __init__(self, automaton: "Automaton", done: Numbers, index: Mapping[str, Sequence[int]]) -> None:
        super().__init__()
        self._automaton, self.done, self.index = automaton, done, index
        self._of_kind: dict[Names, State | Numbers] = {}
        self._left: Numbers | None = None
        self.seconds: int | None = None

    def __missing__(self, char: str) -> "State | Numbers":
        if char == MORE:
            return self
        names = tuple(filter(self.index.__contains__, self._automaton.names[char]))
        found = self._of_kind.get(names)
        if found is None:
            found = self._of_kind[names] = self._behind(names) if names else self.done
        self[char] = found
        return found

    def _behind(self, names: "Names") -> "State | Numbers":
        return self._automaton.behind(self.done, self.index, names)

    def forget(self) -> None:
        """Forget what is behind it."""
        self.clear()
        self._of_kind.clear()

    def left(self) -> Numbers:
        """The forms that are still possible."""
        if self._left is None:
            owners = self._automaton.owners
            self._left = tuple(sorted({*self.done, *(owners[place] for places in self.index.values() for place in places)}))
        return self._left


class Automaton:
    """The forms of a grammar, numbered in their order.

    ``keys`` tells of a character the names of the elements that it fits, ``fitting`` of a name the characters, as bits.
    """

    def __init__(self, nodes: Sequence[Node], keys: Keys, fitting: Callable[[str], int]) -> None:
        self._nodes, self.names, self._fitting = nodes, _Known(keys, nodes), fitting
        self._names: list[str] = []
        self._follow: list[Sequence[int]] = []
        self._is_last: list[bool] = []
        self.owners: list[int] = []
        self._firsts: dict[int, Sequence[int]] = {}
        self._firsts_named: dict[str, Numbers] = {}
        self.beginnings: dict[str, list[int]] = defaultdict(list)
        for number, node in enumerate(nodes):
            for element in _first_elements(_whole(node))[1]:
                name = element.glue + element.name
                if number not in self.beginnings[name][-1:]:
                    self.beginnings[name].append(number)
        self._states: dict[tuple[Numbers, Numbers], State | Numbers] = {}
        self._transitions = 0
        self._root = Root(self)

    def seconds(self, first: str) -> int:
        """The characters, as bits, with which a form can begin behind a first one; -1 for all of them."""
        state = self._root[first]
        if not isinstance(state, State):
            return -1 if state else 0
        if state.seconds is None:
            state.seconds = -1 if state.done else reduce(or_, map(self._fitting, state.index), 1 << ord(MORE))
        return state.seconds

    def candidates(self, codes: str, places: Iterable[int]) -> list[tuple[int, Numbers]]:
        """Of these places those where forms can match, with the numbers of the forms in order.

        ``codes`` must end with a character that no form can read.
        """
        found, root = [], self._root
        for place in places:
            state, ahead = root[codes[place]], place + 1
            while isinstance(state, State):
                if ahead == place + _DEPTH:
                    state = state.left()
                    break
                state = state[codes[ahead]]
                ahead += 1
            if state:
                found.append((place, state))
        return found

    def begin(self, names: Names) -> "State | Numbers":
        """What is left behind the first character of a form, told from the names that it fits."""
        return self._state((), [place for name in names for place in self._beginning(name)])

    def behind(self, done: Numbers, index: Mapping[str, Sequence[int]], names: Names) -> "State | Numbers":
        """What is left behind a further character."""
        return self._state(done, [place for name in names for place in index[name]])

    def _state(self, done: Numbers, read: list[int]) -> "State | Numbers":
        """The state behind these positions: what may follow, but of no form that is possible without."""
        owners = self.owners
        whole = {*done, *(owners[place] for place in read if self._is_last[place])}
        nexts = {after for place in read if owners[place] not in whole for after in self._follow[place]}
        key = tuple(sorted(whole)), tuple(sorted(nexts))
        found = self._states.get(key)
        if found is None:
            found = self._states[key] = State(self, key[0], self._indexed(key[1])) if nexts else key[0]
        self._transitions += 1
        if self._transitions > _MOST_TRANSITIONS:
            self._forget()
        return found

    def _forget(self) -> None:
        """Begin anew, so that no text, however long, makes the automaton grow without end."""
        self._transitions = 0
        self._states.clear()
        self._root.forget()

    def _indexed(self, places: Numbers) -> dict[str, Numbers]:
        index: dict[str, list[int]] = {}
        for place in places:
            index.setdefault(self._names[place], []).append(place)
        # Thousands of lists would have to be looked at whenever garbage is collected, but tuples of numbers are not.
        return {name: tuple(found) for name, found in index.items()}

    def _beginning(self, name: str) -> Sequence[int]:
        """The positions with this name that a form can begin with."""
        found = self._firsts_named.get(name)
        if found is None:
            firsts = (place for number in self.beginnings[name] for place in self._first(number))
            found = self._firsts_named[name] = tuple(place for place in firsts if self._names[place] == name)
        return found

    def _first(self, number: int) -> Sequence[int]:
        """The positions that a form can begin with; its positions are made when it is first asked for."""
        if number not in self._firsts:
            before = len(self.owners)
            _, first, last = self._add(_whole(self._nodes[number]))
            self.owners += [number] * (len(self._names) - before)
            for place in last:
                self._is_last[place] = True
            self._firsts[number] = first
        return self._firsts[number]

    def _add(self, node: Node) -> tuple[bool, list[int], list[int]]:
        """Can it be empty? Its first and its last positions."""
        if isinstance(node, Element):
            self._names.append(node.glue + node.name)
            self._follow.append([])
            self._is_last.append(False)
            place = [len(self._names) - 1]
            return False, place, place
        if isinstance(node, Choice):
            added = [self._add(item) for item in node.items]
            return any(one for one, _, _ in added), [p for _, first, _ in added for p in first], [p for _, _, last in added for p in last]
        if isinstance(node, Repeat):
            can_be_empty, first, last = self._add(node.item)
            if node.sign != "?":
                self._link(last, first)
            return can_be_empty or _can_be_none(node), first, last
        return self._row(node.items if isinstance(node, Row) else () if _is_refused(node) else (node.item,))

    def _row(self, nodes: Iterable[Node]) -> tuple[bool, list[int], list[int]]:
        is_empty, first, last = True, list[int](), list[int]()
        for node in nodes:
            can_be_empty, begins, ends = self._add(node)
            self._link(last, begins)
            first = first + begins if is_empty else first
            last = last + ends if can_be_empty else ends
            is_empty = is_empty and can_be_empty
        return is_empty, first, last

    def _link(self, last: Iterable[int], first: Sequence[int]) -> None:
        for place in last:
            self._follow[place] = list(dict.fromkeys((*self._follow[place], *first)))


class Root(State):
    """The state before the first character."""

    __slots__ = ()

    def __init__(self, automaton: Automaton) -> None:
        super().__init__(automaton, NONE, automaton.beginnings)

    def _behind(self, names: Names) -> State | Numbers:
        return self._automaton.begin(names)


def _whole(node: Node) -> Node:
    """A form as the row of what it reads; of the contexts behind it only one, since all of them begin at the same place."""
    before, core, after = parts_of(node)
    return Row((*before, *core, *[one for one in after if not one.refused][:1]))


def _is_refused(node: Node) -> bool:
    return isinstance(node, Context) and node.refused


def _can_be_none(node: Repeat) -> bool:
    return node.sign[0] in "?*" or node.sign.startswith("{0")


def _first_elements(node: Node) -> tuple[bool, list[Element]]:
    """Can it be empty? The elements that it can begin with."""
    if isinstance(node, Element):
        return False, [node]
    if isinstance(node, Choice):
        found = [_first_elements(item) for item in node.items]
        return any(can_be_empty for can_be_empty, _ in found), [element for _, elements in found for element in elements]
    if isinstance(node, Row):
        elements: list[Element] = []
        for item in node.items:
            can_be_empty, begins = _first_elements(item)
            elements += begins
            if not can_be_empty:
                return False, elements
        return True, elements
    if _is_refused(node):
        return True, []
    can_be_empty, elements = _first_elements(node.item)
    return can_be_empty or (isinstance(node, Repeat) and _can_be_none(node)), elements

"""A good facts document made bad in one place, and the JSON path of that place as docs/formats.md has it."""
import copy
import json

# Other than the member's own: where nothing of the kind may stand. An id list is a list, a region may be a list of dates.
OTHER_KINDS = {str: [7, {"a": 1}], bool: ["yes", 1], int: ["one", 1.5], list: [{"a": 1}, 7], dict: [["x"], "x"]}


def path_text(path):
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def places(value, path=()):
    """Every value in the document, and where it is; the whole first."""
    yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, item in items:
        yield from places(item, (*path, name))


def at(document, path):
    for part in path:
        document = document[part]
    return document


def with_value(document, path, value):
    if not path:
        return value
    changed = copy.deepcopy(document)
    at(changed, path[:-1])[path[-1]] = value
    return changed


def of_another_kind(document):
    """(path, document) for each value with another kind of value in its place."""
    for path, value in places(document):
        for other in OTHER_KINDS[type(value)]:
            yield path, with_value(document, path, other)


def with_unknown_member(document):
    for path, value in places(document):
        if isinstance(value, dict):
            yield (*path, "no_such_member"), with_value(document, path, {**value, "no_such_member": 1})


class Twice(dict):
    """An object whose first member json.dumps writes twice."""

    def items(self):
        members = list(super().items())
        return [*members, members[0]]


def with_member_twice(document):
    for path, value in places(document):
        if isinstance(value, dict):
            yield (*path, next(iter(value))), with_value(document, path, Twice(value))


def with_id_twice(document):
    """Each list of things that have ids, its first thing there once more at its end."""
    for path, value in places(document):
        if isinstance(value, list) and value and isinstance(value[0], dict) and "id" in value[0]:
            yield (*path, len(value), "id"), with_value(document, path, [*value, value[0]])


MENTIONS = {"interviewers", "contact", "interview", "to", "forward_for", "materials", "reply", "from", "stay_in_touch"}


def with_dangling_id(document):
    for path, value in places(document):
        if isinstance(value, str) and any(part in MENTIONS for part in path[-2:]):
            yield path, with_value(document, path, "nobody-at-all")


def without_member(document, required):
    """`required`: names by the list or object that they are needed in."""
    for path, value in places(document):
        kind = next((part for part in reversed(path) if isinstance(part, str)), "")
        for name in required.get(kind, ()) if isinstance(value, dict) else ():
            yield (*path, name), with_value(document, path, {key: item for key, item in value.items() if key != name})


def text(document):
    # Python's C encoder does not ask a dict for its items.
    return "".join(json.JSONEncoder(ensure_ascii=False, indent=1).iterencode(document))

#!/usr/bin/env python3
"""按 docs/format.md 核验一个内容文件夹里的公布文件。
Verifies the publications of a content folder as docs/format.md describes them, and is written from that page alone.

    python3 docs/verify.py [--json] FOLDER …

exit 0: 完好 whole · 1: 未完成 unfinished, 损坏 damaged · 2: 用法有误 misuse
"""

import datetime
import functools
import gc
import hashlib
import itertools
import json
import os
import re
import sys
from typing import NamedTuple, Optional

# Section 1: words.

DEEPEST = 32
SAFE = 2**53 - 1

ID = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
KEY = r"[a-z][a-z0-9]{0,15}"
TAG = r"[a-z]{2,3}(?:-[A-Za-z0-9]+)*"
PATH = r"[a-z][a-zA-Z0-9]*(?:\.[a-zA-Z0-9]+)*"
DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
LABEL = r"[0-9]{4}(?:-[1-9][0-9]*)?"
CONTROLS = r"\0-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
BLANKS = r" \t-\r\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"


def matcher(pattern):
    """A test whether something is a string that matches the pattern as a whole."""
    match = re.compile(pattern).fullmatch
    return lambda value: type(value) is str and match(value) is not None


is_id, is_key, is_tag, is_path = matcher(ID), matcher(KEY), matcher(TAG), matcher(PATH)
is_fact_id = matcher(f"{ID}#{PATH}")
is_hash, is_salt = matcher("[0-9a-f]{64}"), matcher("[0-9a-f]{32}")
is_word, is_label = matcher("[a-z]+"), matcher(LABEL)
control, not_blank = re.compile(f"[{CONTROLS}]"), re.compile(f"[^{BLANKS}]")
looks_like_day = matcher(DAY)


def is_text(value):
    return type(value) is str and not control.search(value) and bool(not_blank.search(value))


def is_day(value):
    if not looks_like_day(value) or not "1583" <= value[:4] <= "9998":
        return False
    try:
        return bool(datetime.date(*map(int, value.split("-"))))
    except ValueError:
        return False


def is_period(value):
    return type(value) is str and len(value) == 21 and value[10] == "/" and is_day(value[:10]) and is_day(value[11:])


def is_number(value):
    return type(value) is int and value >= 1


def is_in_languages(value):
    return type(value) is dict and value != {} and all(is_tag(tag) and is_text(text) for tag, text in value.items())


def by_utf16(text):
    """Strings are ordered by UTF-16 code units."""
    return text.encode("utf-16-be", "surrogatepass")


def in_order(value):
    if type(value) is dict:
        return {name: in_order(value[name]) for name in sorted(value, key=by_utf16)}
    return [in_order(item) for item in value] if type(value) is list else value


ASTRAL = re.compile("[\U00010000-\U0010ffff]")
ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def canonical(value):
    """RFC 8785 for what is allowed here. Python sorts by code point: another order only beyond U+FFFF."""
    text = ENCODER.encode(value)
    if ASTRAL.search(text):
        text = json.dumps(in_order(value), ensure_ascii=False, separators=(",", ":"))
    return text.encode()


def whole_number(digits):
    if len(digits) > 16 or not 0 <= int(digits) <= SAFE:
        raise ValueError(digits)
    return int(digits)


def refused(text):
    raise ValueError(text)


DECODER = json.JSONDecoder(parse_int=whole_number, parse_float=refused, parse_constant=refused)
UNREADABLE = (ValueError, RecursionError)


def parsed(data):
    """The value of bytes that are canonical JSON; a name that stands twice, a space or -0 give other bytes back."""
    value = DECODER.decode(data.decode())
    if canonical(value) != data:
        raise ValueError("not canonical")
    return value


def is_shallow(value, left=DEEPEST):
    if type(value) not in (dict, list):
        return True
    items = value.values() if type(value) is dict else value
    return left > 0 and all(is_shallow(item, left - 1) for item in items)


def sha256(data):
    return hashlib.sha256(data)


def tree(hashes):
    """The Merkle tree of RFC 6962 over leaf hashes. Halving by the largest power of two is pairing level by level."""
    if not hashes:
        return sha256(b"").digest()
    while len(hashes) > 1:
        pairs = [sha256(b"\1" + hashes[i] + hashes[i + 1]).digest() for i in range(0, len(hashes) - 1, 2)]
        hashes = pairs + hashes[len(pairs) * 2 :]
    return hashes[0]


# Section 3: a file and its shape.

HEADER = {
    "format": lambda value: type(value) is int and value == 2,
    "registry": is_id,
    "number": is_number,
    "kind": is_word,
    "label": is_label,
    "title": is_in_languages,
    "issuer": is_in_languages,
    "sample": lambda value: type(value) is bool,
    "asOf": is_day,
    "published": is_day,
    "layout": is_number,
    "rows": lambda value: type(value) is int,
    "root": is_hash,
    "lists": is_hash,
    "previous": lambda value: value is None or is_hash(value),
}
OPTIONAL = {"document": is_text, "period": is_period}
REDACTED = {"leaf": is_hash, "of": is_fact_id, "publication": is_number}
LISTS = {
    "carries": lambda value: is_list_of(is_fact_id, value),
    "newBodies": lambda value: is_list_of(is_id, value),
    "undeclared": lambda value: is_list_of(is_id, value),
    "redacts": lambda value: is_list_of(lambda entry: has_exactly(REDACTED, entry), value),
}
OPEN = {"leaf": is_hash, "of": is_path, "salt": is_salt, "value": is_shallow}
ROW = {
    "body": is_id,
    "facts": lambda value: value != [] and is_list_of(is_fact, value),
    "root": is_hash,
}


def is_list_of(test, value):
    return type(value) is list and all(map(test, value))


def has(members, value):
    """Members that are not known may stand beside these."""
    return type(value) is dict and all(name in value and test(value[name]) for name, test in members.items())


def has_exactly(members, value):
    return has(members, value) and len(value) == len(members)


def is_header(value):
    if not has(HEADER, value) or not is_shallow(value):
        return False
    return all(test(value[name]) for name, test in OPTIONAL.items() if name in value)


def is_lists(value):
    return has(LISTS, value) and is_shallow(value)


def is_fact(value):
    return has_exactly(OPEN, value) or (type(value) is dict and len(value) == 1 and is_hash(value.get("leaf")))


def is_row(value):
    return has_exactly(ROW, value)


FILE = {"header": is_header, "lists": is_lists, "rows": lambda value: is_list_of(is_row, value)}


def whole_file(data):
    """The three members of a file, or None where its bytes are not as they must be."""
    try:
        value = parsed(data[:-1]) if data.endswith(b"\n") else None
        return value if has_exactly(FILE, value) else None
    except UNREADABLE:
        return None


# Section 9: naming damage.

FIRST, TO_LISTS, TO_ROWS, LAST = '{"header":', '},"lists":{"', '},"rows":[', "]}\n"
FACTS, NEXT_ROW = '"facts":[', '},{"body":"'
ROW_BEGINS, BODY_BEFORE_FACTS = re.compile(r'\{"body":"(%s)"' % ID), re.compile(r'"(%s)","facts":\[' % ID)
FACT_NAMED = re.compile(r'[^}]*?"of":"(%s)","salt":"' % PATH)


def pieces(text):
    """Where header, lists and rows begin and end in a file as Latin-1; None where one of the marks is missing."""
    header_end = text.find(TO_LISTS, len(FIRST)) + 1
    lists_at = header_end + len(TO_LISTS) - 3
    lists_end = text.find(TO_ROWS, lists_at) + 1
    if not text.startswith(FIRST + "{") or not text.endswith(LAST) or not header_end or not lists_end:
        return None
    return (len(FIRST), header_end), (lists_at, lists_end), (lists_end + len(TO_ROWS) - 1, len(text) - len(LAST))


def is_piece(data, test):
    try:
        return test(parsed(data))
    except UNREADABLE:
        return False


def end_of(text, at, test):
    """Where the canonical value of this shape ends that begins here; None where there is none."""
    try:
        _, end = DECODER.raw_decode(text, at)
    except UNREADABLE:
        return None
    return end if is_piece(text[at:end].encode("latin-1"), test) else None


def damage_in(data):
    """Row and path at which a file that is not whole is damaged first."""
    text = data.decode("latin-1")
    cut = pieces(text)
    if cut is None or not is_piece(data[slice(*cut[0])], is_header):
        return "header", None
    if not is_piece(data[slice(*cut[1])], is_lists):
        return "lists", None
    at, last = cut[2]
    while at < last:
        end = end_of(text, at, is_row)
        if end is None or (end != last and text[end] != ","):
            return damage_in_row(text, at)
        at = end + 1
    return "header", None


def damage_in_row(text, at):
    """What can be read of the name of the row that begins here, and of its first fact that is not as it must be."""
    next_row = text.find(NEXT_ROW, at)
    stop = len(text) if next_row < 0 else next_row
    named = ROW_BEGINS.match(text, at) or BODY_BEFORE_FACTS.search(text, at, stop)
    facts_at = text.find(FACTS, at, stop)
    if named is None:
        return "header", None
    return named[1], damaged_fact(text, facts_at + len(FACTS)) if facts_at >= 0 else None


def damaged_fact(text, at):
    while True:
        end = end_of(text, at, is_fact)
        if end is None or text[end] not in ",]":
            named = FACT_NAMED.match(text, at)
            return named and named[1]
        if text[end] == "]":
            return None
        at = end + 1


def header_hash(data, file):
    """The hash of the header, read by its marks where the file is damaged elsewhere."""
    if file is not None:
        return sha256(canonical(file["header"])).hexdigest()
    cut = pieces(data.decode("latin-1"))
    return cut and sha256(data[slice(*cut[0])]).hexdigest()


# Section 2: the folder.

PUBLICATION = re.compile(r"([0-9]{4}|[1-9][0-9]{4,})-([a-z]+)-(%s)\.json(\.pending)?" % LABEL)
LINE = re.compile(rb"[^\n]*\n|[^\n]+")
HEADS_LINE = re.compile(rb"([0-9]+) ([0-9a-f]{64})\n")
FORMAT = re.compile(rb'\{"header":\{.*?"format":([0-9]+)', re.DOTALL)


class Finding(NamedTuple):
    file: Optional[str]
    row: Optional[str] = None
    fact: Optional[str] = None
    code: Optional[str] = None
    why: Optional[str] = None


class Row:
    """A row, what its open facts say by path, and the row before it."""

    __slots__ = ("body", "facts", "root", "said", "kind", "before")

    def __init__(self, row, before):
        self.body, self.facts, self.root, self.before = row["body"], row["facts"], row["root"], before
        self.said = {fact["of"]: fact["value"] for fact in self.facts if "of" in fact}
        self.kind = self.facts[0].get("value")

    def events(self):
        """The events it is about, `t5.ended`: exactly one in a row of an event."""
        days = map(EVENT_DAY.fullmatch, self.said) if self.kind == "event" else ()
        return [day[1] for day in days if day]

    def corrections(self):
        """The keys of its corrections, `c1`."""
        return [path for path in self.said if is_key(path) and path != "row"] if self.kind == "correction" else []

    def what(self):
        """What no other row of the publication is about."""
        return (self.kind, self.body, *self.events())


class Publication:
    """One number of the line: the file that is meant, and what it says; `header` is None where it cannot be read."""

    def __init__(self, number, listed, name, data):
        self.number, self.listed, self.name = number, listed, name
        file = whole_file(data)
        self.format = FORMAT.match(data)
        self.damage = None if file else damage_in(data)
        self.hash = header_hash(data, file)
        self.header, self.lists, rows = (file["header"], file["lists"], file["rows"]) if file else (None, None, ())
        self.rows = []
        for row in rows:
            self.rows.append(Row(row, self.rows[-1] if self.rows else None))

    @property
    def known(self):
        """Whether section 5 says what its rows hold."""
        return self.header is not None and self.header["kind"] in ROWS_OF and self.header["layout"] == 1

    @property
    def known_in_full(self):
        """Whether there is nothing in it of which only that it is unchanged can be said."""
        members = HEADER.keys() | OPTIONAL.keys()
        return self.known and self.header.keys() <= members and self.lists.keys() <= LISTS.keys()

    @functools.cached_property
    def first_rows(self):
        """The first row about each thing."""
        return {row.what(): row for row in reversed(self.rows)}

    @functools.cached_property
    def leaves(self):
        """Path of each fact by body and leaf; None where it is bare."""
        return {(row.body, fact["leaf"]): fact.get("of") for row in self.rows for fact in row.facts}

    def finding(self, row=None, path=None):
        return Finding(self.name, row, path and f"{row}#{path}")


class Folder:
    """The folder `publications/`, read once. Reading ends at the first line of `heads.txt` that is none."""

    def __init__(self, content):
        self.at = os.path.join(content, "publications")
        self.names = sorted(os.listdir(self.at), key=by_utf16) if os.path.isdir(self.at) else []
        self.by_number = {}
        for match in filter(None, map(PUBLICATION.fullmatch, self.names)):
            self.by_number.setdefault(match[1], []).append(match[0])
        self.heads_are_lines, self.line = True, []
        nothing = not os.path.lexists(self.at) or (os.path.isdir(self.at) and "heads.txt" not in self.names)
        for number, line in enumerate([] if nothing else LINE.findall(self.bytes_of("heads.txt")), 1):
            match = HEADS_LINE.fullmatch(line)
            if match is None or match[1] != b"%04d" % number:
                self.heads_are_lines = False
                break
            self.line.append(self.meant(number, match[2].decode()))
        self.read = [publication for publication in self.line if publication and publication.header]
        self.look_through()

    def bytes_of(self, name):
        """The bytes of a file. A folder or a link in its place counts as one byte that nobody can read."""
        path = os.path.join(self.at, name)
        if not os.path.isfile(path) or os.path.islink(path):
            return b"\0"
        with open(path, "rb") as file:
            return file.read()

    def meant(self, number, listed):
        """Of several files of one number the one whose header is listed, else the first by name."""
        names = self.by_number.get("%04d" % number, [])
        files = [Publication(number, listed, name, self.bytes_of(name)) for name in names]
        return next((file for file in files if file.hash == listed), files[0] if files else None)

    def look_through(self):
        """What is asked of the line as a whole: in which number something stands first, and what is withdrawn."""
        self.labels, self.carried, self.named = {}, {}, {}
        self.withdrawn, self.withdrawn_ids = set(), set()
        for publication in self.read:
            header, lists = publication.header, publication.lists
            self.labels.setdefault((header["kind"], header["label"]), publication.number)
            for of in lists["carries"]:
                self.carried.setdefault(of, publication.number)
            for body in lists["newBodies"]:
                self.named.setdefault(body, publication.number)
            for entry in lists["redacts"]:
                self.withdrawn.add((entry["publication"], body_of(entry["of"]), entry["leaf"]))
                self.withdrawn_ids.add((entry["publication"], entry["of"]))

    def before(self, publication):
        return self.line[publication.number - 2] if publication.number > 1 else None

    def after(self, publication):
        return self.line[publication.number] if publication.number < len(self.line) else None


def body_of(fact_id):
    return fact_id.split("#")[0]


# The checks. Each yields its findings; what it says of itself is the reason that a person reads.


def heads_line(folder):
    """heads.txt 有一行不合格式：每行是四位以上的期号、空格、校验值、换行。
    heads.txt has a line that is not a number of four digits or more, a space, a hash and a line feed."""
    if not folder.heads_are_lines:
        yield Finding("heads.txt")


def file_missing(folder, publication):
    """heads.txt 列出了这一期，但没有它的文件。
    heads.txt lists a publication that has no file."""
    if publication is None:
        yield Finding("heads.txt")


def other_format(folder, publication):
    """这个文件不是格式 2；本程序只读格式 2。
    This file has another format; only format 2 is read here."""
    if publication and publication.format and publication.format[1] != b"2":
        yield publication.finding("header")


def not_canonical(folder, publication):
    """这里不是规范 JSON，或者成员、类型不对。
    What stands here is not canonical JSON, or not of the members and types that it must have."""
    if publication and publication.damage:
        yield publication.finding(*publication.damage)


def header_changed(folder, publication):
    """文件头的校验值与 heads.txt 不符。
    The hash of the header is not the one in heads.txt."""
    if publication.hash != publication.listed:
        after = folder.after(publication)
        holds = after and after.header and after.hash == after.listed and after.header["previous"] == publication.hash
        yield Finding("heads.txt") if holds else publication.finding("header")


def lists_changed(folder, publication):
    """名单（lists）的校验值与文件头不符。
    The hash of the lists is not the one in the header."""
    if sha256(canonical(publication.lists)).hexdigest() != publication.header["lists"]:
        yield publication.finding("lists")


quoted = json.encoder.encode_basestring


def leaf_of(body, fact):
    of, value = f"{body}#{fact['of']}", fact["value"]
    said = '{"of":"%s","value":%s}' % (of, quoted(value) if type(value) is str else canonical(value).decode())
    return sha256(b"\0" + bytes.fromhex(fact["salt"]) + said.encode()).hexdigest()


def fact_changed(folder, publication, row):
    """事实的校验值（leaf）与它的内容不符。
    The leaf of a fact is not the hash of what it says."""
    facts = [fact for fact in row.facts if "of" in fact]
    wrong = [fact for fact in facts if leaf_of(row.body, fact) != fact["leaf"]]
    if wrong:
        all_of_several = len(wrong) == len(facts) > 1
        yield publication.finding(row.body, None if all_of_several else wrong[0]["of"])


def row_changed(folder, publication, row):
    """这一行的根（root）与它的各个事实不符。
    The root of the row is not that of its facts."""
    if tree([bytes.fromhex(fact["leaf"]) for fact in row.facts]).hex() != row.root:
        yield publication.finding(row.body)


def row_unnamed(folder, publication, row):
    """第一个事实必须公开，路径是 row，说明这是哪种行。
    The first fact must be open, have the path row and say what the row is."""
    if row.facts[0].get("of") != "row" or not is_word(row.kind):
        yield publication.finding(row.body)


def path_twice(folder, publication, row):
    """同一行里一个路径出现两次。
    A path stands twice in one row."""
    seen = set()
    for fact in row.facts:
        if fact.get("of") in seen:
            yield publication.finding(row.body, fact["of"])
        seen.add(fact.get("of", ""))


def rows_changed(folder, publication):
    """行数或各行的根与文件头不符：有行被删、被加或调换。
    The rows are not those of the header: some were removed, added or swapped."""
    header, rows = publication.header, publication.rows
    root = tree([sha256(b"\0" + bytes.fromhex(row.root)).digest() for row in rows]).hex()
    if (len(rows), root) != (header["rows"], header["root"]):
        yield publication.finding("header")


def not_listed(folder):
    """这个文件不在 heads.txt 里，或者不该在这个文件夹里。不要删除：先问清它从哪里来。
    This file is not listed in heads.txt, or does not belong here. Do not delete it before you know where it is from."""
    meant = {publication.name for publication in folder.line if publication}
    for name in folder.names:
        match = PUBLICATION.fullmatch(name)
        waits = match and match[4] and int(match[1]) > len(folder.line)
        if name != "heads.txt" and not name.startswith(".") and name not in meant and not waits:
            yield Finding(name)


def wrong_number(folder, publication):
    """文件头里的期号不是它的位置。
    The number in the header is not its place in the line."""
    if publication.header["number"] != publication.number:
        yield publication.finding("header")


def wrong_name(folder, publication):
    """文件名与文件头的种类、标签不符。
    The name of the file is not the kind and label of its header."""
    header = publication.header
    name = "%04d-%s-%s.json" % (publication.number, header["kind"], header["label"])
    if publication.name not in (name, name + ".pending"):
        yield publication.finding("header")


def other_registry(folder, publication):
    """这一期属于另一个名录库。
    This publication belongs to another registry."""
    if publication.header["registry"] != folder.read[0].header["registry"]:
        yield publication.finding("header")


def chain_broken(folder, publication):
    """文件头记的上一期校验值（previous）不对，链断了。
    The header does not hold the hash of the header before: the chain is broken."""
    before = folder.before(publication)
    if publication.header["previous"] != (before and before.hash):
        yield publication.finding("header")


def header_too_long(folder, publication):
    """文件头超过 2048 字节。
    The header has more than 2,048 bytes."""
    if len(canonical(publication.header)) > 2048:
        yield publication.finding("header")


def label_of_another_kind(folder, publication):
    """标签不合这个种类：年度名录只写年份，调整、更正、撤回写“年份-序号”。
    The label does not go with the kind: an annual edition has its year alone, the others a running number."""
    kind, label = publication.header["kind"], publication.header["label"]
    if kind in ROWS_OF and (kind == "annual") != (len(label) == 4):
        yield publication.finding("header")


CARRIES = {
    "annual": matcher(rf"{ID}#{KEY}\.(?:began|ended)"),
    "supplement": matcher(rf"{ID}#{KEY}\.(?:began|ended)"),
    "erratum": matcher(f"{ID}#{KEY}"),
    "redaction": lambda value: False,
}


def lists_of_another_kind(folder, publication):
    """名单里有这个种类不该有的内容。
    The lists hold what does not go with the kind."""
    kind, lists = publication.header["kind"], publication.lists
    if (
        not all(map(CARRIES.get(kind, is_fact_id), lists["carries"]))
        or (lists["undeclared"] != [] and kind != "annual")
        or (lists["redacts"] != []) != (kind == "redaction")
    ):
        yield publication.finding("header")


def days_wrong(folder, publication):
    """日期先后不对：公布日早于截至日，早于上一期，或报告期倒置。
    Days out of order: published before asOf, before the publication before, or a period that ends before it begins."""
    header, before = publication.header, folder.before(publication)
    earlier = before.header if before and before.header else header
    if (
        header["published"] < header["asOf"]
        or header["asOf"] < earlier["asOf"]
        or header["published"] < earlier["published"]
        or ("period" in header and header["period"][11:] < header["period"][:10])
    ):
        yield publication.finding("header")


def label_twice(folder, publication):
    """同一种类已有这个标签。
    An earlier publication of this kind has the same label."""
    if folder.labels[publication.header["kind"], publication.header["label"]] != publication.number:
        yield publication.finding("header")


def not_ascending(folder, publication):
    """名单没有按升序排列，或者有重复。
    A list is not ascending, or holds something twice."""
    for name in ("carries", "newBodies", "undeclared"):
        units = list(map(by_utf16, publication.lists[name]))
        if any(first >= second for first, second in zip(units, units[1:])):
            yield publication.finding("lists")


def new_body_twice(folder, publication):
    """newBodies 里有以前各期已经列出的单位。
    newBodies holds a body that an earlier publication named."""
    if any(folder.named[body] != publication.number for body in publication.lists["newBodies"]):
        yield publication.finding("lists")


def carried_twice(folder, publication):
    """carries 里有以前各期已经公布的编号。
    carries holds an id that an earlier publication carried."""
    if any(folder.carried[of] != publication.number for of in publication.lists["carries"]):
        yield publication.finding("lists")


def body_unknown(folder, publication):
    """有单位不在本期和以前各期的 newBodies 里。
    A body stands in no newBodies of this publication or an earlier one."""
    lists = publication.lists
    bodies = [row.body for row in publication.rows] + list(map(body_of, lists["carries"])) + lists["undeclared"]
    if any(folder.named.get(body, len(folder.line) + 1) > publication.number for body in bodies):
        yield publication.finding("lists")


# Section 5: what a row says, asked only of kinds and layouts that are known.

ROWS_OF = {"annual": ["roster", "event"], "supplement": ["roster", "event"], "erratum": ["correction"], "redaction": []}
EVENTS = {
    *("term-began", "term-ended", "acting-began", "acting-ended", "post-changed", "vacancy-declared", "vacancy-ended"),
    *("line-began", "line-ended", "state-changed", "dissolved"),
}
EVENT_DAY = re.compile(rf"({KEY}\.began|{KEY}\.ended|dissolved)(?:\.on|(?<=\.ended)\.by)")
NEVER_ON_THE_ROSTER = re.compile(r"kind|.*\.(?:filed|filingNumber|document|reason)")
CORRECTED = {"of": is_path, "was": is_text, "now": is_text}
VOIDED = {"of": is_key, "void": lambda value: value is True}


def other_row(folder, publication, row):
    """这个种类的公布文件里没有这种行，或者顺序不对。
    A publication of this kind holds no such rows, or not in this place."""
    late = row.kind == "roster" and row.before and row.before.kind == "event"
    if row.kind not in ROWS_OF[publication.header["kind"]] or late:
        yield publication.finding(row.body)


def value_of_another_type(folder, publication, row):
    """事实的值不合格式。
    The value of a fact is not of a form that it may have."""
    corrections = row.corrections()
    for path, value in row.said.items():
        gone = has_exactly({"withdrawn": is_number}, value) and value["withdrawn"] < publication.number
        plain = is_text(value) or type(value) is bool or gone
        if path in corrections:
            plain = has_exactly(CORRECTED, value) or has_exactly(VOIDED, value)
        if not plain:
            yield publication.finding(row.body)


def not_of_the_roster(folder, publication, row):
    """名录行缺少 group 或 speaksBy，或者含有事件才有的事实：事件行不能充当名录行。
    A row of the roster without group or speaksBy, or with facts of an event: an event is not shown as a row."""
    said = row.said
    misses, may_not = not {"group", "speaksBy"} <= said.keys(), any(map(NEVER_ON_THE_ROSTER.fullmatch, said))
    if row.kind == "roster" and (misses or may_not):
        yield publication.finding(row.body)


def not_of_an_event(folder, publication, row):
    """事件行必须有种类和恰好一个日期，不能有 group 和 speaksBy。
    A row of an event has a kind and exactly one day, and neither group nor speaksBy."""
    said = row.said
    if row.kind == "event" and (
        said.get("kind") not in EVENTS or len(row.events()) != 1 or "group" in said or "speaksBy" in said
    ):
        yield publication.finding(row.body)


def says_too_much(folder, publication, row):
    """未公布的事件只能封存种类、日期、备案日和备案号。
    An event that is not carried seals its kind, day, day of filing and filing number, and nothing else."""
    for event in row.events():
        may = {"row", "kind", *(f"{event}.{last}" for last in ("on", "by", "filed", "filingNumber"))}
        carried = folder.carried.get(f"{row.body}#{event}") == publication.number
        if event != "dissolved" and not carried and not row.said.keys() <= may:
            yield publication.finding(row.body)


def not_of_a_correction(folder, publication, row):
    """更正行里有别的事实，或者更正不在 carries 里。
    A row of corrections holds something else, or a correction that is not carried."""
    for path in row.said if row.kind == "correction" else []:
        key, _, last = path.partition(".")
        listed = last != "" or key == "row" or folder.carried.get(f"{row.body}#{key}") == publication.number
        if not is_key(key) or last not in ("", "on", "reason") or not listed:
            yield publication.finding(row.body)


def corrects_nothing(folder, publication, row):
    """更正前后的文字相同。
    A correction whose words before and after are the same."""
    for path in row.corrections():
        value = row.said[path]
        if type(value) is dict and value.get("was", 0) == value.get("now", 1):
            yield publication.finding(row.body)


def row_twice(folder, publication, row):
    """同一单位的名录行、更正行，或者同一事件，在一期里出现两次。
    A body has two rows, or an event two, in one publication."""
    if publication.first_rows[row.what()] is not row:
        yield publication.finding(row.body)


def row_missing(folder, publication):
    """carries 或 undeclared 里的一项没有对应的行。
    Something in carries or undeclared has no row."""
    kind, rows, number = publication.header["kind"], publication.rows, publication.number
    if kind == "erratum":
        shown = {f"{row.body}#{key}" for row in rows for key in row.corrections()}
        shown |= {of for withdrawn_from, of in folder.withdrawn_ids if withdrawn_from == number}
    else:
        shown = {f"{row.body}#{event}" for row in rows for event in row.events()}
    printed = {row.body for row in rows if row.kind == "roster"}
    if not shown.issuperset(publication.lists["carries"]) or not printed.issuperset(publication.lists["undeclared"]):
        yield publication.finding("lists")


# Section 6: redactions.

NEVER_KEYS = "(?!(?:row|kind|name|group|pressOffice|speaksBy|dissolved)(?![a-zA-Z0-9]))"
may_be_withdrawn = matcher(
    rf"{ID}#(?:{NEVER_KEYS}{KEY}"
    r"(?:|\.name|\.latin|\.(?!on$|by$|in$)[a-z]{2,3}|\.number|\.address|\.matter\.[a-z]{2,3}|\.reason"
    r"|\.began\.document|\.began\.filingNumber|\.ended\.document|\.ended\.filingNumber|\.ended\.reason)"
    r"|dissolved\.document)"
)


def not_to_be_withdrawn(folder, publication):
    """撤回公告列出的事实不存在、不是它说的那个，或者不可撤回。
    A redaction names a fact that does not stand there, is another one, or cannot be withdrawn."""
    for entry in publication.lists["redacts"]:
        of, leaf, number = entry["of"], entry["leaf"], entry["publication"]
        if number < publication.number and may_be_withdrawn(of):
            there = folder.line[number - 1].leaves.get((body_of(of), leaf), "")
            if there in (None, of.split("#")[1]):
                continue
        yield publication.finding("lists")


def withdrawn_by_nobody(folder, publication, row):
    """一个事实只剩校验值，但没有撤回公告列出它。
    A fact is bare, and no redaction names it."""
    for fact in row.facts:
        if "of" not in fact and (publication.number, row.body, fact["leaf"]) not in folder.withdrawn:
            yield publication.finding(row.body)


# Section 8: unfinished writes.


def still_pending(folder, publication):
    """这一期已列入 heads.txt，文件还带 .pending：下一次写入会完成它。
    This publication counts, and its file is still called .pending: the next write finishes it."""
    if publication.name.endswith(".pending"):
        yield publication.finding()


def still_open(folder, publication, row):
    """这个事实已被撤回，文件里还看得到：下一次写入会完成它。
    This fact is withdrawn and can still be read in the file: the next write finishes it."""
    for fact in row.facts:
        if "of" in fact and (publication.number, row.body, fact["leaf"]) in folder.withdrawn:
            yield publication.finding(row.body, fact["of"])


# Section 9: the verdict.

# In the order of section 9: the step, what is gone through, the check. A step goes through all publications in order,
# within each through its checks; checks of rows that stand together take each row in turn.
CHECKS = (
    ("1", "folder", heads_line),
    ("2", "listed", file_missing),
    ("2", "listed", other_format),
    ("2", "listed", not_canonical),
    ("2", "read", header_changed),
    ("2", "read", lists_changed),
    ("2", "row", fact_changed),
    ("2", "row", row_changed),
    ("2", "row", row_unnamed),
    ("2", "row", path_twice),
    ("2", "read", rows_changed),
    ("3", "folder", not_listed),
    ("4", "read", wrong_number),
    ("4", "read", wrong_name),
    ("4", "read", other_registry),
    ("4", "read", chain_broken),
    ("4", "read", header_too_long),
    ("4", "read", label_of_another_kind),
    ("4", "read", lists_of_another_kind),
    ("4", "read", days_wrong),
    ("4", "read", label_twice),
    ("4", "read", not_ascending),
    ("4", "read", new_body_twice),
    ("4", "read", carried_twice),
    ("4", "read", body_unknown),
    ("4", "known row", other_row),
    ("4", "known row", value_of_another_type),
    ("4", "known row", not_of_the_roster),
    ("4", "known row", not_of_an_event),
    ("4", "known row", says_too_much),
    ("4", "known row", not_of_a_correction),
    ("4", "known row", corrects_nothing),
    ("4", "known row", row_twice),
    ("4", "known", row_missing),
    ("5 redacts", "read", not_to_be_withdrawn),
    ("5 bare", "row", withdrawn_by_nobody),
    ("6 pending", "read", still_pending),
    ("6 open", "row", still_open),
)


def rows_of(publication):
    return publication.rows if publication else ()


GONE_THROUGH = {
    "listed": lambda publication: [(publication,)],
    "read": lambda publication: [(publication,)] if publication and publication.header else [],
    "row": lambda publication: [(publication, row) for row in rows_of(publication)],
    "known row": lambda publication: [(publication, row) for row in rows_of(publication) if publication.known],
    "known": lambda publication: [(publication,)] if publication and publication.known else [],
}


def asked(folder, step):
    """Each check of a step with what it is asked about, in order."""
    if step[0][1] == "folder":
        yield from ((check, ()) for _, _, check in step)
        return
    for publication in folder.line:
        for over, entries in itertools.groupby(step, key=lambda entry: entry[1]):
            checks = [check for _, _, check in entries]
            yield from ((check, what) for what in GONE_THROUGH[over](publication) for check in checks)


def findings_of(folder):
    """The findings in order; what would only follow from a broken `heads.txt` or broken bytes is left out."""
    found = {}
    for step, entries in itertools.groupby(CHECKS, key=lambda entry: entry[0]):
        if found.get("1") or (found.get("2") and step > "3"):
            break
        found[step] = [
            finding._replace(code=check.__name__.replace("_", "-"), why=check.__doc__)
            for check, what in asked(folder, list(entries))
            for finding in check(folder, *what)
        ]
    return found


WORDS = {"whole": "完好", "unfinished": "未完成", "damaged": "损坏"}


def judged(content):
    """What is said of a content folder."""
    folder = Folder(content)
    found = findings_of(folder)
    findings = [finding for step in found.values() for finding in step]
    unfinished = all(step.startswith("6") for step in found if found[step])
    first = findings[0] if findings else Finding(None)
    return {
        "verdict": "whole" if not findings else "unfinished" if unfinished else "damaged",
        "file": first.file,
        "row": first.row,
        "fact": first.fact,
        "code": first.code,
        "why": first.why,
        "findings": len(findings),
        "publications": [
            {
                "number": publication.number,
                "kind": publication.header["kind"],
                "label": publication.header["label"],
                "hash": publication.hash,
                "known": publication.known_in_full,
            }
            for publication in folder.read
        ],
    }


def shown(text):
    """A name as a terminal may show it."""
    return "".join(char if char.isprintable() else "\\u%04x" % ord(char) for char in text)


def told(verdict):
    """What a person reads."""
    yield f"{WORDS[verdict['verdict']]} {verdict['verdict']}"
    if verdict["file"]:
        yield " · ".join(shown(verdict[part]) for part in ("file", "row", "fact") if verdict[part])
        yield from ("    " + line.strip() for line in verdict["why"].splitlines())
    if verdict["findings"] > 1:
        others = verdict["findings"] - 1
        yield f"    另有 {others} 处。 {others} more."
    for publication in verdict["publications"]:
        if not publication["known"] and verdict["verdict"] != "damaged":
            yield "%04d: 未改动；这里不认识这个种类。 Unchanged, kind not known here." % publication["number"]


def main(arguments):
    folders = [argument for argument in arguments if argument != "--json"]
    if not folders or any(folder.startswith("-") for folder in folders):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    for folder in folders:
        if not os.path.isdir(folder):
            print(f"没有这个文件夹。 There is no such folder: {shown(folder)}", file=sys.stderr)
            return 2
    whole = True
    for folder in folders:
        try:
            verdict = judged(folder)
        except (OSError, MemoryError) as error:
            print(
                f"读不了，因此没有结论。 Cannot be read, so there is no verdict: {shown(str(error))}", file=sys.stderr
            )
            return 2
        whole = whole and verdict["verdict"] == "whole"
        if "--json" in arguments:
            verdict.pop("why")
            print(json.dumps(verdict))
        else:
            print(*([shown(folder) + ":"] if len(folders) > 1 else []), *told(verdict), sep="\n")
    return 0 if whole else 1


if __name__ == "__main__":
    gc.disable()  # What is read stays until the end; looking for what could go takes a third of the time.
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except OSError:
        # Nobody takes the answer: a closed pipe, a full disk.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 2
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)

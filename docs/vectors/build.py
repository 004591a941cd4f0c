#!/usr/bin/env python3
"""写出 docs/vectors 里的全部案例：每个文件夹一个案例，expected.json 是应有的结论。
Writes the cases of docs/vectors: a folder each, with the verdict in expected.json. Written from docs/format.md alone.

    python3 docs/vectors/build.py [FOLDER]

The place, bodies, names and numbers are invented; salts come from what they salt, so the files are always the same.
"""

import copy
import hashlib
import json
import os
import shutil
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
WATER, GRAIN, PORT = "anyland-water", "anyland-grain", "anyland-port"


def canonical(value):
    return json.dumps(in_order(value), ensure_ascii=False, separators=(",", ":")).encode()


def in_order(value):
    if type(value) is dict:
        return {name: in_order(value[name]) for name in sorted(value, key=lambda name: name.encode("utf-16-be"))}
    return list(map(in_order, value)) if type(value) is list else value


def sha256(data):
    return hashlib.sha256(data).digest()


def tree(hashes):
    if len(hashes) < 2:
        return hashes[0] if hashes else sha256(b"")
    half = 1
    while half * 2 < len(hashes):
        half *= 2
    return sha256(b"\1" + tree(hashes[:half]) + tree(hashes[half:]))


# A line: publications whose facts are sealed step by step, so that a case can forge from any depth


def row(body, kind, *facts, **members):
    """A row whose facts are `("path", value)`; the first fact says what it is."""
    return {"body": body, "facts": [{"of": of, "value": value} for of, value in [("row", kind), *facts]], **members}


def publication(kind, label, day, *rows, header=None, **lists):
    return {
        "header": {
            "format": 2,
            "registry": "anyland",
            "kind": kind,
            "label": label,
            "title": {"zh": f"任地 {kind} {label}"},
            "issuer": {"zh": "任地新闻办"},
            "sample": True,
            "asOf": day,
            "published": day,
            "layout": 1,
            **(header or {}),
        },
        "lists": {"carries": [], "newBodies": [], "undeclared": [], "redacts": [], **lists},
        "rows": list(rows),
    }


def leaf(body, fact):
    said = {"of": f"{body}#{fact['of']}", "value": fact["value"]}
    return sha256(b"\0" + bytes.fromhex(fact["salt"]) + canonical(said)).hex()


def seal_leaves(one):
    for place, row in enumerate(one["rows"]):
        for fact in row["facts"]:
            if "of" in fact:
                salted = f"{one['header']['kind']} {one['header']['label']} {place} {row['body']} {fact['of']}"
                fact.setdefault("salt", sha256(salted.encode()).hex()[:32])
                fact["leaf"] = leaf(row["body"], fact)


def seal_row(row):
    row["root"] = tree([bytes.fromhex(fact["leaf"]) for fact in row["facts"]]).hex()


def seal_rows(one):
    one["header"]["rows"] = len(one["rows"])
    one["header"]["root"] = tree([sha256(b"\0" + bytes.fromhex(row["root"])) for row in one["rows"]]).hex()


def seal_lists(one):
    one["header"]["lists"] = sha256(canonical(one["lists"])).hex()


def header_hash(one):
    return sha256(canonical(one["header"])).hex()


def find_leaves(line, lists):
    """Entries of `redacts` are given as `(fact id, number)` and become leaves."""
    for at, entry in enumerate(lists["redacts"]):
        if type(entry) is tuple:
            of, number = entry
            body, path = of.split("#")
            facts = [
                f
                for row in line[number - 1]["rows"]
                if row["body"] == body
                for f in row["facts"]
                if f.get("of") == path
            ]
            lists["redacts"][at] = {"leaf": facts[0]["leaf"], "of": of, "publication": number}


def seal(line):
    """All hashes of a line, from the first publication on."""
    for number, one in enumerate(line, 1):
        one["header"].setdefault("number", number)
        seal_leaves(one)
        for row in one["rows"]:
            seal_row(row)
        seal_rows(one)
        find_leaves(line, one["lists"])
        seal_lists(one)
        one["header"].setdefault("previous", header_hash(line[number - 2]) if number > 1 else None)
    return line


def chain(line, since):
    """The hashes of headers alone, after a change in publication `since`."""
    for number in range(since, len(line)):
        line[number]["header"]["previous"] = header_hash(line[number - 1])


def withdraw(line, leave_open=0):
    """Makes bare what redactions name, but for the last so many."""
    entries = [entry for one in line for entry in one["lists"]["redacts"]]
    for entry in entries[: len(entries) - leave_open]:
        for row in line[entry["publication"] - 1]["rows"]:
            if row["body"] == entry["of"].split("#")[0]:
                row["facts"] = [{"leaf": f["leaf"]} if f["leaf"] == entry["leaf"] else f for f in row["facts"]]


def name_of(one):
    header = one["header"]
    return f"{header['number']:04d}-{header['kind']}-{header['label']}.json"


def files_of(line):
    """The files of a folder `publications/`."""
    files = {name_of(one): canonical(one) + b"\n" for one in line}
    files["heads.txt"] = "".join(f"{at:04d} {header_hash(one)}\n" for at, one in enumerate(line, 1)).encode()
    return files


# The two lines that cases begin with


def roster(body, *facts):
    return row(body, "roster", ("group", "departments"), ("speaksBy", "term"), ("name.zh", "任地水利厅"), *facts)


def began(body=WATER, key="t2", name="罗敏", *more):
    return row(
        body,
        "event",
        ("kind", "term-began"),
        (f"{key}.began.on", "2025-03-01"),
        (f"{key}.began.filed", "2025-03-04"),
        (f"{key}.began.filingNumber", "任水函〔2025〕3号"),
        (f"{key}.began.document", "任水发〔2025〕1号"),
        (f"{key}.role", "spokesperson"),
        (f"{key}.name", name),
        *more,
    )


def off_list(key="t7", *more):
    """What is sealed of a body that is not on the list."""
    return row(
        PORT,
        "event",
        ("kind", "term-began"),
        (f"{key}.began.on", "2025-02-01"),
        (f"{key}.began.filed", "2025-02-03"),
        (f"{key}.began.filingNumber", "任港函〔2025〕9号"),
        *more,
    )


def correction(*facts):
    return row(WATER, "correction", *facts)


FIX = ("c1", {"of": "t2.name", "was": "罗敏", "now": "罗旻"})


def short(*more):
    """An edition, a supplement and an erratum; `more` follows."""
    return [
        publication(
            "annual",
            "2024",
            "2024-12-31",
            roster(WATER, ("t1.role", "spokesperson"), ("t1.name", "单红梅")),
            newBodies=[WATER],
        ),
        publication(
            "supplement", "2025-1", "2025-03-10", began(), off_list(), carries=[f"{WATER}#t2.began"], newBodies=[PORT]
        ),
        publication(
            "erratum", "2025-1", "2025-04-01", correction(FIX, ("c1.on", "2025-03-20")), carries=[f"{WATER}#c1"]
        ),
        *more,
    ]


def redaction(*redacts, number=1, **others):
    return publication("redaction", f"2025-{number}", "2025-05-01", redacts=list(redacts), **others)


def long():
    """Every kind, a yearly statement with the erratum that corrects it, and a kind and members that nobody knows."""
    lines = [
        ("l1.kind", "press"),
        ("l1.number", "0190-00000001"),
        ("l1.label.zh", "采访"),
        ("l1.began.by", "2025-12-31"),
    ]
    ended = row(
        WATER,
        "event",
        ("kind", "term-ended"),
        ("t1.ended.on", "2025-02-28"),
        ("t1.ended.filed", "2025-03-04"),
        ("t1.ended.reason", "退休"),
        ("t1.role", "spokesperson"),
        ("t1.name", "单红梅"),
        ("t1.began.by", "2024-12-31"),
    )
    dissolved = row(
        PORT, "event", ("kind", "dissolved"), ("dissolved.on", "2026-01-10"), ("dissolved.successors.0", WATER)
    )
    statement = row(WATER, "statement", ("days", "41"), ("breaches", "2"), ("note.zh", "𠮷日"))
    line = short()
    line[1]["rows"].append(ended)
    line[1]["lists"]["carries"] = [f"{WATER}#t1.ended", f"{WATER}#t2.began"]
    line += [
        publication(
            "annual",
            "2026",
            "2026-01-31",
            roster(GRAIN, ("v1.role", "spokesperson"), ("v1.began.on", "2026-01-01")),
            roster(
                WATER,
                ("t2.role", "spokesperson"),
                ("t2.name", "罗旻"),
                ("t2.acting", True),
                ("t2.began.on", "2025-03-01"),
                ("t2.post", "p1"),
                ("p1.zh", "办公室主任"),
                *lines,
            ),
            dissolved,
            header={"document": "任新办发〔2026〕1号", "period": "2025-01-01/2025-12-31"},
            newBodies=[GRAIN],
            undeclared=[GRAIN],
        ),
        publication(
            "redaction",
            "2026-1",
            "2026-02-01",
            redacts=[(f"{WATER}#t2.name", 2), (f"{WATER}#c1", 3), (f"{WATER}#t2.name", 4), (f"{WATER}#l1.number", 4)],
        ),
        publication("statement", "2026", "2026-03-01", statement),
        publication(
            "erratum",
            "2026-1",
            "2026-03-02",
            correction(
                ("c2", {"of": "breaches", "was": "2", "now": "3"}),
                ("c2.on", "2026-03-02"),
                ("c2.reason", "漏计一次"),
                ("c3", {"of": "v9", "void": True}),
            ),
            carries=[f"{WATER}#c2", f"{WATER}#c3"],
        ),
        publication(
            "gazette",
            "2026-1",
            "2026-03-03",
            row(WATER, "notice", ("kind", "anything"), ("anything.zhHant", {"at": [1, {"all": None}]})),
            header={"layout": 3, "signedBy": {"zh": "任地", "weight": 9007199254740991}},
            seals=[{"\ufb01": 1, "\U00020bb7": 2}],
            carries=[f"{WATER}#statement.2026"],
        ),
    ]
    return line


# The cases

CASES = {}
ANNUAL, SUPPLEMENT, ERRATUM = "0001-annual-2024.json", "0002-supplement-2025-1.json", "0003-erratum-2025-1.json"
REDACTION = "0004-redaction-2025-1.json"


def case(name, verdict, file=None, row=None, fact=None, line=None, facts=None, sealed=None, files=None, leave_open=0):
    """A line; what is changed before it is sealed, after, and in the files. Nothing is sealed anew that `sealed` changes."""
    made = copy.deepcopy(line or short())
    if facts:
        facts(made)
    seal(made)
    heads = files_of(made)["heads.txt"]
    withdraw(made, leave_open)
    if sealed:
        heads = sealed(made) or heads
    written = {**files_of(made), "heads.txt": heads}
    if files:
        files(written)
    fact = fact and f"{row}#{fact}"
    CASES[name] = (written, {"verdict": verdict, "file": file, "row": row, "fact": fact})


def forged(name, file, row=None, fact=None, line=None, facts=None):
    """What somebody seals who holds the pen: every hash is right."""
    case(name, "damaged", file, row, fact, line, facts)


def edit(what, *places):
    """A change of one publication, given by its place from 1."""
    return lambda line: [what(line[place - 1]) for place in places] and None


def header(place, **members):
    return edit(lambda one: one["header"].update(members), place)


def lists(place, **members):
    return edit(lambda one: one["lists"].update(members), place)


def fact_of(line, publication, row, fact):
    return line[publication - 1]["rows"][row]["facts"][fact]


def replaced(name, old, new, count=1):
    """A change of the bytes of one file; what is replaced must be there."""

    def change(files):
        assert old in files[name], (name, old)
        files[name] = files[name].replace(old, new, count)

    return change


def whole():
    case("nothing-published", "whole", files=lambda files: files.clear())
    case("empty-heads", "whole", files=lambda files: (files.clear(), files.update({"heads.txt": b""})))
    case("short", "whole")
    case("every-kind", "whole", line=long())
    case("one-fact-redacted", "whole", line=short(redaction((f"{WATER}#t2.name", 2))))
    case("pending-not-listed", "whole", files=lambda files: files.update({REDACTION + ".pending": b"{"}))
    case("dotted-names-beside", "whole", files=lambda files: files.update({".lock": b"", ".0001-annual": b"x"}))
    case("texts-of-every-sort", "whole", facts=edit(lambda one: one["rows"][0]["facts"].extend(texts()), 1))
    case("off-list-filing-number-redacted", "whole", line=short(redaction((f"{PORT}#t7.began.filingNumber", 2))))
    case(
        "joins-the-list",
        "whole",
        line=short(
            publication("supplement", "2025-2", "2025-06-01", began(PORT, "t7", "黎安"), carries=[f"{PORT}#t7.began"])
        ),
    )
    withdrawn = publication(
        "supplement", "2025-2", "2025-06-01", began(key="t3", name={"withdrawn": 4}), carries=[f"{WATER}#t3.began"]
    )
    case("withdrawn-before-it-was-printed", "whole", line=short(redaction((f"{WATER}#t2.name", 2)), withdrawn))


def texts():
    """Values whose canonical form has something to it."""
    for at, value in enumerate(["𠮷野家", 'a"b\\c', "é\u3000é", "\u20ac/</script>", "\ue000"], 2):
        yield {"of": f"t{at}.name", "value": value}


def unfinished():
    case(
        "redaction-not-carried-through",
        "unfinished",
        SUPPLEMENT,
        WATER,
        "t2.name",
        line=short(redaction((f"{WATER}#t1.name", 1), (f"{WATER}#t2.name", 2))),
        leave_open=1,
    )
    case(
        "pending-listed",
        "unfinished",
        ERRATUM + ".pending",
        files=lambda files: files.update({ERRATUM + ".pending": files.pop(ERRATUM)}),
    )
    both = short(redaction((f"{WATER}#t2.name", 2)))
    case(
        "pending-listed-redaction",
        "unfinished",
        REDACTION + ".pending",
        line=both,
        leave_open=1,
        files=lambda files: files.update({REDACTION + ".pending": files.pop(REDACTION)}),
    )


def heads():
    def lost(files):
        files["heads.txt"] = b"".join(files["heads.txt"].splitlines(True)[:-1])

    def line_changed(files):
        files["heads.txt"] = (
            files["heads.txt"][:10] + (b"0" if files["heads.txt"][10:11] != b"0" else b"1") + files["heads.txt"][11:]
        )

    every = lambda change: lambda files: files.update({"heads.txt": change(files["heads.txt"])})
    case("heads-line-lost", "damaged", ERRATUM, files=lost)
    case("heads-line-changed", "damaged", "heads.txt", files=line_changed)
    case("heads-crlf", "damaged", "heads.txt", files=every(lambda data: data.replace(b"\n", b"\r\n")))
    case("heads-no-newline", "damaged", "heads.txt", files=every(lambda data: data[:-1]))
    case("heads-empty-line", "damaged", "heads.txt", files=every(lambda data: data + b"\n"))
    case("heads-bom", "damaged", "heads.txt", files=every(lambda data: b"\xef\xbb\xbf" + data))
    case("heads-swapped", "damaged", "heads.txt", files=every(lambda data: b"".join(reversed(data.splitlines(True)))))
    case("heads-capital-hash", "damaged", "heads.txt", files=every(lambda data: data.upper()))
    case("heads-missing", "damaged", ANNUAL, files=lambda files: files.pop("heads.txt"))
    case("file-missing", "damaged", "heads.txt", files=lambda files: files.pop(SUPPLEMENT))
    case(
        "json-not-listed",
        "damaged",
        "0004-annual-2025.json",
        files=lambda files: files.update({"0004-annual-2025.json": files[ANNUAL]}),
    )
    case(
        "two-files-of-one-number",
        "damaged",
        "0002-annual-2025.json",
        files=lambda files: files.update({"0002-annual-2025.json": files[ANNUAL]}),
    )
    case(
        "pending-beside-its-file",
        "damaged",
        ERRATUM + ".pending",
        files=lambda files: files.update({ERRATUM + ".pending": files[ERRATUM]}),
    )
    case("stray-copy", "damaged", ANNUAL + ".orig", files=lambda files: files.update({ANNUAL + ".orig": files[ANNUAL]}))
    case("stray-folder", "damaged", "old", files=lambda files: files.update({"old/" + ANNUAL: files[ANNUAL]}))
    case(
        "five-digits-for-four",
        "damaged",
        "heads.txt",
        files=lambda files: files.update({"00003-erratum-2025-1.json": files.pop(ERRATUM)}),
    )


def bytes_changed():
    def damage(name, row, fact, file, old, new):
        case(name, "damaged", file, row, fact, files=replaced(file, old, new))

    damage("header-changed", "header", None, SUPPLEMENT, b'"asOf":"2025-03-10"', b'"asOf":"2025-03-09"')
    damage("header-of-the-last-changed", "header", None, ERRATUM, b'"asOf":"2025-04-01"', b'"asOf":"2025-03-31"')
    damage("lists-changed", "lists", None, SUPPLEMENT, b'["anyland-port"]', b'["anyland-pork"]')
    damage("member-added-to-the-lists", "lists", None, SUPPLEMENT, b'"undeclared":[]', b'"undeclared":[],"unknown":[]')
    damage("value-changed", WATER, "t2.name", SUPPLEMENT, "罗敏".encode(), "罗民".encode())
    damage("path-changed", WATER, "t4.name", SUPPLEMENT, b'"of":"t2.name"', b'"of":"t4.name"')
    damage("salt-changed", WATER, "row", ANNUAL, b'"salt":"', b'"salt":"0')
    damage("body-changed", "anyland-watex", None, ANNUAL, b'"body":"anyland-water"', b'"body":"anyland-watex"')
    damage("body-is-no-id", "header", None, ANNUAL, b'"body":"anyland-water"', b'"body":"anyland-_ater"')
    damage("mark-of-the-body-lost", WATER, None, ANNUAL, b'{"body":"', b'{"bodi":"')
    damage(
        "mark-of-the-body-and-a-fact-lost",
        WATER,
        "row",
        ANNUAL,
        b'{"body":"anyland-water","facts":[{"leaf"',
        b'{"body:"anyland-water","facts":[{"leef"',
    )
    damage("format-1", "header", None, ANNUAL, b'"format":2', b'"format":1')
    damage("format-3", "header", None, ANNUAL, b'"format":2', b'"format":3')
    damage("bom", "header", None, ANNUAL, b'{"header"', b'\xef\xbb\xbf{"header"')
    damage("space", WATER, "t2.role", SUPPLEMENT, b'"value":"spokesperson"', b'"value": "spokesperson"')
    damage("escaped-for-plain", WATER, "t2.name", SUPPLEMENT, "敏".encode(), b"\\u654f")
    damage("lone-surrogate", WATER, "t2.name", SUPPLEMENT, "敏".encode(), b"\\ud800")
    damage("not-utf-8", WATER, "t2.name", SUPPLEMENT, "敏".encode(), b"\xff\xfe")
    damage("number-with-point", "header", None, ANNUAL, b'"layout":1', b'"layout":1.0')
    damage("negative-zero", WATER, "t1.role", ANNUAL, b'"value":"spokesperson"', b'"value":-0')
    damage("nan", WATER, "t1.role", ANNUAL, b'"value":"spokesperson"', b'"value":NaN')
    damage("number-too-large", WATER, "t1.role", ANNUAL, b'"value":"spokesperson"', b'"value":9007199254740993')
    damage("nested-too-deep", WATER, "t1.role", ANNUAL, b'"value":"spokesperson"', b'"value":' + b"[" * 99 + b"]" * 99)
    damage("nested-without-end", WATER, "t1.role", ANNUAL, b'"value":"spokesperson"', b'"value":' + b"[" * 20000)
    damage(
        "member-twice-in-a-fact",
        WATER,
        "t1.role",
        ANNUAL,
        b'"value":"spokesperson"',
        b'"value":"spokesperson","value":"spokesperson"',
    )
    damage("member-twice-in-the-header", "header", None, ANNUAL, b'"format":2', b'"format":2,"format":2')
    damage(
        "unknown-member-of-a-fact",
        WATER,
        "t1.role",
        ANNUAL,
        b'"value":"spokesperson"',
        b'"value":"spokesperson","weight":1',
    )
    damage("unknown-member-of-a-row", WATER, None, ANNUAL, b'}],"root":', b'}],"rank":1,"root":')
    damage("unknown-member-of-the-file", "header", None, ANNUAL, b'"rows":[', b'"more":1,"rows":[')
    damage(
        "unknown-member-of-redacts",
        "lists",
        None,
        SUPPLEMENT,
        b'"redacts":[]',
        b'"redacts":[{"leaf":"","of":"","publication":1}]',
    )
    damage("fact-of-its-mark-lost", WATER, None, SUPPLEMENT, b'"of":"t2.name"', b'"if":"t2.name"')
    damage("facts-of-their-mark-lost", WATER, None, SUPPLEMENT, b'"facts":[', b'"facts":(')
    damage("comma-lost-between-rows", WATER, None, SUPPLEMENT, b'"},{"body"', b'"}{"body"')
    damage("behind-the-last-row", "header", None, SUPPLEMENT, b"}]}\n", b"},]}\n")
    damage("missing-newline", "header", None, ANNUAL, b"]}\n", b"]}")
    damage("crlf", "header", None, ANNUAL, b"]}\n", b"]}\r\n")
    case(
        "truncated",
        "damaged",
        SUPPLEMENT,
        "header",
        files=lambda files: files.update({SUPPLEMENT: files[SUPPLEMENT][:1500]}),
    )
    case("empty-file", "damaged", SUPPLEMENT, "header", files=lambda files: files.update({SUPPLEMENT: b""}))
    case(
        "folder-for-a-file",
        "damaged",
        SUPPLEMENT,
        "header",
        files=lambda files: files.update({SUPPLEMENT + "/x": files.pop(SUPPLEMENT)}),
    )


def hashes_changed():
    """Changes that somebody seals anew as far as a certain depth."""

    def up_to(depth, change):
        """The change, then the hashes of row, rows and header as far as it goes."""

        def sealed(line):
            change(line)
            for one in line[1:2]:
                for row in one["rows"]:
                    if depth >= 1:
                        seal_row(row)
                if depth >= 2:
                    seal_rows(one)
                    seal_lists(one)
            if depth >= 3:
                chain(line, 2)

        return sealed

    def rename(line):
        fact_of(line, 2, 0, 7).update(value="罗民")

    def renamed(line):
        rename(line)
        fact_of(line, 2, 0, 7).update(leaf=leaf(WATER, fact_of(line, 2, 0, 7)))

    def swap(line):
        line[1]["rows"].reverse()

    def swap_facts(line):
        facts = line[1]["rows"][0]["facts"]
        facts[4], facts[5] = facts[5], facts[4]

    case(
        "leaf-changed",
        "damaged",
        SUPPLEMENT,
        WATER,
        "t2.name",
        sealed=edit(lambda one: one["rows"][0]["facts"][7].update(leaf="0" * 64), 2),
    )
    case("leaf-forged", "damaged", SUPPLEMENT, WATER, sealed=up_to(0, renamed))
    case(
        "row-root-changed",
        "damaged",
        SUPPLEMENT,
        WATER,
        sealed=edit(lambda one: one["rows"][0].update(root="0" * 64), 2),
    )
    case("row-root-forged", "damaged", SUPPLEMENT, "header", sealed=up_to(1, renamed))
    case("root-forged", "damaged", SUPPLEMENT, "header", sealed=up_to(2, renamed))
    case("chain-forged", "damaged", SUPPLEMENT, "header", sealed=up_to(3, renamed))
    case("fact-removed", "damaged", SUPPLEMENT, WATER, sealed=edit(lambda one: one["rows"][0]["facts"].pop(), 2))
    case("facts-swapped", "damaged", SUPPLEMENT, WATER, sealed=up_to(0, swap_facts))
    case("rows-swapped", "damaged", SUPPLEMENT, "header", sealed=up_to(0, swap))
    case("row-removed", "damaged", SUPPLEMENT, "header", sealed=edit(lambda one: one["rows"].pop(), 2))
    case("row-doubled", "damaged", SUPPLEMENT, "header", sealed=edit(lambda one: one["rows"].append(one["rows"][1]), 2))
    case("bare-by-nobody", "damaged", SUPPLEMENT, WATER, sealed=edit(lambda one: bare(one["rows"][0], 7), 2))
    case("bare-row", "damaged", SUPPLEMENT, WATER, sealed=edit(lambda one: bare(one["rows"][0], 0), 2))
    # The line of heads.txt follows the changed header; the next publication does not.
    case(
        "header-forged-with-its-line",
        "damaged",
        ERRATUM,
        "header",
        sealed=lambda line: header(2, title={"zh": "另"})(line) or files_of(line)["heads.txt"],
    )


def bare(row, at):
    row["facts"][at] = {"leaf": row["facts"][at]["leaf"]}


def headers_forged():
    case(
        "row-count-wrong",
        "damaged",
        ERRATUM,
        "header",
        sealed=lambda line: header(3, rows=2)(line) or files_of(line)["heads.txt"],
    )
    forged("chain-broken", ERRATUM, "header", facts=header(3, previous="0" * 64))
    forged("chain-begins-with-a-hash", ANNUAL, "header", facts=header(1, previous="0" * 64))
    case(
        "number-wrong",
        "damaged",
        ERRATUM,
        "header",
        facts=header(3, number=4),
        files=lambda files: files.update({ERRATUM: files.pop("0004-erratum-2025-1.json")}),
    )
    case(
        "name-wrong",
        "damaged",
        "0003-erratum-2025-2.json",
        "header",
        files=lambda files: files.update({"0003-erratum-2025-2.json": files.pop(ERRATUM)}),
    )
    forged("registry-changed", SUPPLEMENT, "header", facts=header(2, registry="otherland"))
    forged("header-too-long", ANNUAL, "header", facts=header(1, title={"zh": "长" * 600}))
    forged("title-with-controls", ANNUAL, "header", facts=header(1, title={"zh": "任地\u202e名录"}))
    forged("title-blank", ANNUAL, "header", facts=header(1, title={"zh": "\u3000"}))
    forged("document-with-controls", ANNUAL, "header", facts=header(1, document="任\u200b发"))
    forged("day-that-is-none", ANNUAL, "header", facts=header(1, asOf="2024-02-30"))
    forged("days-go-back", ERRATUM, "header", facts=header(3, asOf="2025-03-01", published="2025-03-01"))
    forged("as-of-goes-back", ERRATUM, "header", facts=header(3, asOf="2025-03-01"))
    forged("published-before-as-of", ERRATUM, "header", facts=header(3, asOf="2025-04-02"))
    forged("period-turned-round", ANNUAL, "header", facts=header(1, period="2024-12-31/2024-01-01"))
    forged("label-of-another-kind", "0001-annual-2024-1.json", "header", facts=header(1, label="2024-1"))
    forged("label-without-its-number", "0002-supplement-2025.json", "header", facts=header(2, label="2025"))
    forged(
        "label-twice",
        "0004-erratum-2025-1.json",
        "header",
        line=short(
            publication(
                "erratum",
                "2025-1",
                "2025-05-01",
                correction(("c2", {"of": "t1.name", "was": "单红梅", "now": "单虹梅"})),
                carries=[f"{WATER}#c2"],
            )
        ),
    )
    forged("redacts-in-a-supplement", SUPPLEMENT, "header", facts=lists(2, redacts=[(f"{WATER}#t1.name", 1)]))
    forged("undeclared-in-a-supplement", SUPPLEMENT, "header", facts=lists(2, undeclared=[WATER]))
    forged("redaction-of-nothing", REDACTION, "header", line=short(redaction()))
    forged("carries-of-another-kind", SUPPLEMENT, "header", facts=lists(2, carries=[f"{WATER}#t2"]))


def lists_forged():
    again = publication("supplement", "2025-2", "2025-06-01", began(), carries=[f"{WATER}#t2.began"])
    file = "0004-supplement-2025-2.json"
    forged("carries-twice", file, "lists", line=short(again))
    forged("new-bodies-twice", ERRATUM, "lists", facts=lists(3, newBodies=[PORT]))
    forged("lists-not-ascending", ANNUAL, "lists", facts=lists(1, newBodies=[WATER, GRAIN]))
    forged("listed-twice-in-one", ANNUAL, "lists", facts=lists(1, newBodies=[WATER, WATER]))
    forged("body-unknown", SUPPLEMENT, "lists", facts=lists(2, newBodies=[]))
    forged(
        "body-known-too-late",
        SUPPLEMENT,
        "lists",
        facts=lambda line: (lists(2, newBodies=[])(line), lists(3, newBodies=[PORT])(line)),
    )
    forged("event-row-missing", SUPPLEMENT, "lists", facts=lists(2, carries=[f"{WATER}#t2.began", f"{WATER}#t9.began"]))
    forged("undeclared-without-row", ANNUAL, "lists", facts=lists(1, undeclared=[GRAIN], newBodies=[GRAIN, WATER]))
    forged("correction-row-missing", ERRATUM, "lists", facts=lists(3, carries=[f"{WATER}#c1", f"{WATER}#c2"]))


def rows_forged():
    def of(name, file, body, place, change):
        forged(name, file, body, facts=edit(change, place))

    rows = lambda *added: lambda one: one["rows"].extend(added)
    fact = lambda at, **members: lambda one: one["rows"][0]["facts"][at].update(members)
    said = lambda path, value: lambda one: one["rows"][0]["facts"].append({"of": path, "value": value})
    of("row-is-no-word", SUPPLEMENT, WATER, 2, fact(0, value="an event"))
    of("row-not-first", SUPPLEMENT, WATER, 2, lambda one: one["rows"][0]["facts"].reverse())
    gazette = publication("gazette", "2025", "2025-06-01", row(WATER, "notice", ("note", "x")))
    gazette["rows"][0]["facts"].reverse()
    forged("row-not-first-in-a-kind-unknown", "0004-gazette-2025.json", WATER, line=short(gazette))
    forged("path-twice", ANNUAL, WATER, "t1.name", facts=edit(said("t1.name", "单虹梅"), 1))
    of("event-shown-as-a-row", SUPPLEMENT, WATER, 2, fact(0, value="roster"))
    of("row-shown-as-an-event", ANNUAL, WATER, 1, fact(0, value="event"))
    of("row-of-no-group", ANNUAL, WATER, 1, fact(1, of="grouped"))
    of("row-with-a-day-of-filing", ANNUAL, WATER, 1, said("t1.began.filed", "2024-01-01"))
    of("statement-in-a-supplement", SUPPLEMENT, WATER, 2, rows(row(WATER, "statement", ("days", "1"))))
    of("row-behind-an-event", SUPPLEMENT, WATER, 2, rows(roster(WATER)))
    of("row-twice", ANNUAL, WATER, 1, rows(roster(WATER)))
    of("event-twice", SUPPLEMENT, WATER, 2, rows(began()))
    of("event-off-the-list-twice", SUPPLEMENT, PORT, 2, rows(off_list()))
    of(
        "event-says-too-much",
        SUPPLEMENT,
        PORT,
        2,
        lambda one: one["rows"][1]["facts"].append({"of": "t7.name", "value": "黎安"}),
    )
    of("event-with-another-day", SUPPLEMENT, WATER, 2, said("t2.ended.on", "2025-03-02"))
    of("event-without-a-day", SUPPLEMENT, WATER, 2, fact(2, of="t2.began.in"))
    of("event-of-no-kind", SUPPLEMENT, WATER, 2, fact(1, value="term-paused"))
    of("event-with-a-group", SUPPLEMENT, WATER, 2, said("group", "departments"))
    of("value-is-a-number", ANNUAL, WATER, 1, fact(4, value=7))
    of("value-with-controls", ANNUAL, WATER, 1, fact(5, value="单\u00ad红梅"))
    of("withdrawn-by-a-later-one", ANNUAL, WATER, 1, fact(5, value={"withdrawn": 1}))
    of("correction-of-nothing", ERRATUM, WATER, 3, fact(1, value={"of": "t2.name", "was": "罗敏", "now": "罗敏"}))
    of("correction-without-now", ERRATUM, WATER, 3, fact(1, value={"of": "t2.name", "was": "罗敏"}))
    of("correction-void-false", ERRATUM, WATER, 3, fact(1, value={"of": "t2", "void": False}))
    of("correction-as-text", ERRATUM, WATER, 3, fact(1, value="罗旻"))
    of("correction-not-carried", ERRATUM, WATER, 3, said("c5", {"of": "t1", "void": True}))
    of("correction-with-a-name", ERRATUM, WATER, 3, said("c1.name", "罗敏"))
    of("correction-row-twice", ERRATUM, WATER, 3, rows(correction(("c1.reason", "误写"))))
    forged(
        "redaction-with-rows",
        REDACTION,
        WATER,
        line=short(redaction((f"{WATER}#t2.name", 2))),
        facts=edit(rows(roster(WATER)), 4),
    )


def redactions_forged():
    there = (f"{WATER}#t2.name", 2)
    entry = lambda **members: {"leaf": "0" * 64, "of": there[0], "publication": 2, **members}
    refused = lambda name, *redacts: case(
        name, "damaged", REDACTION, "lists", line=short(redaction(*redacts)), leave_open=9
    )
    refused("redacts-what-is-not-there", entry())
    refused("redacts-the-future", entry(publication=4))
    refused("redacts-the-row", (f"{WATER}#row", 2))
    refused("redacts-a-day", (f"{WATER}#t2.began.on", 2))
    refused("redacts-a-day-of-filing", (f"{WATER}#t2.began.filed", 2))
    refused("redacts-the-group", (f"{WATER}#group", 1))
    refused("redacts-the-name-of-a-body", (f"{WATER}#name.zh", 1))
    refused("redacts-the-day-of-a-correction", (f"{WATER}#c1.on", 3))
    renamed = lambda line: line[3]["lists"]["redacts"][0].update(of=f"{WATER}#t2.began.document")

    def sealed(line):
        renamed(line)
        seal_lists(line[3])
        return files_of(line)["heads.txt"]

    case(
        "redacts-under-another-name",
        "damaged",
        REDACTION,
        "lists",
        line=short(redaction(there)),
        leave_open=1,
        sealed=sealed,
    )


def limits():
    """What stands at a limit of the format is whole, what goes beyond it is not: one publication with one row."""

    def tiny(*facts, kind="annual", label="2024", day="2024-12-31", **more):
        return [publication(kind, label, day, roster(WATER, *facts), newBodies=[WATER], **more)]

    def within(name, line=None, **members):
        case(name, "whole", line=line or tiny(), facts=header(1, **members))

    def beyond(name, **members):
        forged(name, ANNUAL, "header", line=tiny(), facts=header(1, **members))

    def rewritten(name, row, fact, change, line=None):
        """Every hash is that of what the file says after the change."""

        def rewrite(files):
            file = next(name for name in files if name != "heads.txt")
            one = json.loads(files[file])
            change(one)
            seal_leaves(one)
            for sealed in one["rows"]:
                seal_row(sealed)
            seal_rows(one)
            seal_lists(one)
            files.update({file: canonical(one) + b"\n", "heads.txt": b"0001 %s\n" % header_hash(one).encode()})

        made = line or tiny(("t1.name", "单红梅"))
        file = f"0001-{made[0]['header']['kind']}-{made[0]['header']['label']}.json"
        case(name, "damaged", file, row, fact, line=made, files=rewrite)

    def nested(depth):
        return [nested(depth - 1)] if depth > 1 else []

    within("tags-of-languages", title={"zh-Hant-TW": "任地", "yue": "任地", "en-x-1": "Anyland"})
    within("first-day-of-all", asOf="1583-01-01", published="1583-01-01")
    within("last-day-of-all", asOf="9998-12-31", published="9998-12-31")
    within("period-of-one-day", period="2024-02-29/2024-02-29")
    within("header-nested-32-deep", more=nested(31))
    within("layout-of-later", line=tiny(("t1.name", [None]), header={"layout": 2}))
    room = 2048 - len(canonical(seal(tiny(header={"more": ""}))[0]["header"]))
    within("header-of-2048-bytes", more="x" * room)
    beyond("header-of-2049-bytes", more="x" * (room + 1))
    beyond("header-nested-33-deep", more=nested(32))
    beyond("header-with-a-fraction", more=1.5)
    beyond("header-with-a-negative", more=[-1])
    beyond("header-with-too-large-a-number", more={"x": 2**53})
    beyond("registry-no-id", registry="Anyland")
    beyond("title-in-no-language", title={})
    beyond("title-in-capital-tags", title={"ZH": "任地"})
    beyond("issuer-as-text", issuer="任地新闻办")
    beyond("issuer-of-a-tag-too-short", issuer={"z": "任地"})
    beyond("sample-as-text", sample="true")
    beyond("day-too-early", asOf="1582-12-31")
    beyond("day-too-late", published="9999-01-01")
    beyond("document-blank", document="")
    beyond("period-of-one", period="2024-01-01")
    beyond("period-of-three", period="2024-01-01/2024-06-30/2024-12-31")
    beyond("period-until-no-day", period="2024-01-01/2024-02-30")
    beyond("period-since-no-day", period="2023-02-29/2024-01-01")
    beyond("layout-0", layout=0)
    for member in ("asOf", "issuer", "layout", "published", "registry", "sample", "title"):
        rewritten(f"header-without-{member}", "header", None, lambda one: one["header"].pop(member))
    for member in ("carries", "newBodies", "redacts", "undeclared"):
        rewritten(f"lists-without-{member}", "lists", None, lambda one: one["lists"].pop(member))

    notice = [publication("gazette", "2024", "2024-12-31", row(WATER, "notice"), newBodies=[WATER])]
    in_lists = lambda **members: lambda one: one["lists"].update(members)
    in_rows = lambda **members: lambda one: one["rows"][0].update(members)
    first = lambda **members: lambda one: one["rows"][0]["facts"][0].update(members)
    said = lambda **members: lambda one: one["rows"][0]["facts"].append({"of": "t9.name", "value": "x", **members})
    rewritten("carries-no-fact-id", "lists", None, in_lists(carries=[f"{WATER}#T1"]), notice)
    rewritten("carries-a-body", "lists", None, in_lists(carries=[WATER]), notice)
    rewritten("new-body-no-id", "lists", None, in_lists(newBodies=[WATER, "anyland_x"]), notice)
    rewritten("lists-nested-33-deep", "lists", None, in_lists(more=nested(32)), notice)
    rewritten("lists-with-a-fraction", "lists", None, in_lists(more=0.5), notice)
    rewritten("row-without-facts", WATER, None, in_rows(facts=[]), notice)
    rewritten("salt-too-long", WATER, "row", first(salt="0" * 34), notice)
    rewritten("salt-in-capitals", WATER, "row", first(salt="A" * 32), notice)
    rewritten("value-nested-33-deep", WATER, "t9.name", said(value=nested(33)), notice)
    rewritten("value-below-zero", WATER, "t9.name", said(value=-1), notice)
    rewritten("value-a-fraction", WATER, "t9.name", said(value={"x": 1.5}), notice)
    rewritten("value-of-two-to-the-53", WATER, "t9.name", said(value=[2**53]), notice)
    rewritten("path-begins-large", WATER, None, said(of="T9.name"), notice)
    rewritten("path-ends-in-a-point", WATER, None, said(of="t9."), notice)
    deep = row(WATER, "notice", ("t9", nested(32)), ("t8", None), ("t7", 0), ("a1.B2", {"x": 2**53 - 1}))
    gazette = lambda row, **lists: [publication("gazette", "2024", "2024-12-31", row, newBodies=[WATER], **lists)]
    case("value-nested-32-deep", "whole", line=gazette(deep, more=nested(31)))
    case("row-of-one-fact", "whole", line=notice)
    file = "0001-gazette-2024.json"
    other = replaced(file, b'"value":"notice"', b'"value":"notices"')
    case("only-fact-changed", "damaged", file, WATER, "row", line=notice, files=other)
    # The character that decoders put for bytes that are no UTF-8 is printed here, and stands there as such a byte.
    byte = replaced(ANNUAL, "\ufffd".encode(), b"\xff")
    named = tiny(("t1.name", "\ufffd"))
    case("byte-for-the-replacement-character", "damaged", ANNUAL, WATER, "t1.name", line=named, files=byte)


def keys():
    """A key has sixteen signs at most, wherever it stands."""
    longest, longer = "t234567890123456", "t2345678901234567"

    def event(key, *redacts):
        row = began(WATER, key, "罗敏")
        return short(
            publication("supplement", "2025-2", "2025-04-02", row, carries=[f"{WATER}#{key}.began"]), *redacts
        )

    def erratum(key, value):
        corrected = publication("erratum", "2025-2", "2025-04-02", correction((key, value)), carries=[f"{WATER}#{key}"])
        return short(corrected)

    taken_back = publication("redaction", "2025-1", "2025-05-01", redacts=[(f"{WATER}#{longest}.name", 4)])
    case("key-of-sixteen", "whole", line=event(longest, taken_back))
    case("key-of-sixteen-corrected", "whole", line=erratum(longest, {"of": longest, "void": True}))
    forged("carries-too-long-a-key", "0004-supplement-2025-2.json", "header", line=event(longer))
    forged("carries-a-correction-of-too-long-a-key", "0004-erratum-2025-2.json", "header", line=erratum(longer, FIX[1]))
    void = {"of": longer, "void": True}
    forged("void-of-too-long-a-key", "0004-erratum-2025-2.json", WATER, line=erratum("c2", void))
    forged("event-of-too-long-a-key", SUPPLEMENT, PORT, facts=edit(lambda one: one["rows"].append(off_list(longer)), 2))
    case(
        "redacts-too-long-a-key",
        "damaged",
        REDACTION,
        "lists",
        line=short(redaction((f"{WATER}#{longer}.name", 1))),
        facts=edit(lambda one: one["rows"][0]["facts"].append({"of": f"{longer}.name", "value": "x"}), 1),
        leave_open=9,
    )


def events():
    """Rows of events, of every kind and as each may say it."""

    def event(kind, day, *facts, body=WATER, on="2025-03-01"):
        return row(body, "event", ("kind", kind), (day, on), *facts)

    of_every_kind = [
        event("term-began", "t2.began.on"),
        event("term-ended", "t3.ended.by"),
        event("acting-began", "a1.began.on", ("t1.acting", False)),
        event("acting-ended", "a1.ended.on"),
        event("post-changed", "p2.began.on", ("p2.zh", "主任")),
        event("vacancy-declared", "v1.began.on", ("v1.role", "spokesperson")),
        event("vacancy-ended", "v1.ended.on"),
        event("line-began", "l1.began.on", ("l1.kind", "press")),
        event("line-ended", "l1.ended.on", ("l1.began.by", "2024-12-31")),
        event("state-changed", "f1.ended.on", ("f1.name.zh", "水利局"), ("f1.onList", True)),
        event("dissolved", "dissolved.on", ("dissolved.document", "任发1号"), ("t1.name", "x"), body=PORT),
    ]
    carried = sorted(
        f"{row['body']}#{row['facts'][2]['of'].rpartition('.')[0]}" for row in of_every_kind if row["body"] == WATER
    )
    line = short()
    line[1]["rows"], line[1]["lists"]["carries"] = of_every_kind, carried
    case("events-of-every-kind", "whole", line=line)

    forged(
        "event-of-two-that-are-carried",
        SUPPLEMENT,
        WATER,
        facts=lambda line: (
            lists(2, carries=[f"{WATER}#t2.began", f"{WATER}#t2.ended"])(line),
            edit(lambda one: one["rows"][0]["facts"].append({"of": "t2.ended.on", "value": "2025-03-02"}), 2)(line),
        ),
    )
    sealed = row(PORT, "event", ("kind", "term-ended"), ("t7.ended.by", "2025-02-01"), ("t7.ended.filed", "2025-02-03"))
    case("event-off-the-list-by-a-day", "whole", facts=edit(lambda one: one["rows"].append(sealed), 2))

    def off_the_list(name, *facts):
        forged(name, SUPPLEMENT, PORT, facts=edit(lambda one: one["rows"].append(off_list("t8", *facts)), 2))

    off_the_list("event-off-the-list-with-a-document", ("t8.began.document", "任发2号"))
    off_the_list("event-off-the-list-with-a-reason", ("t8.began.reason", "退休"))
    off_the_list("event-off-the-list-of-another-filing", ("t9.began.filed", "2025-02-03"))
    forged(
        "event-not-of-its-beginning",
        SUPPLEMENT,
        PORT,
        facts=edit(lambda one: one["rows"].append(event("term-began", "t8.began.by", body=PORT)), 2),
    )


def rows_of_known_kinds():
    """What rows may not hold, each alone."""
    fact = lambda at, **members: lambda one: one["rows"][0]["facts"][at].update(members)
    said = lambda path, value: lambda one: one["rows"][0]["facts"].append({"of": path, "value": value})
    in_annual = lambda name, change: forged(name, ANNUAL, WATER, facts=edit(change, 1))
    in_supplement = lambda name, change: forged(name, SUPPLEMENT, WATER, facts=edit(change, 2))
    in_erratum = lambda name, change: forged(name, ERRATUM, WATER, facts=edit(change, 3))

    in_annual("row-of-no-speaks-by", fact(2, of="speaks"))
    in_annual("row-with-a-kind", said("kind", "x"))
    for last in ("filingNumber", "document", "reason"):
        in_annual(f"row-with-a-{last}", said(f"t1.began.{last}", "x"))
    in_supplement("event-with-speaks-by", said("speaksBy", "term"))
    in_annual("value-null", said("t1.latin", None))
    in_annual("value-a-list", said("t1.latin", []))
    in_annual("value-blank", said("t1.latin", " "))
    in_annual("value-of-no-words", said("t1.latin", {}))
    in_supplement("withdrawn-by-none", said("t2.latin", {"withdrawn": 0}))
    in_supplement("withdrawn-by-a-text", said("t2.latin", {"withdrawn": "1"}))
    in_supplement("withdrawn-and-more", said("t2.latin", {"withdrawn": 1, "x": 1}))
    in_supplement("withdrawn-by-itself", said("t2.latin", {"withdrawn": 2}))
    in_erratum("correction-on-no-text", fact(2, value=7))
    in_erratum("correction-for-no-text", said("c1.reason", {}))
    in_erratum("correction-null", fact(1, value=None))
    in_erratum("correction-of-no-path", fact(1, value={"of": "T2", "was": "罗敏", "now": "罗旻"}))
    in_erratum("correction-of-a-number", fact(1, value={"of": "t2.name", "was": 1, "now": "罗旻"}))
    in_erratum("correction-to-a-flag", fact(1, value={"of": "t2.name", "was": "罗敏", "now": True}))
    in_erratum("correction-of-a-blank", fact(1, value={"of": "t2.name", "was": " ", "now": "罗旻"}))
    in_erratum("correction-to-a-control", fact(1, value={"of": "t2.name", "was": "罗敏", "now": "罗\u200b旻"}))
    in_erratum("correction-and-more", fact(1, value={"of": "t2.name", "was": "罗敏", "now": "罗旻", "x": 1}))
    in_erratum("correction-without-of", fact(1, value={"on": "t2.name", "was": "罗敏", "now": "罗旻"}))
    in_erratum("correction-void-and-more", fact(1, value={"of": "t2", "void": True, "x": 1}))
    in_erratum("correction-void-of-a-path", fact(1, value={"of": "t2.name", "void": True}))
    in_erratum("correction-with-a-later-path", said("c1.reason.zh", "x"))
    in_erratum("row-of-the-roster-in-an-erratum", lambda one: one["rows"].append(roster(WATER)))
    in_erratum("event-in-an-erratum", lambda one: one["rows"].append(began()))
    in_annual("correction-in-an-edition", lambda one: one["rows"].append(correction(FIX)))

    vacant = publication("annual", "2026", "2026-01-31", began(key="t4"), undeclared=[WATER])
    vacant["lists"]["carries"] = [f"{WATER}#t4.began"]
    forged("undeclared-with-an-event-only", "0004-annual-2026.json", "lists", line=short(vacant))
    case("events-behind-rows", "whole", line=short(annual_of(roster(WATER), began(key="t4"), off_list("t8"))))
    forged(
        "row-between-events",
        "0004-annual-2026.json",
        PORT,
        line=short(annual_of(roster(WATER), began(key="t4"), roster(PORT))),
    )


def annual_of(*rows):
    return publication("annual", "2026", "2026-01-31", *rows, carries=[f"{WATER}#t4.began"])


def headers_of_every_kind():
    """Header and lists, each rule where nothing else is wrong."""
    same_day = publication("supplement", "2025-2", "2025-04-01")
    case("two-on-one-day", "whole", line=short(same_day))
    forged("published-goes-back", ERRATUM, "header", facts=header(3, asOf="2025-03-10", published="2025-03-09"))
    forged(
        "published-before-the-one-before",
        "0004-supplement-2025-2.json",
        "header",
        line=short(
            publication("supplement", "2025-2", "2025-05-01", header={"asOf": "2025-04-02", "published": "2025-04-09"})
        ),
        facts=header(3, published="2025-04-10"),
    )
    itself = {"leaf": "0" * 64, "of": f"{WATER}#t1", "publication": 1}
    forged("redacts-in-an-edition", ANNUAL, "header", facts=lists(1, redacts=[itself]))
    forged("erratum-carries-an-event", ERRATUM, "header", facts=lists(3, carries=[f"{WATER}#c1", f"{WATER}#t1.ended"]))
    forged("edition-carries-a-correction", ANNUAL, "header", facts=lists(1, carries=[f"{WATER}#c1"]))
    forged("supplement-carries-a-day", SUPPLEMENT, "header", facts=lists(2, carries=[f"{WATER}#t2.began.on"]))
    forged(
        "redaction-carries",
        REDACTION,
        "header",
        line=short(redaction((f"{WATER}#t2.name", 2), carries=[f"{WATER}#t9.began"])),
    )
    descending = [f"{WATER}#t2.began", f"{WATER}#t1.ended"]
    forged("carries-not-ascending", SUPPLEMENT, "lists", facts=lists(2, carries=descending))
    forged("undeclared-twice", ANNUAL, "lists", facts=lists(1, undeclared=[WATER, WATER]))
    notice = lambda **lists: short(publication("gazette", "2025", "2025-06-01", **lists))
    case("label-of-a-later-kind", "whole", line=notice(carries=[f"{WATER}#anything.atAll"]))
    forged("body-unknown-in-carries", "0004-gazette-2025.json", "lists", line=notice(carries=[f"{GRAIN}#t1"]))
    forged("undeclared-in-a-later-kind", "0004-gazette-2025.json", "header", line=notice(undeclared=[WATER]))
    withdrawn = [(f"{WATER}#t2.name", 2)]
    forged("redacts-in-a-later-kind", "0004-gazette-2025.json", "header", line=notice(redacts=withdrawn))
    case("body-new-in-a-supplement", "whole", line=notice(carries=[f"{GRAIN}#t1"], newBodies=[GRAIN]))
    case(
        "neither-file-is-the-listed-one",
        "damaged",
        "0002-annual-2024.json",
        "header",
        files=lambda files: files.update(
            {"0002-annual-2024.json": files[ANNUAL], SUPPLEMENT: files[SUPPLEMENT].replace(b"-03-10", b"-03-11")}
        ),
    )
    case(
        "pending-behind-a-hole",
        "whole",
        files=lambda files: files.update({"0009-annual-2031.json.pending": b"", REDACTION + ".pending": b""}),
    )
    case(
        "pending-of-a-listed-number",
        "damaged",
        "0003-annual-2031.json.pending",
        files=lambda files: files.update({"0003-annual-2031.json.pending": b""}),
    )


def withdrawals():
    """Redactions one by one."""
    there = (f"{WATER}#t2.name", 2)
    twice = publication("redaction", "2025-2", "2025-05-02", redacts=[there])
    case("withdrawn-twice", "whole", line=short(redaction(there), twice))

    def other_name(line):
        line[4]["lists"]["redacts"][0].update(of=f"{WATER}#c9")
        seal_lists(line[4])
        return files_of(line)["heads.txt"]

    once, more = (publication("redaction", f"2025-{n}", "2025-05-02", redacts=[(f"{WATER}#c1", 3)]) for n in (1, 2))
    case("withdrawn-under-two-names", "whole", line=short(once, more), sealed=other_name)

    later = publication("erratum", "2025-2", "2025-05-02", correction(("c2", FIX[1])), carries=[f"{WATER}#c2"])
    seal_leaves(later)
    early = redaction((f"{WATER}#c2", 5))
    case("redacts-a-later-erratum", "damaged", REDACTION, "lists", line=short(early, later))

    every = began(
        WATER,
        "t3",
        "罗敏",
        ("t3.latin", "Luo Min"),
        ("p3.zh", "主任"),
        ("p3.yue", "主任"),
        ("t3.matter.zh", "防汛"),
        ("l3.number", "0190-00000001"),
        ("l3.address", "x@anyland.example"),
        ("t3.reason", "误写"),
        ("t4.ended.document", "任发4号"),
        ("t4.ended.filingNumber", "任函4号"),
        ("t4.ended.reason", "退休"),
    )
    day, document = ("dissolved.on", "2025-04-02"), ("dissolved.document", "任发5号")
    gone = row(PORT, "event", ("kind", "dissolved"), day, document)
    supplement = publication("supplement", "2025-2", "2025-04-02", every, gone, carries=[f"{WATER}#t3.began"])
    named = ("t3.began.filingNumber", "t3.began.document", "t3.name", *(fact["of"] for fact in every["facts"][8:]))
    redacts = [(f"{WATER}#{of}", 4) for of in named] + [(f"{PORT}#dissolved.document", 4)]
    case("redacts-all-that-it-may", "whole", line=short(supplement, redaction(*redacts)))

    def refused(name, *redacts, facts=None):
        case(name, "damaged", REDACTION, "lists", line=short(redaction(*redacts)), facts=facts, leave_open=9)

    for of in ("t2.began.reason", "t2.matter", "t2.matter.zh.zh", "t2.in", "t2.filed", "t2.zhHant", "t2.z"):
        said = edit(lambda one: one["rows"][0]["facts"].append({"of": of, "value": "x"}), 2)
        refused(f"redacts-{of.replace('.', '-')}".lower(), (f"{WATER}#{of}", 2), facts=said)
    refused("redacts-the-kind", (f"{WATER}#kind", 2))
    refused("redacts-a-role", (f"{WATER}#t2.role", 2))

    def elsewhere(line):
        line[3]["lists"]["redacts"][0].update(of=f"{PORT}#t2.name")
        seal_lists(line[3])
        return files_of(line)["heads.txt"]

    case(
        "redacts-in-another-body",
        "damaged",
        REDACTION,
        "lists",
        line=short(redaction(there)),
        leave_open=1,
        sealed=elsewhere,
    )


def write(at):
    for old in os.listdir(at) if os.path.isdir(at) else ():
        if old not in CASES and os.path.isdir(os.path.join(at, old)):
            shutil.rmtree(os.path.join(at, old))
    for name, (files, expected) in CASES.items():
        folder = os.path.join(at, name)
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        for file, data in files.items():
            path = os.path.join(folder, "publications", file)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as out:
                out.write(data)
        with open(os.path.join(folder, "expected.json"), "w", encoding="utf-8") as out:
            out.write(json.dumps(expected, indent="\t") + "\n")


if __name__ == "__main__":
    for make in (
        whole,
        unfinished,
        heads,
        bytes_changed,
        hashes_changed,
        headers_forged,
        lists_forged,
        rows_forged,
        redactions_forged,
        limits,
        keys,
        events,
        rows_of_known_kinds,
        headers_of_every_kind,
        withdrawals,
    ):
        make()
    write(sys.argv[1] if len(sys.argv) > 1 else HERE)

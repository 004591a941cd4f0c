#!/usr/bin/env python3
"""按 docs/log.md 第 4 节核验凭证，只照那一页写成；与本程序没有一行相同，JSON 和形状用 docs/verify.py 的。
Checks receipts as section 4 of docs/log.md describes them, and is written from that page alone; JSON and shapes are those
of docs/verify.py.

    python3 docs/check-receipt.py KEY RECEIPT …

KEY 公钥 the public key, name+id+key
exit 0: 全部成立 all hold · 1: 有不成立的 some do not · 2: 用法有误 misuse

Ed25519 用 cryptography 包核验；没有装的，只核验到检查点的根，并且说明。
The signature is verified by the package cryptography; without it everything below the checkpoint is checked, and that is
said.
"""

import base64
import binascii
import hashlib
import re
import sys

import verify

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    Ed25519PublicKey = None


class Refused(Exception):
    """What is wrong with a receipt, in a word."""


def demand(holds, otherwise):
    if not holds:
        raise Refused(otherwise)


def sha256(data):
    return hashlib.sha256(data).digest()


def unbase64(text, otherwise):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Refused(otherwise) from None
    demand(base64.b64encode(data).decode() == text, otherwise)
    return data


def key_id(name, public):
    return sha256(name.encode() + b"\n" + b"\1" + public)[:4]


def key_of(text):
    """Name and 32 bytes of a public key."""
    name, _, rest = text.partition("+")
    identifier, _, data = rest.partition("+")
    key = unbase64(data, "no-key")
    demand(name and key[:1] == b"\1" and len(key) == 33, "no-key")
    demand(key_id(name, key[1:]).hex() == identifier, "no-key")
    return name, key[1:]


def root_through(path, leaf, index, size):
    """RFC 9162, 2.1.3.2: the root to which a path leads; None where it fits no tree of that size."""
    if index >= size:
        return None
    at, last, root = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            return None
        if at & 1 or at == last:
            root = sha256(b"\1" + sibling + root)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            root = sha256(b"\1" + root + sibling)
        at, last = at >> 1, last >> 1
    return root if last == 0 else None


def checkpoint_of(note, name, public):
    """Size and root of a checkpoint that the key has signed."""
    demand(note.endswith("\n") and not re.search(r"[\x00-\x09\x0b-\x1f]", note), "no-checkpoint")
    text, blank, block = note.rpartition("\n\n")
    demand(blank and block, "no-checkpoint")
    origin, size, root, *more = text.split("\n") + [""] * 2
    root = unbase64(root, "no-checkpoint")
    demand(origin and re.fullmatch(r"0|[1-9][0-9]{0,14}", size) and len(root) == 32, "no-checkpoint")
    signatures = []
    for line in block[:-1].split("\n"):
        parts = re.fullmatch(r"— (\S+) (\S+)", line)
        demand(parts, "no-checkpoint")
        data = unbase64(parts[2], "no-checkpoint")
        demand(len(data) >= 5, "no-checkpoint")
        if parts[1] == name and data[:4] == key_id(name, public):
            signatures.append(data[4:])
    demand(origin == name, "other-log")
    demand(signatures, "not-signed")
    for signature in signatures if Ed25519PublicKey else []:
        try:
            Ed25519PublicKey.from_public_bytes(public).verify(signature, (text + "\n").encode())
        except InvalidSignature:
            raise Refused("forged") from None
    return int(size), root


def check(data, name, public):
    """Number and agency of a receipt that holds."""
    try:
        demand(data.endswith(b"\n"), "no-receipt")
        receipt = verify.parsed(data[:-1])
    except verify.UNREADABLE:
        raise Refused("no-receipt") from None
    demand(type(receipt) is dict and set(receipt) == {"header", "proof", "receipt", "rows"}, "no-receipt")
    header, rows = receipt["header"], receipt["rows"]
    demand(receipt["receipt"] == 1 and type(receipt["proof"]) is str, "no-receipt")
    demand(verify.is_header(header) and type(rows) is list and rows, "no-receipt")
    head, blank, note = receipt["proof"].partition("\n\n")
    first, second, *path = head.split("\n") + [""] * (2 - len(head.split("\n")))
    index = re.fullmatch(r"index (0|[1-9][0-9]{0,14})", second)
    demand(blank and first == "c2sp.org/tlog-proof@v1" and index, "no-checkpoint")
    path = [unbase64(line, "no-checkpoint") for line in path]
    demand(all(len(sibling) == 32 for sibling in path), "no-checkpoint")
    size, root = checkpoint_of(note, name, public)
    leaf = sha256(b"\0" + verify.canonical(header))
    found = root_through(path, leaf, int(index[1]), size)
    demand(found == root and int(index[1]) == header["number"] - 1, "not-in-log")
    for row in rows:
        check_row(row, header)
    demand(len({row["body"] for row in rows}) == 1, "no-receipt")
    places = [row["index"] for row in rows]
    demand(places == sorted(set(places)), "no-receipt")
    return header["number"], rows[0]["body"]


def check_row(row, header):
    demand(type(row) is dict and set(row) == {"body", "facts", "index", "path", "root"}, "no-receipt")
    demand(verify.is_row({name: row[name] for name in ("body", "facts", "root")}), "no-receipt")
    demand(type(row["index"]) is int and type(row["path"]) is list, "no-receipt")
    demand(all(map(verify.is_hash, row["path"])), "no-receipt")
    leaf = sha256(b"\0" + bytes.fromhex(row["root"]))
    found = root_through([bytes.fromhex(text) for text in row["path"]], leaf, row["index"], header["rows"])
    demand(found and found.hex() == header["root"], "not-in-publication")
    leaves = [bytes.fromhex(fact["leaf"]) for fact in row["facts"]]
    demand(verify.tree(leaves).hex() == row["root"], "damaged-row")
    facts = [fact for fact in row["facts"] if "salt" in fact]
    broken = [fact for fact in facts if leaf_of(row["body"], fact) != fact["leaf"]]
    # Where nothing in a row is as it was, its agency is not.
    demand(len(facts) == 1 or len(broken) < len(facts), "damaged-row")
    demand(not broken, "damaged-fact")


def leaf_of(body, fact):
    said = verify.canonical({"of": f"{body}#{fact['of']}", "value": fact["value"]})
    return sha256(b"\0" + bytes.fromhex(fact["salt"]) + said).hex()


def main(line):
    if len(line) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        name, public = key_of(line[0])
    except Refused:
        print("no-key", file=sys.stderr)
        return 2
    if Ed25519PublicKey is None:
        print("没有 cryptography 包：签名没有核验。 No package cryptography: signatures were not verified.", file=sys.stderr)
    holds = True
    for file in line[1:]:
        with open(file, "rb") as opened:
            data = opened.read()
        try:
            number, body = check(data, name, public)
            print(f"whole {number} {body}")
        except Refused as refusal:
            holds = False
            print(f"refused {refusal}")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

#!/usr/bin/env python3
"""Reads mails with Python's email package, as somebody else's mail program would: the second opinion in the MIME tests.

    read_mail.py FILE...

prints for each file what it found, as fields of `name NUL length NUL value`, and two NULs after each file:
defects, from_name, from_address, to_name, to_address, subject, date, message_id, in_reply_to, references, encoding,
charset, format, body (re-joined by RFC 3676), and for each attachment file_name, file_type and file_bytes.
"""
import email
import email.policy
import sys


def rejoin(text):
    """RFC 3676 section 4, written from its text and not from ours."""
    paragraphs, open_depth = [], None
    for line in text.split("\n")[:-1]:
        depth = len(line) - len(line.lstrip(">"))
        content = line[depth:]
        content = content[1:] if content.startswith(" ") else content
        flowed = content.endswith(" ") and content != "-- "
        if open_depth == depth and content != "-- ":
            paragraphs[-1] += content
        else:
            # The first line of a quotation is shown as it was typed.
            paragraphs.append(line if depth else content)
        open_depth = depth if flowed else None
    return "".join(paragraph + "\n" for paragraph in paragraphs)


def defects_of(message):
    found = [str(defect) for part in message.walk() for defect in part.defects]
    for name, value in message.items():
        found += [f"{name}: {defect}" for defect in getattr(value, "defects", ())]
    return found


def fields_of(message):
    yield "defects", "; ".join(defects_of(message))
    for name in "from", "to":
        mailbox = message[name].addresses[0]
        yield f"{name}_name", mailbox.display_name
        yield f"{name}_address", mailbox.addr_spec
    yield "subject", message["subject"]
    yield "date", message["date"].datetime.isoformat()
    for name in "Message-ID", "In-Reply-To", "References":
        yield name.lower().replace("-", "_"), message[name] or ""
    text, *files = list(message.iter_parts()) if message.is_multipart() else [message]
    yield "encoding", text["Content-Transfer-Encoding"]
    yield "charset", text.get_content_charset()
    yield "format", text.get_param("format")
    yield "body", rejoin(text.get_payload(decode=True).decode(text.get_content_charset()).replace("\r\n", "\n"))
    for part in files:
        yield "file_name", part.get_filename()
        yield "file_type", part.get_content_type()
        yield "file_bytes", part.get_payload(decode=True)


def main():
    out = sys.stdout.buffer
    for path in sys.argv[1:]:
        with open(path, "rb") as file:
            message = email.message_from_binary_file(file, policy=email.policy.SMTPUTF8)
        for name, value in fields_of(message):
            value = value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogateescape")
            out.write(name.encode() + b"\0" + str(len(value)).encode() + b"\0" + value)
        out.write(b"\0\0")


main()

"""A mailbox as a job seeker has one, the same for the same length, and the facts that a few of its mails belong to."""
import base64
import json
import random
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime

SEED = 20261118
APPLICATIONS = 20
ANSWERS = 40  # of all mails
FIRST = datetime(2026, 9, 2, tzinfo=timezone.utc)
LAST = datetime(2026, 11, 17, tzinfo=timezone.utc)
WORDS = ("invoice weekly digest your order has shipped meeting notes reminder account security sale ends tonight news of the project "
         "photos from saturday ticket confirmed reading list please find attached thanks for joining").split()


def facts():
    def application(number):
        return {"id": f"a{number}", "role": "Editor", "employer": {"name": f"Employer {number}", "domain": f"employer{number}.example",
                                                                   "timezone": "America/New_York"},
                "contacts": [{"id": "c1", "name": "Ann Lee", "email": f"ann@employer{number}.example", "main": True}],
                "interviews": [{"id": "i1", "kind": "video", "starts_at": "2026-09-01T13:00:00-04:00", "ends_at": "2026-09-01T14:00:00-04:00",
                                "interviewers": ["c1"]}]}
    return json.dumps({"format": "afterword/1", "seeker": {"name": "Maya Lindqvist", "email": "maya@example.org", "timezone": "America/New_York"},
                       "applications": [application(number) for number in range(APPLICATIONS)]})


def mails(count):
    """(bytes, when it arrived), oldest first: most of 2 to 12 kB, every other one with HTML beside its text, 2 in 100 with 100 kB attached."""
    chance = random.Random(SEED)
    attachment = base64.encodebytes(chance.randbytes(100_000)).replace(b"\n", b"\r\n")
    text = " ".join(chance.choices(WORDS, k=4000))
    lines = "\r\n".join(text[at:at + 76] for at in range(0, len(text), 76))
    answers = set(range(count // (2 * ANSWERS), count, count // ANSWERS))
    for number in range(count):
        at = FIRST + (LAST - FIRST) * number / count
        yield mail(chance, number, at, number in answers, lines, attachment), int(at.timestamp())


def mail(chance, number, at, is_answer, lines, attachment):
    sender = f"Ann Lee <ann@employer{number % APPLICATIONS}.example>" if is_answer else \
        f"{chance.choice(WORDS).title()} {chance.choice(WORDS).title()} <m{chance.randrange(900)}@list{chance.randrange(300)}.example>"
    subject = "Re: our talk" if is_answer else " ".join(chance.choices(WORDS, k=chance.randint(2, 8)))
    hops = "".join(f"Received: from mx{hop}.example (mx{hop}.example [192.0.2.{hop}])\r\n\tby relay{hop}.example with ESMTPS id {chance.getrandbits(64):x}\r\n"
                   f"\tfor <maya@example.org>; {format_datetime(at - timedelta(seconds=hop))}\r\n" for hop in range(1, chance.randint(3, 6)))
    head = (f"Return-Path: <bounce-{number}@list.example>\r\n{hops}DKIM-Signature: v=1; a=rsa-sha256; d=list.example; s=s1;\r\n\tb={chance.getrandbits(1024):0256x}\r\n"
            f"From: {sender}\r\nTo: Maya Lindqvist <maya@example.org>\r\nSubject: {subject}\r\nDate: {format_datetime(at)}\r\n"
            f"Message-ID: <{number}.{chance.getrandbits(64):x}@list.example>\r\nMIME-Version: 1.0\r\n")
    if is_answer:
        return (head + "Content-Type: text/plain; charset=utf-8\r\n\r\nHi Maya,\r\n\r\nThank you for the talk. Could you send us a sample of your work?\r\n\r\nAnn\r\n").encode()
    body = lines[:chance.randint(1500, 9000)]
    if number % 2:
        body = f"--b1\r\nContent-Type: text/plain\r\n\r\n{body[:2000]}\r\n--b1\r\nContent-Type: text/html\r\n\r\n<html><body><p>{body}</p></body></html>\r\n--b1--\r\n"
        head += 'Content-Type: multipart/alternative; boundary="b1"\r\n\r\n'
    else:
        head += "Content-Type: text/plain\r\n\r\n"
    if number % 50:
        return (head + body).encode()
    head, _, _ = head.partition("Content-Type: ")
    return (head + 'Content-Type: multipart/mixed; boundary="b0"\r\n\r\n--b0\r\nContent-Type: text/plain\r\n\r\nAttached.\r\n--b0\r\n'
            'Content-Type: application/pdf; name="report.pdf"\r\nContent-Transfer-Encoding: base64\r\n'
            'Content-Disposition: attachment; filename="report.pdf"\r\n\r\n').encode() + attachment + b"--b0--\r\n"

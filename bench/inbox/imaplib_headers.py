"""The peer: the same headers of the same mails by Python's imaplib, in the same portions; nothing is done with them.

usage: inbox/imaplib_headers.py PORT USER PASSWORD
"""
import imaplib
import sys

FIELDS = "FROM DATE SUBJECT MESSAGE-ID IN-REPLY-TO REFERENCES AUTO-SUBMITTED RETURN-PATH X-FAILED-RECIPIENTS CONTENT-TYPE"

server = imaplib.IMAP4("127.0.0.1", int(sys.argv[1]))
server.login(sys.argv[2], sys.argv[3])
server.select("INBOX", readonly=True)
uids = server.uid("SEARCH", "SINCE", "31-Aug-2026")[1][0].split()
found = 0
for at in range(0, len(uids), 500):
    part = uids[at:at + 500]
    _, answers = server.uid("FETCH", f"{part[0].decode()}:{part[-1].decode()}", f"(UID INTERNALDATE BODY.PEEK[HEADER.FIELDS ({FIELDS})])")
    found += sum(isinstance(answer, tuple) for answer in answers)
server.logout()
print(found)

#!/usr/bin/env python3
"""An IMAP server that does what it is told, however rude: it speaks bytes, and keeps all that it heard.

    with ScriptedImap({"LOGIN": [b"* BYE no\\r\\n", "close"]}, capabilities="IMAP4rev1 AUTH=PLAIN") as server:
        ... server.port ... server.heard()

A script names commands ("FETCH" for UID FETCH), "greeting" and "tls" (right behind the handshake). Each has a list: bytes, which are sent with
{tag} replaced; "default", the polite answer; a number, seconds to wait; "drip", one byte a second from there on; "secure", the TLS handshake;
"close". A mailbox of one mail, `mail`, is what it has.
"""
import contextlib
import shutil
import socket
import ssl
import tempfile
import threading
import time

import certificates


class Gone(Exception):
    """The session is over."""


class Session:
    def __init__(self, server, connection):
        self.server, self.connection, self.buffer = server, connection, b""
        self.tls = self.drips = False
        self.in_clear, self.all, self.commands = b"", b"", []

    def run(self):
        with contextlib.suppress(Gone, OSError, ValueError):
            self.act("greeting", "*", b"* OK scripted\r\n")
            while True:
                self.obey(self.read_line())
        with contextlib.suppress(OSError):
            self.connection.close()

    def receive(self):
        data = self.connection.recv(65536)
        if not data:
            raise Gone
        self.all += data
        if not self.tls:
            self.in_clear += data
        self.buffer += data

    def read_line(self):
        while b"\n" not in self.buffer:
            self.receive()
        line, self.buffer = self.buffer.split(b"\n", 1)
        return line.rstrip(b"\r").decode("utf-8", "replace")

    def secure(self):
        self.connection = self.server.context.wrap_socket(self.connection, server_side=True)
        self.tls, self.buffer = True, b""
        self.act("tls", "*", b"")

    def obey(self, line):
        tag, _, rest = line.partition(" ")
        words = rest.upper().split(" ")
        verb = words[1] if words[0] == "UID" and len(words) > 1 else words[0]
        self.commands.append(verb)
        self.act(verb, tag, self.polite(verb, tag.encode()))
        if verb == "STARTTLS" and "STARTTLS" not in self.server.script:
            self.secure()

    def polite(self, verb, tag):
        mail, done = self.server.mail, tag + b" OK done\r\n"
        capabilities = self.server.capabilities + (" STARTTLS" if self.server.offers_starttls and not self.tls else "")
        return {
            "CAPABILITY": b"* CAPABILITY " + capabilities.encode() + b"\r\n" + done,
            "EXAMINE": b"* 1 EXISTS\r\n* OK [UIDVALIDITY 1] v\r\n* OK [UIDNEXT 2] n\r\n" + tag + b" OK [READ-ONLY] done\r\n",
            "SEARCH": b"* SEARCH 1\r\n" + done,
            "FETCH": b"* 1 FETCH (UID 1 INTERNALDATE \"02-Dec-2026 11:00:00 -0500\" BODY[HEADER.FIELDS (FROM)] {%d}\r\n" % len(mail) + mail
                     + b" BODY[] {%d}\r\n" % len(mail) + mail + b")\r\n" + done,
        }.get(verb, done)

    def act(self, step, tag, polite):
        for what in self.server.script.get(step, ["default"]):
            if what == "default":
                self.send(polite)
            elif what == "drip":
                self.drips = True
            elif what == "secure":
                self.secure()
            elif what == "close":
                raise Gone
            elif isinstance(what, bytes):
                self.send(what.replace(b"{tag}", tag.encode()))
            else:
                time.sleep(what)

    def send(self, data):
        for piece in [data[at:at + 1] for at in range(len(data))] if self.drips else [data]:
            self.connection.sendall(piece)
            time.sleep(1 if self.drips else 0)


class ScriptedImap:
    def __init__(self, script=None, capabilities="IMAP4rev1 AUTH=PLAIN SASL-IR", starttls=False, mail=b"From: a@b.example\r\n\r\nx\r\n"):
        self.folder = tempfile.mkdtemp(prefix="afterword-imap-")
        key, self.certificate = certificates.make_certificate(self.folder)
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(self.certificate, key)
        self.script, self.capabilities, self.offers_starttls, self.mail = script or {}, capabilities, starttls, mail
        self.sessions = []
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self.socket.accept()
                self.sessions.append(Session(self, connection))
                threading.Thread(target=self.sessions[-1].run, daemon=True).start()

    def in_clear(self):
        """All bytes that came outside of TLS."""
        return b"".join(session.in_clear for session in self.sessions)

    def commands(self):
        return [command for session in self.sessions for command in session.commands]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()
        shutil.rmtree(self.folder, ignore_errors=True)

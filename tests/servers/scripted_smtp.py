#!/usr/bin/env python3
"""An SMTP server that does what it is told, however rude: 4yz and 5yz anywhere, replies cut in half, resets, silence.

    with ScriptedSmtp(script={"RCPT": [{"send": "451 4.3.0 later"}]}) as server:
        ... server.port ... server.sessions()

A script names steps: connect, EHLO, HELO, STARTTLS, AUTH, MAIL, RCPT, DATA, body (while the text comes), dot, QUIT. Each
has a list of actions, of which every session takes the next and the last one stays. An action may have
    wait     seconds before anything else
    send     the reply, without its CRLF; absent, the polite one
    cut      true: no CRLF after it
    every    seconds between its bytes
    then     "close", "reset" or "hang" (say nothing more until the client leaves); absent, go on
    after    for `body` alone: how many bytes of the text to take first
It also runs alone (scripted_smtp.py OPTIONS-AS-JSON), see control.py.
"""
import base64
import contextlib
import json
import shutil
import socket
import ssl
import struct
import sys
import tempfile
import threading
import time

import certificates
import control


class Gone(Exception):
    """The session is over."""


class Session:
    def __init__(self, server, connection):
        self.server, self.connection, self.buffer = server, connection, b""
        self.seen = {"tls": False, "commands": [], "credentials": [], "mail_from": None, "rcpt_to": [], "text": None,
                     "text_bytes": 0, "dot": False, "in_clear": ""}

    def run(self):
        try:
            if self.server.implicit_tls:
                self.secure()
            self.act("connect", "220 scripted ESMTP")
            while True:
                self.obey(self.read_line().decode("utf-8", "surrogateescape"))
        except (Gone, OSError):
            pass
        finally:
            self.seen["ended"] = True
            with contextlib.suppress(OSError):
                self.connection.close()

    def secure(self):
        self.connection = self.server.tls.wrap_socket(self.connection, server_side=True)
        self.seen["tls"], self.buffer = True, b""

    def receive(self):
        data = self.connection.recv(65536)
        if not data:
            raise Gone
        if not self.seen["tls"]:
            self.seen["in_clear"] += data.decode("utf-8", "replace")
        self.buffer += data

    def read_line(self):
        while b"\n" not in self.buffer:
            self.receive()
        line, self.buffer = self.buffer.split(b"\n", 1)
        return line.rstrip(b"\r")

    def obey(self, line):
        verb, _, rest = line.partition(" ")
        verb = verb.upper()
        self.seen["commands"].append(line if verb != "AUTH" else "AUTH " + rest.split(" ")[0])
        if verb == "EHLO":
            lines = ["scripted", *self.server.extensions]
            if self.server.offers_starttls and not self.seen["tls"]:
                lines.append("STARTTLS")
            self.act("EHLO", "\r\n".join(f"250{' ' if i + 1 == len(lines) else '-'}{one}" for i, one in enumerate(lines)))
        elif verb == "STARTTLS":
            if self.act("STARTTLS", "220 go ahead").startswith("2"):
                self.secure()
        elif verb == "AUTH":
            self.authenticate(rest)
        elif verb == "DATA":
            if self.act("DATA", "354 end with a dot").startswith("3"):
                self.take_text()
        elif verb == "QUIT":
            self.act("QUIT", "221 bye")
            raise Gone
        else:
            if verb == "MAIL":
                self.seen["mail_from"] = rest
            if verb == "RCPT":
                self.seen["rcpt_to"].append(rest)
            self.act(verb, "250 ok" if verb in ("HELO", "MAIL", "RCPT", "RSET", "NOOP") else "502 unknown")

    def authenticate(self, rest):
        mechanism, _, initial = rest.partition(" ")
        words = [initial] if initial else []
        for question in (["Username:", "Password:"] if mechanism == "LOGIN" else [""])[len(words):]:
            self.write(b"334 " + base64.b64encode(question.encode()) + b"\r\n")
            words.append(self.read_line().decode())
        self.seen["credentials"] += [base64.b64decode(word).decode("utf-8", "replace") for word in words]
        self.act("AUTH", "235 welcome")

    def take_text(self):
        action, text = self.server.next_action("body"), b""
        while True:
            end = self.buffer.find(b"\r\n.\r\n") if not self.buffer.startswith(b".\r\n") else -2
            self.seen["text_bytes"] = len(self.buffer)
            if end != -1:
                break
            if action and len(self.buffer) >= action.get("after", 0):
                self.perform(action, None)
                action = None
            self.receive()
        text, self.buffer = self.buffer[:end + 2], self.buffer[end + 5:]
        self.seen["text"] = base64.b64encode(text.replace(b"\r\n..", b"\r\n.")).decode()
        self.seen["dot"] = True
        self.act("dot", "250 2.0.0 taken")

    def act(self, step, polite):
        return self.perform(self.server.next_action(step) or {}, polite)

    def perform(self, action, polite):
        """Returns the reply that went out."""
        time.sleep(action.get("wait", 0))
        reply = action.get("send", polite)
        if reply is not None:
            data = reply.encode("latin-1") + (b"" if action.get("cut") else b"\r\n")
            for piece in [data[i:i + 1] for i in range(len(data))] if "every" in action else [data]:
                self.write(piece)
                time.sleep(action.get("every", 0))
        then = action.get("then")
        if then == "hang":
            while True:
                self.receive()
        if then == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        if then:
            raise Gone
        return reply or ""

    def write(self, data):
        self.connection.sendall(data)


class ScriptedSmtp:
    def __init__(self, script=None, starttls=False, implicit_tls=False, extensions=("SIZE", "8BITMIME", "AUTH PLAIN LOGIN"),
                 names=None):
        self.folder = tempfile.mkdtemp(prefix="afterword-smtp-")
        self.certificate, self.tls = None, None
        if starttls or implicit_tls:
            key, self.certificate = certificates.make_certificate(self.folder, **({"names": names} if names else {}))
            self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.tls.load_cert_chain(self.certificate, key)
        self.offers_starttls, self.implicit_tls, self.extensions = starttls, implicit_tls, list(extensions)
        self.lock = threading.Lock()
        self.script(script or {})
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def script(self, steps, extensions=None):
        """From the next session on; forgets the sessions so far."""
        with self.lock:
            self.steps = {step: list(actions) for step, actions in steps.items()}
            self.seen = []
            if extensions is not None:
                self.extensions = list(extensions)
        return {}

    def next_action(self, step):
        with self.lock:
            actions = self.steps.get(step, [])
            return actions.pop(0) if len(actions) > 1 else (actions[0] if actions else None)

    def sessions(self):
        """What each connection brought: its commands, the envelope, the text, whether the dot came."""
        with self.lock:
            return [dict(session.seen) for session in self.seen]

    def accept(self):
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            session = Session(self, connection)
            with self.lock:
                self.seen.append(session)
            threading.Thread(target=session.run, daemon=True).start()

    def stop(self):
        self.socket.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


if __name__ == "__main__":
    with ScriptedSmtp(**json.loads(sys.argv[1] if len(sys.argv) > 1 else "{}")) as running:
        control.serve({"port": running.port, "certificate": str(running.certificate)},
                      {"script": running.script, "sessions": running.sessions})

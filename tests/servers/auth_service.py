"""Who may sign in to a Postfix of tests: the auth service that Postfix asks (smtpd_sasl_type = dovecot), as Dovecot would
answer it. The protocol is Dovecot's, version 1: lines of fields with tabs between them. PLAIN and XOAUTH2.
"""
import base64
import socketserver
import threading

GREETING = "VERSION\t1\t1\nMECH\tPLAIN\tplaintext\nMECH\tXOAUTH2\tplaintext\nSPID\t1\nCUID\t1\nCOOKIE\t00\nDONE\n"


def credentials(mechanism, response):
    """(user, secret), or None where it is no such response."""
    text = base64.b64decode(response + "=" * (-len(response) % 4)).decode("utf-8", "replace")
    if mechanism == "PLAIN":
        parts = text.split("\0")
        return (parts[1], parts[2]) if len(parts) == 3 else None
    fields = dict(part.split("=", 1) for part in text.split("\1") if "=" in part)
    return fields.get("user"), fields.get("auth", "").removeprefix("Bearer ")


class Conversation(socketserver.StreamRequestHandler):
    def handle(self):
        self.say(GREETING)
        for line in self.rfile:
            verb, *fields = line.decode("utf-8", "replace").rstrip("\n").split("\t")
            if verb == "AUTH":
                self.decide(*fields)

    def decide(self, number, mechanism, *rest):
        response = next((field[5:] for field in rest if field.startswith("resp=")), "")
        given = credentials(mechanism, response)
        users = self.server.tokens if mechanism == "XOAUTH2" else self.server.users
        if given and given[0] in users and users[given[0]] == given[1]:
            self.say(f"OK\t{number}\tuser={given[0]}\n")
        else:
            self.say(f"FAIL\t{number}\treason=no\n")

    def say(self, text):
        self.wfile.write(text.encode())


class AuthService(socketserver.ThreadingTCPServer):
    """On a loopback port, until its process ends. Nobody may sign in before let_in says who."""
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Conversation)
        self.let_in({}, {})
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def let_in(self, users, tokens):
        """The password, and the OAuth 2 token, of each user."""
        self.users, self.tokens = users, tokens
        return {}

    @property
    def port(self):
        return self.server_address[1]

"""A data folder with one follow-up that waits for an answer, in a mailbox that it shares with others: each employer has its own domain."""
import dataclasses
import json
import threading
from datetime import datetime

from failpoints import House

NOW = "2026-12-02T11:00:00-05:00"
ONE_AT_A_TIME = threading.Lock()  # who gives orders to Dovecot


@dataclasses.dataclass
class Writer:
    """Who writes, {n} is the number of the folder, and whether that is an answer."""

    line: str
    answers: bool
    headers: str = ""
    words: str = ""  # or any of ANSWERS


# An acknowledgement, a date, a question, a refusal: some change the plan, so that checks forbid the letter as well; for some only the hold does.
ANSWERS = ("Thank you, that was nice.", "We will get back to you by December 9.", "Could you tell us when you could start?", "We are still deciding.",
           "Unfortunately we went with somebody else.")

WRITERS = {
    "citing": Writer("Somebody <somebody@elsewhere.example>", True, "In-Reply-To: <thanks-{n}@example.org>\n"),
    "citing far back": Writer("Somebody <somebody@elsewhere.example>", True, "References: <a@b.example>\n <thanks-{n}@example.org> <c@d.example>\n"),
    "contact": Writer("Ann Lee <Ann.Lee@acme-{n}.example>", True),
    "colleague": Writer("Recruiting <jobs@mail.acme-{n}.example>", True),
    "machine": Writer("Ann Lee <ann.lee@acme-{n}.example>", False, "Auto-Submitted: auto-replied\n", "Thank you for your message. This mailbox is read every day.\n"),
    "stranger": Writer("News <news@shop-{n}.example>", False),
    "oneself": Writer("Maya Lindqvist <maya@example.org>", False, "In-Reply-To: <thanks-{n}@example.org>\n"),
}


def document(n):
    """Facts with a thank-you letter that was sent, m1, and the draft of a follow-up, m2."""
    mail = {"interview": "i1", "to": "ann-lee"}
    application = {
        "id": "acme", "role": "Platform Engineer", "employer": {"name": "Acme Corp", "domain": f"acme-{n}.example", "timezone": "America/New_York"},
        "contacts": [{"id": "ann-lee", "name": "Ann Lee", "email": f"ann.lee@acme-{n}.example"}],
        "interviews": [{"id": "i1", "kind": "video", "starts_at": "2026-11-10T14:00:00-05:00", "ends_at": "2026-11-10T15:00:00-05:00", "interviewers": ["ann-lee"]}],
        "messages": [
            {"id": "m1", "kind": "thank_you", "state": "sent", "sent_at": "2026-11-10T16:00:00-05:00", "message_id": f"thanks-{n}@example.org",
             "subject": "Thank you", "body": "Hi Ann,\n\nThank you for your time.\n\nBest,\nMaya\n", **mail},
            {"id": "m2", "kind": "follow_up", "state": "draft", "subject": "Platform Engineer",
             "body": "Hi Ann,\n\nIs there any news about the position of Platform Engineer?\n\nBest,\nMaya\n", **mail}],
    }
    return json.dumps({"format": "afterword/1", "seeker": {"name": "Maya Lindqvist", "email": "maya@example.org", "timezone": "America/New_York"},
                       "applications": [application]})


class Crossing(House):
    def __init__(self, number, dovecot, postfix):
        super().__init__(postfix.port)
        self.number, self.dovecot, self.now = number, dovecot, NOW
        self.environment |= {"AFTERWORD_MAIL_IMAP": f"imap://127.0.0.1:{dovecot.port}", "AFTERWORD_MAIL_USER": "maya",
                             "AFTERWORD_MAIL_PASSWORD_COMMAND": f"echo {dovecot.password}"}
        self.run_with(document(number))

    def run_with(self, facts):
        super().run("import", "-", input=facts)

    def arrive(self, writer):
        """A mail from there is in the inbox when this returns."""
        one, now = WRITERS[writer], datetime.fromisoformat(self.now)
        words = one.words or f"Dear Maya,\n\n{ANSWERS[self.number % len(ANSWERS)]}\n\nRegards\n"
        mail = (f"From: {one.line}\nTo: Maya Lindqvist <maya@example.org>\nDate: {now:%a, %d %b %Y %H:%M:%S %z}\nMessage-ID: <{self.number}@answers.example>\n"
                f"{one.headers}Subject: Your application\n\n{words}").replace("{n}", str(self.number))
        with ONE_AT_A_TIME:
            self.dovecot.deliver(mail.replace("\n", "\r\n").encode(), arrived=now.timestamp())

#!/usr/bin/env python3
"""A real Dovecot of a test's own: private configuration, mailbox and log, on loopback ports, gone with the test.

    with Dovecot() as server:
        server.deliver(b"From: ...\\r\\n\\r\\n...")          # into INBOX, or folder="Sent"
        ... imap://127.0.0.1:{server.port} (STARTTLS), imaps://127.0.0.1:{server.tls_port} ... server.certificate ...

`user` ("maya") signs in with `password`, and nobody else does. Dovecot must be started by root: where the test is not root it goes through `sudo -n`.
It also runs alone (dovecot.py OPTIONS-AS-JSON), see control.py.
"""
import base64
import json
import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

import certificates
import control

CONFIGURATION = """\
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
info_log_path = {folder}/log
auth_verbose = yes
protocols = imap
listen = 127.0.0.1
ssl = {ssl}
ssl_cert = <{certificate}
ssl_key = <{key}
disable_plaintext_auth = {no_plain}
auth_mechanisms = plain login
default_internal_user = dovecot
default_login_user = dovenull
first_valid_uid = 1
mail_location = maildir:{folder}/mail:LAYOUT=fs
mail_fsync = never
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {folder}/users
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/home
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Sent {{
    auto = create
    special_use = \\Sent
  }}
  mailbox Jobs {{
    auto = create
  }}
}}
service imap-login {{
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
  chroot =
}}
service anvil {{
  chroot =
}}
service imap {{
  process_limit = 100
}}
mail_max_userip_connections = 100
{more}
"""


class DovecotFailed(Exception):
    """It is not installed, or did not start; says why."""


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


# Ends Dovecot where the test was killed and could not: waits for the pipe from it to close.
WATCH = 'cat; kill -TERM "$1"; sleep 1; kill -KILL -- "-$1"; rm -rf "$2"'


class LocalDovecot:
    """As root."""

    def __init__(self, user="maya", password="open sesame", plain=False, names=None, settings=""):
        self.master, self.number = None, 0
        self.program = shutil.which("dovecot", path="/usr/sbin:/usr/local/sbin:" + os.defpath)
        if not self.program:
            raise DovecotFailed("dovecot is not here: install the package dovecot-imapd")
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="afterword-dovecot-"))
        try:
            self.owner = pwd.getpwnam("nobody")
            self.folder.chmod(0o755)
            for name in "run", "state", "home", "mail":
                self.folder.joinpath(name).mkdir(mode=0o755)
            for name in "home", "mail":
                os.chown(self.folder / name, self.owner.pw_uid, self.owner.pw_gid)
            key, self.certificate = certificates.make_certificate(self.folder, **({"names": names} if names else {}))
            self.folder.joinpath("users").write_text(f"{user}:{{PLAIN}}{password}\n")
            self.options = {"ssl": "no" if plain else "yes", "key": key,
                            "no_plain": "no" if plain else "yes", "more": settings}
            self.start()
        except BaseException:
            self.stop()
            raise

    def start(self):
        for _ in range(3):  # somebody else may take a port in between
            self.port, self.tls_port = free_port(), free_port()
            self.folder.joinpath("dovecot.conf").write_text(CONFIGURATION.format(
                folder=self.folder, certificate=self.certificate, uid=self.owner.pw_uid, gid=self.owner.pw_gid,
                port=self.port, tls_port=self.tls_port, **self.options))
            self.master = subprocess.Popen([self.program, "-F", "-c", self.folder / "dovecot.conf"],
                                           stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                           stderr=open(self.folder / "stderr", "wb"), start_new_session=True)
            self.watch = subprocess.Popen(["sh", "-c", WATCH, "watch", str(self.master.pid), self.folder],
                                          stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                          start_new_session=True)
            if self.answers(10):
                return
            self.end_master()
        raise DovecotFailed("Dovecot did not start:\n" + self.log())

    def answers(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.master.poll() is None:
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=2) as connection:
                    if connection.recv(4) == b"* OK":
                        return True
            except OSError:
                time.sleep(0.05)
        return False

    def log(self):
        return "".join(path.read_text(errors="replace") for path in (self.folder / "stderr", self.folder / "log")
                       if path.exists())

    def place(self, folder):
        """Where a folder's mails lie: INBOX is the Maildir itself."""
        place = self.folder / "mail" if folder == "INBOX" else self.folder / "mail" / folder
        for name in "cur", "new", "tmp":
            path = place / name
            if not path.exists():
                path.mkdir(parents=True)
        for path in (place, place / "cur", place / "new", place / "tmp"):
            os.chown(path, self.owner.pw_uid, self.owner.pw_gid)
        return place

    def deliver(self, message, folder="INBOX", arrived=None):
        """As a delivery agent does: whole, or not at all. `arrived`: seconds since 1970."""
        self.number += 1
        place, name = self.place(folder), f"{int(time.time())}.{self.number:08}.test"
        path = place / "tmp" / name
        path.write_bytes(message)
        os.chown(path, self.owner.pw_uid, self.owner.pw_gid)
        if arrived:
            os.utime(path, (arrived, arrived))
        path.rename(place / "new" / name)

    def files(self, folder="INBOX"):
        """The names of its mails; what stands behind ":2," are flags: S where it was seen."""
        place = self.place(folder)
        return sorted(path.name for part in ("new", "cur") for path in (place / part).iterdir())

    def number_anew(self, folder="INBOX"):
        """Another UIDVALIDITY, and all mails numbered from 1."""
        for path in self.place(folder).glob("dovecot*"):
            path.unlink()

    def end_master(self):
        if not self.master:
            return
        self.watch.kill()
        self.watch.communicate()
        self.master.terminate()
        try:
            self.master.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(self.master.pid, signal.SIGKILL)
            self.master.wait()
        self.master = None

    def stop(self):
        self.end_master()
        shutil.rmtree(self.folder, ignore_errors=True)


class Dovecot:
    """What tests use: the same for root and for others, in a process of its own."""

    def __init__(self, **options):
        self.password = options.get("password", "open sesame")
        command = [sys.executable, os.path.abspath(__file__), json.dumps(options)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        about = json.loads(self.process.stdout.readline() or '{"error": "it ended at once (is sudo -n allowed?)"}')
        if "error" in about:
            self.stop()
            raise DovecotFailed(about["error"])
        self.port, self.tls_port, self.certificate = about["port"], about["tls_port"], about["certificate"]

    def order(self, **what):
        self.process.stdin.write(json.dumps(what) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if isinstance(answer, dict) and "error" in answer:
            raise DovecotFailed(answer["error"])
        return answer

    def deliver(self, message, folder="INBOX", arrived=None):
        self.order(do="deliver", message=base64.b64encode(message).decode(), folder=folder, arrived=arrived)

    def files(self, folder="INBOX"):
        return self.order(do="files", folder=folder)

    def number_anew(self, folder="INBOX"):
        self.order(do="number_anew", folder=folder)

    def log(self):
        return self.order(do="log")

    def stop(self):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


def become_root():
    """Goes on as root, in this process: whoever started it has root's on its pipes."""
    sudo = shutil.which("sudo")
    if not sudo:
        raise DovecotFailed("there is no sudo: install it, or be root")
    os.execv(sudo, [sudo, "-n", sys.executable, os.path.abspath(__file__), *sys.argv[1:]])


def main():
    if os.geteuid() != 0:
        try:
            become_root()
        except DovecotFailed as failure:
            print(json.dumps({"error": str(failure)}), flush=True)
            sys.exit(1)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        server = LocalDovecot(**json.loads(sys.argv[1] if len(sys.argv) > 1 else "{}"))
    except DovecotFailed as failure:
        print(json.dumps({"error": str(failure)}), flush=True)
        sys.exit(1)
    try:
        control.serve({"port": server.port, "tls_port": server.tls_port, "certificate": str(server.certificate)},
                      {"deliver": lambda message, folder, arrived: server.deliver(base64.b64decode(message), folder, arrived),
                       "files": server.files, "number_anew": server.number_anew, "log": server.log})
    finally:
        server.stop()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""A real Postfix of a test's own: private configuration, queue, log and mailbox, on a loopback port, gone with the test.

    with Postfix(starttls=True) as server:
        ... server.port ... server.certificate ... server.wait_for(1) ...

Whatever Postfix the machine runs, or none, is left alone. It takes mail for any recipient; messages() gives what arrived,
in order of arrival. Postfix must be started by root: where the test is not root it goes through `sudo -n`.
It also runs alone (postfix.py OPTIONS-AS-JSON), see control.py.
"""
import base64
import json
import os
import pathlib
import pty
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

import auth_service
import certificates
import control

MAIN = """\
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
command_directory = {commands}
daemon_directory = {daemons}
mail_owner = postfix
setgid_group = postdrop
maillog_file = {folder}/log/mail.log
maillog_file_prefixes = {folder}
myhostname = postfix.test
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
alias_database =
local_recipient_maps =
smtpd_relay_restrictions = permit_mynetworks, reject
smtputf8_enable = yes
# Nothing is added or rewritten: what arrives is what was sent.
local_header_rewrite_clients =
virtual_mailbox_domains = static:all
virtual_mailbox_maps = static:new-mail/
virtual_mailbox_base = {folder}/mail
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
virtual_minimum_uid = 1
virtual_mailbox_limit = 0
virtual_transport = virtual
message_size_limit = 67108864
default_process_limit = 20
smtpd_client_connection_rate_limit = 0
smtpd_error_sleep_time = 0
"""
TLS = """\
smtpd_tls_security_level = {level}
smtpd_tls_cert_file = {certificate}
smtpd_tls_key_file = {key}
smtpd_tls_loglevel = 1
"""
# Only who signs in may send, and only over TLS where there is some.
SASL = """\
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{port}
smtpd_sasl_security_options = noanonymous
smtpd_tls_auth_only = {tls}
smtpd_relay_restrictions = permit_sasl_authenticated, reject
"""
MASTER = """\
127.0.0.1:{port} inet n - n - - smtpd
pickup    unix  n - n 60 1 pickup
cleanup   unix  n - n - 0 cleanup
qmgr      unix  n - n 300 1 qmgr
tlsmgr    unix  - - n 1000? 1 tlsmgr
rewrite   unix  - - n - - trivial-rewrite
bounce    unix  - - n - 0 bounce
defer     unix  - - n - 0 bounce
trace     unix  - - n - 0 bounce
verify    unix  - - n - 1 verify
flush     unix  n - n 1000? 0 flush
proxymap  unix  - - n - - proxymap
smtp      unix  - - n - - smtp
relay     unix  - - n - - smtp
showq     unix  n - n - - showq
error     unix  - - n - - error
retry     unix  - - n - - error
discard   unix  - - n - - discard
local     unix  - n n - - local
virtual   unix  - n n - - virtual
lmtp      unix  - - n - - lmtp
anvil     unix  - - n - 1 anvil
scache    unix  - - n - 1 scache
postlog   unix-dgram n - n - 1 postlogd
"""
# What virtual(8) and smtpd(8) put before the message.
ENVELOPE = {b"return-path": "from", b"x-original-to": "to"}
ADDED = (b"return-path", b"x-original-to", b"delivered-to", b"received")


class PostfixFailed(Exception):
    """It is not installed, or did not start; says why."""


def find(program, *folders, package="postfix"):
    found = shutil.which(program, path=os.pathsep.join(folders))
    if not found:
        raise PostfixFailed(f"{program} is not here: install the package {package}")
    return pathlib.Path(found)


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


# Ends Postfix where the test was killed and could not: waits for the pipe from it to close. (Postfix changes its user, so
# that Linux's PR_SET_PDEATHSIG is forgotten.)
WATCH = 'cat; kill -TERM "$1"; sleep 1; kill -KILL -- "-$1"; rm -rf "$2"'


def take_apart(raw):
    """The envelope, and the message without what Postfix put before it."""
    envelope, rest = {"from": "", "to": ""}, raw
    while True:
        name = rest.split(b":", 1)[0].lower()
        if name not in ADDED:
            break
        end = rest.index(b"\n") + 1
        while rest[end:end + 1] in (b" ", b"\t"):
            end = rest.index(b"\n", end) + 1
        field, rest = rest[:end], rest[end:]
        if name in ENVELOPE:
            envelope[ENVELOPE[name]] = field.split(b":", 1)[1].strip().strip(b"<>").decode("utf-8", "replace")
        if name == b"received":  # smtpd's own, the last that was added
            break
    return {"from": envelope["from"], "to": envelope["to"], "raw": raw, "message": rest}


class LocalPostfix:
    """As root."""

    def __init__(self, starttls=False, require_tls=False, names=None, settings=None, logins=False):
        self.auth = auth_service.AuthService() if logins else None
        self.master, self.certificate = None, None
        self.commands = find("postfix", "/usr/sbin", "/usr/local/sbin", os.defpath).parent
        self.daemons = find("master", "/usr/lib/postfix/sbin", "/usr/libexec/postfix", "/usr/lib/postfix").parent
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="afterword-postfix-"))
        try:
            self.write_configuration(starttls or require_tls, require_tls, names, settings or {})
            self.start()
        except BaseException:
            self.stop()
            raise

    def write_configuration(self, tls, require_tls, names, settings):
        self.folder.chmod(0o755)
        owner = pwd.getpwnam("nobody")
        for name in "etc", "queue", "data", "mail", "log":
            self.folder.joinpath(name).mkdir(mode=0o755)
        os.chown(self.folder / "data", pwd.getpwnam("postfix").pw_uid, -1)
        os.chown(self.folder / "mail", owner.pw_uid, owner.pw_gid)
        main = MAIN.format(folder=self.folder, commands=self.commands, daemons=self.daemons, uid=owner.pw_uid, gid=owner.pw_gid)
        if tls:
            key, self.certificate = certificates.make_certificate(self.folder, **({"names": names} if names else {}))
            main += TLS.format(level="encrypt" if require_tls else "may", certificate=self.certificate, key=key)
        if self.auth:
            main += SASL.format(port=self.auth.port, tls="yes" if tls else "no")
        main += "".join(f"{name} = {value}\n" for name, value in settings.items())
        self.folder.joinpath("etc/main.cf").write_text(main)
        self.folder.joinpath("etc/master.cf").write_text(MASTER.format(port=25))

    def start(self):
        self.command("check")  # makes the queue
        for _ in range(3):  # somebody else may take the port in between
            self.port = free_port()
            self.folder.joinpath("etc/master.cf").write_text(MASTER.format(port=self.port))
            # Not `postfix start-fg`: its master is nobody's child and would outlive a killed test.
            self.master = subprocess.Popen([self.daemons / "master", "-d", "-c", self.folder / "etc"],
                                           stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                           start_new_session=True)
            self.watch = subprocess.Popen(["sh", "-c", WATCH, "watch", str(self.master.pid), self.folder],
                                          stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                          start_new_session=True)
            if self.answers(10):
                return
            self.end_master()
        raise PostfixFailed("Postfix did not start:\n" + self.log())

    def command(self, word):
        """`postfix word`. Without a syslog, it complains to nothing but a terminal."""
        terminal, end = pty.openpty()
        with open(terminal, "rb", buffering=0) as said, open(end, "wb", buffering=0):
            done = subprocess.run([self.commands / "postfix", "-c", self.folder / "etc", word], stdin=subprocess.DEVNULL,
                                  stdout=end, stderr=end, check=False)
            if done.returncode != 0:
                raise PostfixFailed(f"postfix {word}: {said.read(65536).decode(errors='replace')}")

    def answers(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.master.poll() is None:
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=2) as connection:
                    if connection.recv(3) == b"220":
                        return True
            except OSError:
                time.sleep(0.05)
        return False

    def log(self):
        return "".join(path.read_text(errors="replace") for path in sorted(self.folder.glob("log/*")))

    def messages(self):
        """Dicts of from, to, raw (the file) and message (without what Postfix put before it); line ends are "\\n"."""
        paths = sorted(self.folder.glob("mail/new-mail/new/*"), key=lambda path: (path.stat().st_mtime_ns, path.name))
        return [take_apart(path.read_bytes()) for path in paths]

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


class Postfix:
    """What tests use: the same for root and for others, in a process of its own."""

    def __init__(self, users=None, tokens=None, **options):
        """`users` and `tokens`: the password, or the OAuth 2 token, of each who may sign in; without any, everybody may send."""
        if users or tokens:
            options["logins"] = True
        command = [sys.executable, os.path.abspath(__file__), json.dumps(options)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        about = json.loads(self.process.stdout.readline() or '{"error": "it ended at once (is sudo -n allowed?)"}')
        if "error" in about:
            self.stop()
            raise PostfixFailed(about["error"])
        self.port, self.certificate = about["port"], about["certificate"]
        if users or tokens:
            # Not as an argument: tests look for these in the process list.
            self.order(do="let_in", users=users or {}, tokens=tokens or {})

    def order(self, **what):
        self.process.stdin.write(json.dumps(what) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def messages(self):
        return [{**one, "raw": base64.b64decode(one["raw"]), "message": base64.b64decode(one["message"])}
                for one in self.order(do="messages")]

    def wait_for(self, count, seconds=10):
        """messages(), once there are `count`, or after that time as many as there are."""
        end = time.monotonic() + seconds
        while len(arrived := self.messages()) < count and time.monotonic() < end:
            time.sleep(0.05)
        return arrived

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
    sudo = find("sudo", os.environ["PATH"], package="sudo, or be root")
    os.execv(sudo, [str(sudo), "-n", sys.executable, os.path.abspath(__file__), *sys.argv[1:]])


def main():
    if os.geteuid() != 0:
        try:
            become_root()
        except PostfixFailed as failure:
            print(json.dumps({"error": str(failure)}), flush=True)
            sys.exit(1)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        server = LocalPostfix(**json.loads(sys.argv[1] if len(sys.argv) > 1 else "{}"))
    except PostfixFailed as failure:
        print(json.dumps({"error": str(failure)}), flush=True)
        sys.exit(1)
    try:
        def encoded():
            return [{**one, "raw": base64.b64encode(one["raw"]).decode(), "message": base64.b64encode(one["message"]).decode()}
                    for one in server.messages()]

        control.serve({"port": server.port, "certificate": str(server.certificate) if server.certificate else None},
                      {"messages": encoded, "log": server.log,
                       "let_in": lambda **who: server.auth.let_in(**who)})
    finally:
        server.stop()


if __name__ == "__main__":
    main()

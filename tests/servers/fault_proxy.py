#!/usr/bin/env python3
"""A proxy before an SMTP server that spoils what passes, at a given command, reply or byte, and notes when each byte passed.

    with FaultProxy(postfix.port) as proxy:
        proxy.spoil(Fault("dot", "reply", keep=0, then="reset"))   # the server has the message, the client no answer
        ... proxy.port ... proxy.connections()[0].when("from client", b"\\r\\n.\\r\\n")

It goes in step with the two: a command, its reply, the next command; so what was held or cut is known to the byte. Behind
STARTTLS it sees nothing and passes everything on.
"""
import contextlib
import dataclasses
import socket
import struct
import threading
import time


class Hold:
    """Stops what passes: the test waits until it came so far, does something, and lets it go on."""

    def __init__(self):
        self.reached, self.released = threading.Event(), threading.Event()

    def wait(self, seconds=20):
        assert self.reached.wait(seconds), "nothing came to where it would be held"

    def release(self):
        self.released.set()


@dataclasses.dataclass
class Fault:
    """What happens to one thing that passes; the members apply from the top down, absent ones not at all."""

    step: str  # connect, EHLO, HELO, STARTTLS, AUTH, MAIL, RCPT, DATA, text, dot, QUIT; or byte: the `keep`-th one of that way
    way: str = "reply"  # or "command": on its way to the server; connect has only a reply, text only a command
    hold: Hold = None  # until the test lets it go on
    wait: float = 0  # seconds before it passes
    say: str = None  # this reply in place of the server's, which then never sees the command...
    forward: bool = False  # ...unless this
    without: str = None  # the lines of the reply that have this word are taken out
    keep: int = None  # only so many of its bytes pass
    half: bool = False  # only the first half of them
    every: float = 0  # seconds between its bytes
    then: str = None  # afterwards: "close" or "reset" the client's connection; the server's is closed

    def bend(self, data):
        if self.without:
            lines = [line for line in data.splitlines(keepends=True) if self.without.encode() not in line]
            data = b"".join([*(line[:3] + b"-" + line[4:] for line in lines[:-1]), lines[-1][:3] + b" " + lines[-1][4:]])
        if self.half:
            data = data[:len(data) // 2]
        return data if self.keep is None else data[:self.keep]


class Over(Exception):
    """The connection ends, by its own or by a fault."""


class Connection:
    def __init__(self, upstream, client, faults):
        self.upstream, self.faults = upstream, faults
        self.sockets, self.buffers = {"client": client}, {"client": b"", "server": b""}
        self.noted, self.lock, self.ended = [], threading.Lock(), threading.Event()
        self.commands = []  # their verbs
        self.encrypted = False
        self.accepted = 0  # messages that the server took, whether the client heard of it or not

    def note(self, place, data):
        with self.lock:
            self.noted.append((time.monotonic(), place, data))

    def passed(self, place):
        """What passed "from client", "to server", "from server" or "to client"."""
        with self.lock:
            return b"".join(data for _, where, data in self.noted if where == place)

    def when(self, place, mark):
        """The monotonic time when the last byte of `mark` passed there; None: it has not."""
        seen = b""
        with self.lock:
            for at, where, data in self.noted:
                if where == place:
                    seen = seen[-len(mark):] + data
                    if mark in seen:
                        return at
        return None

    def run(self):
        try:
            self.sockets["server"] = socket.create_connection(("127.0.0.1", self.upstream))
            self.pass_reply("connect", self.read_reply())
            while True:
                self.converse()
        except (Over, OSError):
            pass
        finally:
            self.end()
            self.ended.set()

    def end(self, reset=False):
        for name, end in list(self.sockets.items()):
            with contextlib.suppress(OSError):
                if reset and name == "client":
                    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                else:
                    end.shutdown(socket.SHUT_RDWR)  # wakes whoever reads it
            with contextlib.suppress(OSError):
                end.close()

    def converse(self):
        line = self.read_line("client")
        verb = line.split()[0].decode("ascii", "replace").upper() if line.strip() else ""
        self.commands.append(verb)
        reply = self.exchange(verb, line)
        if verb == "DATA" and reply.startswith(b"3"):
            self.take_text()
            self.exchange("dot", b".\r\n")
        elif verb == "STARTTLS" and reply.startswith(b"2"):
            self.relay()
        elif verb == "QUIT":
            raise Over

    def exchange(self, step, command):
        """Passes a command and its reply; what the server said, or is said to have."""
        fault = self.fault(step, "reply")
        if fault and fault.say is not None and not fault.forward:
            if step == "dot":  # the server must never have it, whatever comes next
                self.sockets.pop("server").close()
            reply = b""
        elif "server" not in self.sockets:
            reply = b"221 2.0.0 Bye\r\n" if step == "QUIT" else b"421 4.3.2 gone\r\n"
        else:
            self.pass_on("server", command, self.fault(step, "command"))
            reply = self.read_reply()
            if step == "dot" and reply.startswith(b"2"):
                self.accepted += 1
        return self.pass_reply(step, reply)

    def pass_reply(self, step, reply):
        fault = self.fault(step, "reply")
        if fault and fault.say is not None:
            reply = fault.say.encode() + b"\r\n"
        self.pass_on("client", reply, fault)
        return reply

    def take_text(self):
        """Passes the text as it comes, and stops where its final dot begins; the last bytes wait until they are sure not to be it."""
        fault = self.fault("text", "command")
        if fault and fault.hold:
            self.held(fault.hold)
        left = fault.keep if fault else None
        text, gone = b"\r\n", 2  # a dot on the first line is the end as well
        text += self.take_buffer("client")
        while True:
            end = text.find(b"\r\n.\r\n", max(0, gone - 4))
            until = end + 2 if end >= 0 else max(gone, len(text) - 4)
            if left is not None:
                until = min(until, gone + left)
                left -= until - gone
            if until > gone:
                self.send("server", text[gone:until])
                gone = until
            if left == 0:
                raise self.cut(fault)
            if end >= 0:
                self.buffers["client"] = text[end + 5:]
                return
            text, gone = text[gone - 4 if gone > 4 else 0:], min(gone, 4)
            self.receive("client")
            text += self.take_buffer("client")

    def relay(self):
        """What is encrypted passes as it is."""
        self.encrypted = True

        def pump(source, sink):
            with contextlib.suppress(Over, OSError):
                while True:
                    self.receive(source)
                    self.send(sink, self.take_buffer(source))
            self.end()

        back = threading.Thread(target=pump, args=("server", "client"), daemon=True)
        back.start()
        pump("client", "server")
        back.join()
        raise Over

    def fault(self, step, way):
        return next((fault for fault in self.faults if (fault.step, fault.way) == (step, way)), None)

    def held(self, hold):
        hold.reached.set()
        hold.released.wait()

    def cut(self, fault):
        self.end(reset=fault.then == "reset")
        return Over()

    def pass_on(self, to, data, fault):
        if fault:
            if fault.hold:
                self.held(fault.hold)
            time.sleep(fault.wait)
            data = fault.bend(data)
            if fault.every:
                for at in range(len(data)):
                    self.send(to, data[at:at + 1])
                    time.sleep(fault.every)
                data = b""
        if data:
            self.send(to, data)
        if fault and fault.then:
            raise self.cut(fault)

    def send(self, to, data):
        last = self.fault("byte", "command" if to == "server" else "reply")
        if last is not None:
            data = data[:last.keep - len(self.passed("to " + to))]
        self.sockets[to].sendall(data)
        self.note("to " + to, data)
        if last is not None and len(self.passed("to " + to)) >= last.keep:
            raise self.cut(last)

    def receive(self, side):
        data = self.sockets[side].recv(65536)
        if not data:
            raise Over
        self.note("from " + side, data)
        self.buffers[side] += data

    def take_buffer(self, side):
        data, self.buffers[side] = self.buffers[side], b""
        return data

    def read_line(self, side):
        while b"\n" not in self.buffers[side]:
            self.receive(side)
        line, end, self.buffers[side] = self.buffers[side].partition(b"\n")
        return line + end

    def read_reply(self):
        lines = [self.read_line("server")]
        while lines[-1][3:4] == b"-":
            lines.append(self.read_line("server"))
        return b"".join(lines)


class FaultProxy:
    def __init__(self, upstream, window=None):
        """`window`: about how many bytes the kernel takes from a client that is not read."""
        self.upstream, self.lock, self.seen = upstream, threading.Lock(), []
        self.spoil()
        self.socket = socket.create_server(("127.0.0.1", 0))
        if window:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, window)
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def spoil(self, *faults):
        """From the next connection on: a Fault, several in a list, or nothing; each connection takes the next, the last one stays.
        Forgets the connections so far."""
        with self.lock:
            self.coming = [one if isinstance(one, (list, tuple)) else [one] for one in faults] or [[]]
            self.seen = []

    def connections(self):
        with self.lock:
            return list(self.seen)

    def accepted(self):
        """How many messages the server has taken on these connections."""
        return sum(connection.accepted for connection in self.connections())

    def wait_until_over(self, seconds=20):
        for connection in self.connections():
            assert connection.ended.wait(seconds), "a connection does not end"

    def accept(self):
        while True:
            try:
                client, _ = self.socket.accept()
            except OSError:
                return
            with self.lock:
                faults = self.coming.pop(0) if len(self.coming) > 1 else self.coming[0]
                connection = Connection(self.upstream, client, faults)
                self.seen.append(connection)
            threading.Thread(target=connection.run, daemon=True).start()

    def stop(self):
        with contextlib.suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()
        for connection in self.connections():
            for fault in connection.faults:
                if fault.hold:
                    fault.hold.release()
            connection.end()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

"""How a test in another language drives a server of this folder: JSON, one document a line, over standard input and
output. The server says first where it listens, then answers each order, and ends with its input."""
import json
import sys


def serve(about, orders):
    """Prints `about`, then obeys {"do": name, ...} with orders[name](**rest) until standard input ends."""
    print(json.dumps(about), flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        try:
            answer = orders[order.pop("do")](**order)
        except Exception as error:  # the test that gave the order shall see it
            answer = {"error": repr(error)}
        print(json.dumps(answer), flush=True)

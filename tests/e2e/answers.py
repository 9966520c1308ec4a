"""What the program said when it was given something bad, and what every such answer owes the person who reads it."""
import dataclasses
import json
import os
import re
import resource
import subprocess

# docs/formats.md: `afterword: <what> (<where>): <what to do>`; the place may stand in <what> where it was typed there.
SHAPE = re.compile(r"\Aafterword: (?P<what>[^\n]+?)(?: \((?P<where>[^\n()]+(?:\([^\n()]*\)[^\n()]*)*)\))?: (?P<advice>[^\n]{4,})\n\Z")
# Words of the workshop, which say nothing to a person.
WORKSHOP = re.compile(
    r"std::|boost|core::|app::|cli::|sqlite3?_|SQLITE|\bSELECT\b|\bINSERT\b|\.(?:cc|h):\d|nullptr|basic_string|\bexception\b|terminate called"
    r"|[Aa]ssert|Aborted|Segmentation|core dumped|0x[0-9a-f]{5,}|Sanitizer|runtime error|mistake of ours|errno|\brc\b"
)
# What would steer a terminal: controls but for the line end, line separators, bidirectional overrides and isolates.
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


@dataclasses.dataclass
class Answer:
    line: tuple
    code: int
    out: str
    err: str

    def __str__(self):
        return f"{' '.join(map(str, self.line))[:600]}\nexit {self.code}\n{self.out[:2000]}\n{self.err[:2000]}"


def ask(seeker, *arguments, input=None, json_output=False, environment=None, closed=(), largest_file=None, **popen):
    """Runs a command; never raises for what it answers. `closed` are numbers of standard streams, `largest_file` is in bytes."""

    def prepare():
        for stream in closed:
            os.close(stream)
        if largest_file is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

    line = [os.fsencode(word) for word in seeker.line(*arguments, json_output=json_output)]
    if isinstance(input, str):
        input = input.encode()
    popen.setdefault("stdout", subprocess.PIPE)
    popen.setdefault("stderr", subprocess.PIPE)
    if input is None:
        popen.setdefault("stdin", subprocess.DEVNULL)
    done = subprocess.run(
        line,
        input=input,
        env=seeker.environment if environment is None else environment,
        timeout=60,
        preexec_fn=prepare if closed or largest_file is not None else None,
        **popen,
    )
    text = [(stream or b"").decode(errors="backslashreplace") for stream in (done.stdout, done.stderr)]
    return Answer(arguments, done.returncode, *text)


def owes(test, answer, code, *says):
    """A clear refusal: the documented exit code and shape, the place and the remedy, nothing on standard output."""
    test.assertEqual(answer.code, code, str(answer))
    said = SHAPE.match(answer.err)
    test.assertTrue(said, f"not in the documented shape, or without advice:\n{answer}")
    test.assertNotRegex(answer.err, WORKSHOP, str(answer))
    test.assertNotRegex(answer.err, STEERING, str(answer))
    test.assertLess(len(answer.err), 1200, "longer than anybody reads")
    test.assertEqual(answer.out, "", f"standard output is for answers:\n{answer}")
    for words in says:
        test.assertIn(words, answer.err, str(answer))
    return said


def is_document(test, answer, noun, code=0):
    """Machine output: exactly one document of that format."""
    test.assertEqual(answer.code, code, str(answer))
    document = json.loads(answer.out)
    test.assertEqual(document["format"], f"afterword.{noun}/1")
    return document

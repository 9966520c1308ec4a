"""Disks as they go wrong: full, read-only. With root's means where they are there, else with an ordinary user's."""
import contextlib
import os
import pathlib
import stat
import subprocess
import tempfile


def _mount(*words):
    return subprocess.run(["mount", *words], capture_output=True).returncode == 0


def _unmount(folder):
    subprocess.run(["umount", "--lazy", folder], check=True, capture_output=True)


@contextlib.contextmanager
def small_disk(kib):
    """A folder on a file system of its own of that size; None where this user may not mount one."""
    with tempfile.TemporaryDirectory(prefix="afterword-disk-") as folder:
        if os.geteuid() != 0 or not _mount("-t", "tmpfs", "-o", f"size={kib}k", "tmpfs", folder):
            yield None
            return
        try:
            yield folder
        finally:
            _unmount(folder)


def fill(folder):
    """Takes every block that is left. Returns the file that holds them."""
    file = os.path.join(folder, "ballast")
    with contextlib.suppress(OSError), open(file, "wb", buffering=0) as ballast:
        for size in (65536, 4096, 512, 1):
            with contextlib.suppress(OSError):
                while ballast.write(bytes(size)):
                    pass
    return file


@contextlib.contextmanager
def may_only_be_read(folder):
    """The folder, and nothing in it can be written. Root is not held by modes: a read-only mount, or the immutable flag."""
    inside = [folder, *map(str, pathlib.Path(folder).rglob("*"))]
    if os.geteuid() != 0:
        modes = {path: stat.S_IMODE(os.stat(path).st_mode) for path in inside}
        for path, mode in modes.items():
            os.chmod(path, mode & ~0o222)
        try:
            yield "its mode"
        finally:
            for path, mode in modes.items():
                os.chmod(path, mode)
    elif _mount("--bind", folder, folder):
        try:
            subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True, capture_output=True)
            yield "a read-only mount"
        finally:
            _unmount(folder)
    else:
        # No privilege to mount, as in a container; fails loudly where there is none for this either.
        subprocess.run(["chattr", "+i", *inside], check=True, capture_output=True)
        try:
            yield "the immutable flag"
        finally:
            subprocess.run(["chattr", "-i", *inside], check=True, capture_output=True)

"""Backups made by hand: what `afterword restore` must be able to read, and what it must not be led astray by."""
import ctypes
import hashlib
import io
import json
import tarfile

_zstd = ctypes.CDLL("libzstd.so.1")
_zstd.ZSTD_compressBound.restype = ctypes.c_size_t
_zstd.ZSTD_compress.restype = ctypes.c_size_t
_zstd.ZSTD_decompress.restype = ctypes.c_size_t
_zstd.ZSTD_isError.restype = ctypes.c_uint


def compress(data):
    room = ctypes.create_string_buffer(_zstd.ZSTD_compressBound(ctypes.c_size_t(len(data))))
    size = _zstd.ZSTD_compress(room, ctypes.c_size_t(len(room)), data, ctypes.c_size_t(len(data)), ctypes.c_int(3))
    assert not _zstd.ZSTD_isError(ctypes.c_size_t(size))
    return room.raw[:size]


def decompress(data, most=1 << 26):
    room = ctypes.create_string_buffer(most)
    size = _zstd.ZSTD_decompress(room, ctypes.c_size_t(most), data, ctypes.c_size_t(len(data)))
    assert not _zstd.ZSTD_isError(ctypes.c_size_t(size))
    return room.raw[:size]


def entries_of(path):
    """name -> bytes, in order."""
    with open(path, "rb") as file, tarfile.open(fileobj=io.BytesIO(decompress(file.read()))) as archive:
        return {member.name: archive.extractfile(member).read() for member in archive}


def manifest_of(parts, **other):
    return json.dumps({"format": "afterword-backup/1", "made_at": "2026-11-10T20:30:00Z", "applications": 0, "messages": 0,
                       "parts": [{"name": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name, data in parts]} | other).encode()


def tar_of(entries):
    """(TarInfo or name, bytes) pairs as a tar archive."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for info, data in entries:
            if isinstance(info, str):
                info = tarfile.TarInfo(info)
                info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()

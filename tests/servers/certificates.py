"""Self-signed certificates for servers that live as long as one test."""
import pathlib
import subprocess


def make_certificate(folder, names=("IP:127.0.0.1", "IP:::1", "DNS:localhost")):
    """Writes server.key and server.pem into `folder` and returns their paths. server.pem is its own authority: a client
    that is given it trusts this server, under these names only."""
    key, certificate = pathlib.Path(folder, "server.key"), pathlib.Path(folder, "server.pem")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=afterword test", "-addext", "subjectAltName=" + ",".join(names), "-keyout", key, "-out", certificate],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return key, certificate

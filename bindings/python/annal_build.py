# SPDX-License-Identifier: LGPL-2.1-or-later
"""Builds the Python package by itself: what PEP 517 and PEP 660 ask of a backend, and no more.

Nothing is compiled, and nothing has to be installed for it. The same tree gives
the same bytes.
"""
import base64
import gzip
import hashlib
import io
import re
import tarfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
NAME = "annal"
SUMMARY = "Who said what, when, and how we know it"
LONG_AGO = (1980, 1, 1, 0, 0, 0)


def version():
    """The version of the library that the module was generated for."""
    text = (HERE / "annal" / "_raw.py").read_text(encoding="utf-8")
    return ".".join(re.search(r"^VERSION = \((\d+), (\d+), (\d+)\)", text, re.M).groups())


def metadata():
    """What pyproject.toml says, which no module of Python 3.9 can read, and the version."""
    readme = (HERE / "README.md").read_text(encoding="utf-8")
    return ("Metadata-Version: 2.1\nName: %s\nVersion: %s\nSummary: %s\nLicense: LGPL-2.1-or-later\n"
            "Requires-Python: >=3.9\nClassifier: Typing :: Typed\nDescription-Content-Type: text/markdown\n\n%s"
            % (NAME, version(), SUMMARY, readme))


def license_files():
    """The licence, from the top of the sources or, in an sdist, from beside this file."""
    found = [path for path in (HERE / "LICENSE", HERE.parent.parent / "LICENSE") if path.exists()]
    return [("LICENSE", path.read_bytes()) for path in found[:1]]


def package_files():
    """The files of the package, each as a path within it."""
    found = [path for path in (HERE / "annal").iterdir()
             if path.suffix == ".py" and path.name != "_place.py" or path.name == "py.typed"]
    return [(path.relative_to(HERE).as_posix(), path.read_bytes()) for path in sorted(found)]


def info_files():
    folder = "%s-%s.dist-info" % (NAME, version())
    wheel = "Wheel-Version: 1.0\nGenerator: annal_build\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    return [(folder + "/METADATA", metadata().encode()), (folder + "/WHEEL", wheel.encode())] + [
        (folder + "/" + name, content) for name, content in license_files()]


def record(files):
    folder = "%s-%s.dist-info" % (NAME, version())
    lines = []
    for name, content in files:
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        lines.append("%s,sha256=%s,%d" % (name, digest, len(content)))
    return folder + "/RECORD", ("\n".join(lines + [folder + "/RECORD,,"]) + "\n").encode()


def write_wheel(folder, files):
    name = "%s-%s-py3-none-any.whl" % (NAME, version())
    files = files + info_files()
    with zipfile.ZipFile(Path(folder) / name, "w", zipfile.ZIP_DEFLATED) as wheel:
        for path, content in files + [record(files)]:
            entry = zipfile.ZipInfo(path, LONG_AGO)
            entry.external_attr, entry.compress_type = 0o644 << 16, zipfile.ZIP_DEFLATED
            wheel.writestr(entry, content)
    return name


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    """A wheel of the package."""
    return write_wheel(wheel_directory, package_files())


def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    """A wheel that leads here, so that changes are seen at once."""
    return write_wheel(wheel_directory, [("__editable__.annal.pth", (str(HERE) + "\n").encode())])


def build_sdist(sdist_directory, config_settings=None):
    """The sources, which build the wheel again."""
    name = "%s-%s" % (NAME, version())
    files = package_files() + license_files() + [("PKG-INFO", metadata().encode())]
    for extra in ("annal_build.py", "generate.py", "pyproject.toml", "README.md"):
        files.append((extra, (HERE / extra).read_bytes()))
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as sdist:
        for path, content in sorted(files):
            entry = tarfile.TarInfo("%s/%s" % (name, path))
            entry.size, entry.mode = len(content), 0o644
            sdist.addfile(entry, io.BytesIO(content))
    (Path(sdist_directory) / (name + ".tar.gz")).write_bytes(gzip.compress(packed.getvalue(), mtime=0))
    return name + ".tar.gz"

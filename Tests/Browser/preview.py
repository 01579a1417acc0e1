"""`banbao serve` on a copy of the sample site, started for a test and ended as a person ends it."""

import pathlib
import re
import shutil
import signal
import subprocess
import tempfile

import sample


class Preview:
    """A running preview: its address, the site it shows, what it printed."""

    def __init__(self, *options):
        self.site = pathlib.Path(tempfile.mkdtemp(prefix="banbao-preview-"))
        shutil.copytree(sample.ROOT / "content", self.site / "content")
        shutil.copytree(sample.ROOT / "themes", self.site / "themes")
        self.errors = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            [sample.BANBAO, "serve", "--site", self.site, "--lang", "zh", "--port", "0", *options],
            stdout=subprocess.PIPE, stderr=self.errors, text=True)
        line = self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/", line)
        assert found, f"no address in {line!r}"
        self.base = found[0]

    def edit(self, path, old, new):
        """Saves a file with a text exchanged."""
        file = self.site / path
        text = file.read_text("utf-8")
        assert old in text, f"{old!r} is not in {path}"
        file.write_text(text.replace(old, new, 1), "utf-8")

    def end(self):
        """Ctrl-C; the exit code."""
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(timeout=30)
        finally:
            self.process.kill()
            self.process.stdout.close()
            self.errors.close()
            shutil.rmtree(self.site)

"""Looks at what `poster-bench … every` made: one file for each layout and sheet, with every sample subject in it.

    python3 verify.py WORK [PAGES]

Each file is sound (qpdf), its fonts are embedded and none of Type 3 (pdffonts), and the codes of the first PAGES pages of each
(3 unless told; 0 is all) decode from a raster of 150 dpi to the addresses poster-bench wrote beside it.
"""

import concurrent.futures
import pathlib
import subprocess
import sys
import tempfile


def run(*command):
    return subprocess.run(command, capture_output=True, text=True)


def check(path, pages):
    faults = []
    sound = run("qpdf", "--check", str(path))
    if sound.returncode != 0:
        faults.append(f"{path.name}: {(sound.stdout + sound.stderr).strip().splitlines()[-1]}")
    rows = run("pdffonts", str(path)).stdout.splitlines()[2:]
    for row in rows:
        if "Type 3" in row or " yes yes yes " not in row:
            faults.append(f"{path.name}: font {row}")
    if not rows:
        faults.append(f"{path.name}: no fonts")
    wanted = path.with_suffix(".codes").read_text().split("\n")
    decoded = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, codes in list(enumerate(wanted, 1))[: pages or None]:
            if not codes:
                continue
            name = f"{folder}/page"
            run("pdftoppm", "-r", "150", "-gray", "-singlefile", "-f", str(number), str(path), name)
            said = run("zbarimg", "--quiet", "--raw", name + ".pgm").stdout.split()
            decoded += len(set(said))
            if set(said) != set(codes.split()):
                faults.append(f"{path.name} page {number}: {said} instead of {codes}")
    return decoded, faults


def main():
    work = pathlib.Path(sys.argv[1])
    pages = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    files = sorted(path.with_suffix(".pdf") for path in work.glob("*.codes"))
    with concurrent.futures.ThreadPoolExecutor(2) as workers:
        results = list(workers.map(lambda path: check(path, pages), files))
    faults = [fault for _, found in results for fault in found]
    print("\n".join(faults))
    print(f"{len(files)} files, {sum(count for count, _ in results)} codes decoded, {len(faults)} faults")
    sys.exit(1 if faults or not files else 0)


main()

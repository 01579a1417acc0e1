"""The calendar feeds as another program reads them, before and after a visit is dropped and another moved."""

import csv
import datetime
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import icalendar
import sample


def events(folder, name="outreach"):
    """The events of a feed by UID; whatever the parser complains of is a fault."""
    feed = icalendar.Calendar.from_ical((folder / f"calendar/{name}.ics").read_bytes())
    assert not feed.errors, feed.errors
    found = {}
    for event in feed.walk("VEVENT"):
        assert not event.errors, event.errors
        assert event["UID"] not in found, event["UID"]
        found[str(event["UID"])] = event
    return found


class Feeds(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.work = pathlib.Path(tempfile.mkdtemp(prefix="banbao-feeds-"))
        shutil.copytree(sample.ROOT / "content", cls.work / "content")
        shutil.copytree(sample.ROOT / "themes", cls.work / "themes")
        cls.plan = cls.work / "content/outreach/plan.csv"
        rows = list(csv.DictReader(cls.plan.read_text("utf-8-sig").splitlines()))
        cls.first = cls.build(rows, "2026-11-25")
        # A public venue with three visits or more: its first is dropped, its last moves by a week.
        shown = {uid.rsplit("-", 2)[0] for uid in cls.first}
        own = {}
        for row in rows:
            if row["venue"] in shown:
                own.setdefault((row["venue"], row["format"]), []).append(row)
        cls.series = next(visits for visits in own.values() if len(visits) >= 3)
        kept = [row for row in rows if row is not cls.series[0]]
        moved = datetime.date.fromisoformat(cls.series[-1]["date"]) + datetime.timedelta(days=7)
        cls.series[-1]["date"] = moved.isoformat()
        cls.second = cls.build(kept, "2026-11-27")

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.work)

    @classmethod
    def build(cls, rows, day):
        with cls.plan.open("w", encoding="utf-8", newline="") as file:
            table = csv.DictWriter(file, rows[0].keys())
            table.writeheader()
            table.writerows(rows)
        subprocess.run(
            [sample.BANBAO, "build", "--site", cls.work, "--no-posters", "--as-of", day],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return events(cls.work / "public")

    def of_series(self, feed):
        """The series' events by number."""
        stem = f"{self.series[0]['venue']}-{self.series[0]['format']}-"
        return {
            int(uid.split("@")[0].removeprefix(stem)): event
            for uid, event in feed.items() if uid.startswith(stem)}

    def test_feeds_are_whole_days_of_confirmed_visits(self):
        self.assertGreater(len(self.first), 20)
        for event in self.first.values():
            start, end = event.decoded("DTSTART"), event.decoded("DTEND")
            self.assertEqual(end - start, datetime.timedelta(days=1))
            self.assertEqual(event["STATUS"], "CONFIRMED")
            self.assertTrue(str(event["SUMMARY"]) and str(event["LOCATION"]))

    def test_a_dropped_visit_is_cancelled_by_its_own_uid(self):
        before, after = self.of_series(self.first), self.of_series(self.second)
        self.assertEqual(set(after), set(before))
        self.assertEqual(after[1]["STATUS"], "CANCELLED")
        self.assertEqual(after[1].decoded("DTSTART"), before[1].decoded("DTSTART"))
        self.assertGreater(after[1]["SEQUENCE"], before[1]["SEQUENCE"])

    def test_the_others_keep_theirs_and_only_the_moved_one_changes(self):
        before, after = self.of_series(self.first), self.of_series(self.second)
        last = max(before)
        self.assertEqual(str(after[last].decoded("DTSTART")), self.series[-1]["date"])
        self.assertEqual(after[last]["STATUS"], "CONFIRMED")
        self.assertGreater(after[last]["SEQUENCE"], before[last]["SEQUENCE"])
        stem = f"{self.series[0]['venue']}-{self.series[0]['format']}-"
        changed = {uid for uid, event in self.second.items() if event.to_ical() != self.first[uid].to_ical()}
        self.assertEqual({uid.split("@")[0] for uid in changed}, {f"{stem}1", f"{stem}{last}"})

    def test_a_venues_feed_says_what_the_whole_says(self):
        venue = self.series[0]["venue"]
        whole = {uid: event for uid, event in self.second.items() if uid.startswith(f"{venue}-")}
        own = events(self.work / "public", venue)
        self.assertEqual(
            {uid: event.to_ical() for uid, event in own.items()},
            {uid: event.to_ical() for uid, event in whole.items()})


if __name__ == "__main__":
    unittest.main()

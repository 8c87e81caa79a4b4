"""Writes the vectors beside this file with python-dateutil (its own recurrence rules) and Python's zoneinfo (its own
reading of the zone database): no line of ours takes part. Run by hand: `python3 make-vectors.py`.

recurrence.json: for each RFC 5545 rule and first day, all its days to the last.
zones.json: for each zone and time of day, the UTC offset in minutes of each Sunday's occasion over ten past years, as
runs [how many occasions, offset]. A time that the clocks skip is read with the offset before the change, one that comes
twice the first time (RFC 5545, section 3.3.5), which is Python's fold=0.
"""

import json
from datetime import datetime
from itertools import groupby
from pathlib import Path
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

here = Path(__file__).parent

RULES = [
    ("FREQ=DAILY", "2027-12-20", "2028-03-10"),
    ("FREQ=WEEKLY;INTERVAL=1;WKST=MO;BYDAY=SU", "2026-03-25", "2026-12-31"),
    ("FREQ=WEEKLY;INTERVAL=1;WKST=MO;BYDAY=MO,TH", "2026-03-24", "2026-06-30"),
    ("FREQ=WEEKLY;INTERVAL=1;WKST=MO;BYDAY=MO,TU,WE,TH,FR", "2026-12-24", "2027-01-31"),
    ("FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU", "2026-03-25", "2027-03-25"),
    ("FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=MO,SU", "2026-11-22", "2027-06-30"),
    ("FREQ=WEEKLY;INTERVAL=3;WKST=MO;BYDAY=SU", "2026-01-01", "2028-01-01"),
    ("FREQ=WEEKLY;INTERVAL=3;WKST=MO;BYDAY=MO,WE,SA", "2027-12-29", "2028-12-31"),
    ("FREQ=WEEKLY;INTERVAL=4;WKST=MO;BYDAY=FR", "2026-02-28", "2029-02-28"),
    ("FREQ=WEEKLY;INTERVAL=5;WKST=MO;BYDAY=MO,SU", "2026-12-27", "2028-12-31"),
    ("FREQ=WEEKLY;INTERVAL=12;WKST=MO;BYDAY=WE", "2026-06-11", "2031-06-11"),
    ("FREQ=MONTHLY;BYMONTHDAY=1", "2026-01-02", "2028-12-31"),
    ("FREQ=MONTHLY;BYMONTHDAY=15", "2026-01-15", "2028-01-15"),
    ("FREQ=MONTHLY;BYMONTHDAY=28", "2027-02-28", "2029-03-01"),
    ("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-11-30", "2032-03-01"),
    ("FREQ=MONTHLY;BYMONTHDAY=-1", "2099-12-31", "2100-03-31"),
]

ZONES = [
    "Africa/Cairo", "Africa/Lagos", "America/Asuncion", "America/Havana", "America/New_York",
    "America/Santiago", "America/Sao_Paulo", "America/St_Johns", "Antarctica/Troll", "Asia/Kathmandu",
    "Asia/Kolkata", "Asia/Tehran", "Asia/Tokyo", "Australia/Lord_Howe", "Australia/Sydney",
    "Europe/Dublin", "Europe/Lisbon", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Kiritimati",
]
TIMES = ["00:00", "00:30", "01:30", "02:30", "18:00"]
FIRST, LAST = "2015-01-04", "2024-12-29"


def days(rule, first, last):
    found = rrulestr(rule, dtstart=datetime.fromisoformat(first))
    return [f"{each:%Y-%m-%d}" for each in found.between(*map(datetime.fromisoformat, (first, last)), inc=True)]


def offsets(zone, time):
    for day in days("FREQ=WEEKLY;WKST=MO;BYDAY=SU", FIRST, LAST):
        local = datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=ZoneInfo(zone), fold=0)
        yield int(local.utcoffset().total_seconds() // 60)


def runs(values):
    return [[len(list(group)), value] for value, group in groupby(values)]


recurrence = [{"rule": rule, "from": first, "to": last, "days": days(rule, first, last)} for rule, first, last in RULES]
zones = [{"zone": zone, "time": time, "runs": runs(offsets(zone, time))} for zone in ZONES for time in TIMES]


def lines(name, head, rows):
    body = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
    (here / name).write_text(f"{{{head}\n\"vectors\": [\n{body}\n]}}\n")


lines("recurrence.json", "", recurrence)
lines("zones.json", f'"from": "{FIRST}", "to": "{LAST}",', zones)

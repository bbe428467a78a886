"""Arguments that nobody types on purpose."""

from tests.hostile.case import Case

MANY = "9" * 5_000
PLAIN = ("--title", "Т", "--period", "2025-2027", "--issuer", "edu")
SLUGS = ("con", "nul", "aux", "../x", "a/b", "..", "", "-x", "a b", "x.", "п", "a" * 300, "p")
PERIODS = ("2025-q9", "0000", "2026-02-30", "x", "../x", MANY, "", "2026-13", "2026-27-h3", "２０２６")
TYPED: tuple[tuple[str, ...], ...] = (
    *(("build", slug) for slug in ("..", "../x", "", "/", "п\nр\x1b[31m", "a\udcff")),
    *(("new", *PLAIN, "--", slug) for slug in SLUGS),
    ("new", "z", "--title", "Т", "--period", MANY, "--issuer", "edu"),
    ("new", "z", "--title", "Т", "--period", "2025-2027", "--issuer", "../x"),
    ("new", "z", *PLAIN, "--title", "a\x01b"),
    ("new", "z", *PLAIN, "--title", "a\udcff"),
    ("new", "z", *PLAIN, "--title", "{{ x }}: # 'a\n- b"),
    ("new", "z", "--docx", "none.docx"),
    ("new", "z", "--docx", "program_specs"),
    *(("forms", "p", "--period", period) for period in PERIODS),
    ("forms", "p", "--period", "2026", "--party", "../x"),
    ("collect", "p", "--period", "2026", "none"),
    ("--on", "2025-02-30", "build"),
    ("--on", MANY, "build"),
    ("--on", "0001-01-01", "status"),
    ("--on", "9999-12-31", "status"),
    ("--on", "9999-12-31", "calendar", "p"),
    ("build", "--jobs", "-1"),
    ("build", "--jobs", "x"),
    ("build", "--frce"),
    ("build", "--cluster", "nonsense"),
    ("build", "--out", "program_specs/p/program.yaml"),
    ("build", "--out", "/dev/null"),
    ("--workspace", "none", "build"),
    ("--workspace", "/dev/null", "build"),
    ("--lang", "tlh", "build"),
    ("bulid",),
    ("term", "до " * 20_000, "--period", "2025-2027"),
    ("term", "", "--period", "2025-2027"),
    ("term", "\udcff\udcfe", "--period", "2025-2027"),
    ("term", "март", "--period", "0000-9999"),
    ("rule", "../x"),
    ("rule", "\udcff"),
    ("edition", "p", "--date", "2025-02-30", "--number", "1"),
    ("edition", "p", "--date", "2025-01-01", "--number", "../../x"),
    ("edition", "p", "--date", "2025-01-01", "--number", "\udcff"),
    ("diff", "p", "../x"),
    ("calendar", "p", "--from", "9999-12"),
    ("calendar", "p", "--ics", "program_specs/p/program.yaml"),
    ("calendar", "p", "--ics", "output"),
    ("inspect", "program_specs/p/program.yaml"),
    ("inspect", "output"),
    ("inspect", "output/p/order.docx", "--comment", "output/p/order.docx"),
    ("inspect", "output/p/order.docx", "--comment", "program_specs/p/program.yaml"),
    ("template", "check", "none.docx"),
    ("check", "--select", "..,,x"),
)
CASES = tuple(Case("command", " ".join(typed)[:70], lambda root: None, typed) for typed in TYPED)

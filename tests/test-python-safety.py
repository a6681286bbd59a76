#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Whatever a program in Python does, it does not crash: lifetimes, threads, forks, the end of the interpreter."""
import ctypes
import gc
import io
import os
import random
import re
import subprocess
import sys
import threading
import weakref

import annal_python
import annal_tap
from annal_python import EXAMPLE, SMALL, raises, run

annal_python.start()
import annal  # noqa: after start()

# The same at each run; another number finds other orders.
SEED = int(os.environ.get("ANNAL_TEST_SEED", "20190514"))


def small():
    return annal.loads(SMALL)


# --- lifetimes

def test_children_keep_their_parents_alive():
    claim = annal.load(EXAMPLE).claims[3]
    gc.collect()
    assert claim.by.name and claim.dossier.title and claim.citations[0].source_record is not None
    entry = small().timeline()[1]
    gc.collect()
    assert entry.record.by.name == "North Korea" and entry.span.begin_min and entry.under is None
    says = small().claims[0].says
    gc.collect()
    assert says.text == "There are no camps."
    row = small().timeline().select().count("stance")[0]
    gc.collect()
    assert row.label and row.value == "affirm"
    group = small().conflicts().groups[0]
    gc.collect()
    assert group.subject == "camps"


def test_objects_go_when_nobody_holds_them():
    dossier = small()
    timeline = dossier.timeline()
    claim, looked = dossier["no-camps"], weakref.ref(dossier)
    assert sys.getrefcount(claim) < 10
    del dossier, timeline, claim
    gc.collect()
    assert looked() is None, "something keeps the dossier for ever"


def test_identity_and_equality():
    dossier = small()
    assert dossier["us"] is dossier["us"] and dossier["us"] is dossier.lookup_entity("us")
    assert dossier.timeline().dossier is dossier and dossier.timeline()[0].record is dossier["us-camps"]
    newer = dossier.edit()
    assert newer["us"] == dossier["us"] and newer["us"] is not dossier["us"], "each knows its own dossier"
    assert newer["us"].dossier is newer and dossier["us"].dossier is dossier
    assert newer != dossier and len({dossier, newer, dossier}) == 2
    assert dossier.claims[0].by == dossier.claims[0].by and dossier.claims[0].as_record() is dossier.claims[0]
    assert len({dossier["us"], newer["us"]}) == 1


class Last:
    """Asks what it holds at its very end."""

    def __init__(self, thing, told):
        self.thing, self.told, self.itself = thing, told, self

    def __del__(self):
        self.told.append((self.thing.by.name, self.thing.says.text, self.thing.to_json()["id"]))


def test_what_ends_in_a_cycle_is_whole_to_the_end():
    told = []
    for _ in range(3):
        # What was made first would be finalized first.
        Last(small()["no-camps"], told)
        Last(annal.Claim("c", by="us", says="It is so."), told)
        annal.Text("x" * 20)
        gc.collect()
    assert told == [("North Korea", "There are no camps.", "no-camps"), ("us", "It is so.", "c")] * 3, told


def test_what_goes_cannot_be_got_again():
    """While something is given back another thread may get the same from the library."""
    dossier = small()
    timeline, address = dossier.timeline(), int(dossier._c)
    looked, release, seen = weakref.ref(dossier), annal._runtime.Reference.__del__, []

    def watched(reference):
        if reference == address:
            seen.append((looked(), timeline.get_dossier()))
        release(reference)

    timeline._owner = None
    annal._runtime.Reference.__del__ = watched
    try:
        del dossier
    finally:
        annal._runtime.Reference.__del__ = release
    (old, new), = seen
    assert old is None and new["us"].name == "United States"


class Closer(str):
    """A text that closes something while it is made ready for C."""

    def encode(self, *how):
        self.thing.close()
        return super().encode(*how)


def test_what_is_closed_while_a_call_is_made_ready():
    for thing, call in ((annal.Claim("c"), "set_id"), (annal.Claim("c"), "get_extra"), (small(), "lookup"),
                        (annal.Query(), "add_text"), (small().timeline(), "lookup")):
        word = Closer("words")
        word.thing = thing
        assert not getattr(thing, call)(word) and thing.closed, call


def test_what_was_made_anew_is_not_what_it_was():
    dossier = small()
    claim = dossier["no-camps"]
    claim.__init__("other")
    assert dossier["no-camps"].id == "no-camps" and dossier["no-camps"] is not claim
    timeline = dossier.timeline()
    dossier.__init__("anew")
    assert timeline.dossier.title == "A small one" and timeline.dossier is not dossier


def test_closing_is_safe():
    dossier = small()
    timeline, claim = dossier.timeline(), dossier["no-camps"]
    with dossier as same:
        assert same is dossier and not dossier.closed
    assert dossier.closed
    dossier.close()
    dossier.close()
    for use in (lambda: dossier.title, lambda: len(dossier), lambda: dossier["us"], lambda: dossier.timeline(),
                lambda: annal.Timeline(dossier), lambda: dossier.__enter__(), lambda: hash(dossier),
                lambda: claim.by.name, lambda: dossier.claims[0], lambda: dossier == small()):
        raises(annal.ClosedError, use)
    assert repr(dossier) == "<annal.Dossier (closed)>"
    # What else was held lives on by itself.
    assert claim.stance.word == "deny" and timeline[0].record.id == "us-camps" and timeline.dossier.title
    timeline.close()
    raises(annal.ClosedError, lambda: timeline[0])
    for kind in (annal.Claim("c"), annal.Text("t"), annal.Date("2019"), annal.Query(), annal.Exporter("text"),
                 annal.Cancellable(), annal.Reader()):
        kind.close()
        kind.close()
        assert kind.closed and "(closed)" in repr(kind)
    text = annal.Text("t")
    text.close()
    raises(annal.ClosedError, lambda: annal.Claim("c", says=text))


def test_what_never_came_to_be_is_closed():
    for kind in (annal.Claim, annal.Dossier, annal.Timeline, annal.Date):
        thing = kind.__new__(kind)
        assert thing.closed
        raises(annal.ClosedError, lambda: thing._c)
        thing.close()
        del thing
    raises(TypeError, annal.Claim)
    raises(annal.ParseError, annal.Date, "no date")


def test_a_class_of_ones_own():
    class Claim(annal.Claim):
        """A claim with a word of its own."""

        @property
        def loud(self):
            return str(self.says).upper()

    claim = Claim("c", says="it is so")
    assert claim.loud == "IT IS SO" and claim == annal.Claim("c", says="it is so")
    assert type(small().claims[0]) is annal.Claim, "the library's own is what the library gives"


def test_nothing_contains_itself():
    text = annal.Text("x")
    raises(annal.MisuseError, setattr, text, "translation_of", text)
    assert text.translation_of is None and annal.Claim("c", says=text).to_json()["says"] == "x"
    held = annal.Text("x")
    for _ in range(1000):
        held = annal.Text("x", translation_of=held)
    raises(annal.MisuseError, lambda: annal.Text("x", translation_of=held))
    assert held.translation_of == held.translation_of.copy()


def test_a_thing_may_be_made_twice():
    claim = annal.Claim("c", says="It is so.")
    claim.__init__("d", by="us")
    assert claim.id == "d" and claim.says is None and claim.by.id == "us"
    exporter = annal.Exporter("text")
    exporter.__init__("json")
    assert exporter.write_to_string(small().timeline()).startswith("{")


CALLS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "python_calls.py")


def test_calls_by_chance_end_in_answers_or_exceptions():
    for seed in range(SEED, SEED + 2):
        done = subprocess.run([sys.executable, "-X", "faulthandler", CALLS, "4000", str(seed)], capture_output=True,
                              text=True, timeout=280)
        assert done.returncode == 0, "%s 4000 %d: exit code %d\n%s" % (CALLS, seed, done.returncode, done.stderr)
        count, fine = map(int, done.stdout.split())
        assert count > 3500 and fine > 2000, done.stdout


def churn(number, seed):
    """Makes, links, drops and collects things in an order by chance."""
    chance, held = random.Random(seed), [small()]
    for _ in range(number):
        thing = chance.choice(held)
        if chance.random() < 0.3:
            del held[chance.randrange(len(held))]
            held = held or [small()]
            continue
        held.append(step(thing, chance) or small())
        if chance.random() < 0.02:
            chance.choice(held).close()
            held = [one for one in held if not one.closed] or [small()]
        if len(held) > 40:
            chance.shuffle(held)
            del held[20:]


def step(thing, chance):
    """Something that is got from a thing."""
    try:
        if isinstance(thing, annal.Dossier):
            return chance.choice([thing.timeline, thing.edit, lambda: chance.choice(thing.records),
                                  lambda: chance.choice(thing.claims), thing.conflicts, small])()
        if isinstance(thing, annal.Timeline):
            return chance.choice([lambda: thing[chance.randrange(2)].record, lambda: thing[0].span, thing.select,
                                  lambda: thing.dossier])()
        if isinstance(thing, annal.Claim):
            return chance.choice([thing.copy, lambda: thing.by, lambda: thing.says, lambda: thing.said,
                                  lambda: thing.citations[0].passages[0], lambda: thing.dossier or small(),
                                  lambda: annal.Claim("c", by=thing.by, says=thing.says, citations=thing.citations)])()
        if isinstance(thing, annal.Agent):
            return thing.entity or thing
        if isinstance(thing, annal.Conflicts):
            return thing[0].a
        if isinstance(thing, annal.Text):
            return annal.Claim("t", says=thing)
    except (annal.Error, IndexError):
        pass  # it is closed, or open to change
    return small()


def test_garbage_is_collected_in_any_order():
    before = gc.get_threshold()
    gc.set_threshold(1)
    try:
        churn(400, SEED)
    finally:
        gc.set_threshold(*before)
    churn(3000, SEED + 1)
    gc.collect()


class Allocated(ctypes.Structure):
    """What glibc says of its memory."""

    _fields_ = [(name, ctypes.c_size_t) for name in (
        "arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost")]


def in_use():
    """Bytes that C holds, and blocks that Python does. Pages would not tell: what was freed before hides a leak."""
    gc.collect()
    mallinfo = ctypes.CDLL(None).mallinfo2
    mallinfo.restype = Allocated
    found = mallinfo()
    return found.uordblks + found.hblkhd, sys.getallocatedblocks()


def growth(work, rounds):
    for _ in range(60):
        work()
    before = in_use()
    for _ in range(rounds):
        work()
    return [now - then for now, then in zip(in_use(), before)]


def test_memory_does_not_grow():
    if annal_python.sanitized() or not hasattr(ctypes.CDLL(None), "mallinfo2"):
        raise annal_tap.Skip("the sanitizer keeps what is freed, or the system does not tell")

    def work():
        dossier = small()
        dossier.conflicts()[0].policy.to_text()
        for claim in dossier.claims:
            str(claim.by.name), claim.copy().to_json(), claim.proposition.dup_qualifier_names()
        for name in ("text", "json"):
            dossier.export(name)
        dossier.desk_check().problems
        with_error = 0
        for wrong in ("{", SMALL.replace("affirm", "afirm")):
            try:
                annal.loads(wrong)
            except annal.Error:
                with_error += 1
        assert with_error == 2

    # One text of those that a round makes would be 20 KiB.
    held, blocks = growth(work, 240)
    assert held < 10 << 10 and blocks < 240, "%d bytes and %d blocks more after 240 rounds" % (held, blocks)
    kept = []
    held, blocks = growth(lambda: kept.append(annal.Text("kept")), 240)
    assert held > 10 << 10 and blocks >= 240, "a leak would not be seen"
    text = annal.Text("never freed")
    held, blocks = growth(lambda: annal._raw.C.annal_text_copy(text._c), 240)
    assert held > 10 << 10 and blocks < 240, "a leak in C would not be seen"


LEAKS = """
import sys
sys.path.insert(0, sys.argv[1])
import ctypes, gc
import annal, annal_python
def work():
    dossier = annal.loads(annal_python.SMALL)
    for claim in dossier.claims:
        str(claim.by.name), claim.copy().to_json(), annal.Claim("c", says=claim.says, rests_on=["a"], by="us")
    dossier.conflicts()[0].policy.to_text(), dossier.query("stance:deny").count("stance")
    dossier.export("text"), dossier.export("html"), dossier.desk_check()
    for wrong in ("{", annal_python.SMALL.replace("affirm", "afirm")):
        try: annal.loads(wrong)
        except annal.Error: pass
    try: annal.Date("x")
    except annal.Error: pass
    annal.Exporter("ics", progress=print).write_to_bytes(dossier.timeline())
work()
gc.collect()
print(ctypes.CDLL(None).__lsan_do_recoverable_leak_check())
"""


def test_nothing_leaks():
    if not annal_python.sanitized():
        raise annal_tap.Skip("the library was built without the address sanitizer")
    options = {"ASAN_OPTIONS": "detect_leaks=1:leak_check_at_exit=0:fast_unwind_on_malloc=0"}
    _, said = run(LEAKS, os.path.dirname(os.path.abspath(__file__)), env=options)
    leaks = [part for part in re.split(r"\n\s*\n", said) if re.search(r"leak of ", part) and (
        re.search(r" in annal_(?!_)", part) or "libannal" in part)]
    assert not leaks, "\n\n".join(leaks[:3])


# --- threads

def together(*functions, rounds=1):
    """Runs functions in threads of their own; raises what one of them raised."""
    wrong = []

    def guarded(function):
        try:
            for _ in range(rounds):
                function()
        except BaseException as error:  # noqa: whatever it is, the test fails by it
            wrong.append(error)

    threads = [threading.Thread(target=guarded, args=(function,)) for function in functions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
        assert not thread.is_alive(), "two threads wait for each other"
    if wrong:
        raise wrong[0]


def test_threads_share_a_dossier():
    dossier = annal.load(EXAMPLE)
    timeline = dossier.timeline()
    wanted = [len(timeline), len(dossier.query("stance:deny")), len(dossier.conflicts())]

    def read():
        assert [len(dossier.timeline()), len(timeline.select("stance:deny")), len(dossier.conflicts())] == wanted
        assert all(claim.by is None or claim.by.name for claim in dossier.claims)
        assert dossier.claims[5] == dossier[dossier.claims[5].id]

    together(*[read] * 4, rounds=2)


def test_threads_change_one_thing():
    claim, dossier, query = annal.Claim("c"), annal.Dossier("t"), annal.Query()
    names = iter(range(10**6))

    def change():
        for _ in range(150):
            claim.rests_on.append("a")
            claim.by = "us"
            claim.says = "It is so."
            assert claim.by.id == "us"
            claim.to_json()
            dossier.add(annal.Entity("e%d" % next(names), kind="state", names=["E"]))
            query.limit = 3
            dossier.check()
            query.add_facet("type", ["claim"], False)

    together(*[change] * 4)
    assert len(claim.rests_on) == 600 and len(dossier.entities) == 600


def test_threads_read_write_and_close_at_once():
    dossier = annal.load(EXAMPLE)
    exporter, texts, reader = annal.Exporter("text"), annal.Texts(), annal.Reader()

    def write():
        exporter.write_to_string(dossier.timeline())
        exporter.width = 70
        exporter.left_out[:1]

    def read():
        reader.read_bytes(b'{"annal":1}', None, "auto")
        len(reader.dossier), reader.problems, texts.folders[:1]
        texts.add_folder("/")

    def close():
        timeline = dossier.timeline()
        other = threading.Thread(target=timeline.close)
        other.start()
        try:
            len(timeline.select("type:claim"))
        except annal.ClosedError:
            pass
        other.join()

    together(write, read, close, write, read, rounds=4)


def test_callbacks_of_threads_keep_their_own_exceptions():
    dossier = annal.load(EXAMPLE)

    def work(number):
        def fail(done, count):
            raise LookupError(number)
        error = raises(LookupError, annal.Exporter("atom", progress=fail).write_to_bytes, dossier.timeline())
        assert error.args == (number,)

    together(*[lambda number=number: work(number) for number in range(4)], rounds=3)


def test_a_callback_may_use_what_is_at_work():
    exporter = annal.Exporter("atom")
    exporter.set_progress(lambda done, count: (exporter.lang, exporter.close()))
    assert exporter.write_to_bytes(annal.load(EXAMPLE).timeline())
    assert exporter.closed


# --- forks and the end

def test_a_fork_goes_on():
    if not hasattr(os, "fork"):
        raise annal_tap.Skip("this system has no fork()")
    dossier = small()
    exporter, held = annal.Exporter("text"), threading.Event()
    done = threading.Event()

    def hold():
        with exporter._lock:
            held.set()
            done.wait(60)

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait(60)
    child = os.fork()
    if child == 0:
        # Another thread held the lock, and is not here to open it again.
        fine = exporter.write_to_string(dossier.timeline()) and dossier["us"].name == "United States"
        del dossier
        gc.collect()
        os._exit(0 if fine else 1)
    done.set()
    thread.join()
    assert os.waitpid(child, 0)[1] == 0
    assert dossier["us"].name == "United States" and exporter.write_to_string(dossier.timeline())


EXITS = {
    "things that live to the end": "import annal; d = annal.loads(%r); t = d.timeline(); c = d.claims[0]; b = c.by",
    "a cycle": "import annal; d = annal.loads(%r); x = [d]; x.append(x); del d",
    "a callback that was kept": "import annal; e = annal.Exporter('text', progress=print); d = annal.loads(%r)",
    "a thread at work": ("import annal, threading; d = annal.loads(%r);"
                         "threading.Thread(target=lambda: [d.export('text') for _ in range(20)], daemon=True).start()"),
    "an exit function": "import annal, atexit; d = annal.loads(%r); atexit.register(lambda: print(d.claims[0].by.name))",
    "a module that goes first": "import annal, sys; d = annal.loads(%r); sys.modules.clear()",
    "a mistake last of all": ("import annal, atexit; d = annal.loads(%r)\n"
                              "def last():\n try: d.get_claim(99)\n except annal.MisuseError: pass\n"
                              "atexit.register(last)"),
}


def test_the_interpreter_ends_quietly():
    for label, program in EXITS.items():
        _, said = run(program % SMALL)
        assert not said, "%s: %s" % (label, said)


SIGNAL = """
import annal, os, signal, sys
d = annal.load(sys.argv[1])
signal.signal(signal.SIGALRM, lambda *a: sys.exit(7))
signal.setitimer(signal.ITIMER_REAL, 0.05)
while True:
    d.export("text")
"""


def test_a_signal_is_heard():
    run(SIGNAL, EXAMPLE, code=7)


if __name__ == "__main__":
    sys.exit(annal_tap.main(globals(), sys.argv[1:]))

"""Many tasks in several processes: results in order, failures raised, nobody left behind."""

import os
from collections.abc import Callable

import pytest

from site_builder.pipeline.options import quiet
from site_builder.pipeline.workers import Crew, begin_all, cores

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")
SIZES = (0, 1, 2, 3, 7, 60)
JOBS = (1, 2, 3, 8)

needs_two = pytest.mark.skipif(cores() < 2, reason="another processor is what this is for")


class PickyError(Exception):
    """One that cannot be made of what it says of itself, as some libraries have them."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(first + second)


def square(task: int) -> int:
    return task * task


def pid_of(_task: int) -> int:
    return os.getpid()


def raising(at: int, error: BaseException) -> Callable[[int], int]:
    def work(task: int) -> int:
        if task == at:
            raise error
        return task

    return work


def leaving(at: int) -> Callable[[int], int]:
    def work(task: int) -> int:
        if task == at:
            os._exit(9)
        return task

    return work


def assert_nobody_is_left() -> None:
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@pytest.mark.parametrize("is_ahead", [False, True])
@pytest.mark.parametrize("jobs", JOBS)
@pytest.mark.parametrize("size", SIZES)
def test_results_come_in_the_order_of_the_tasks(size: int, jobs: int, *, is_ahead: bool) -> None:
    wait = begin_all(range(size), square, jobs=jobs, is_ahead=is_ahead)
    assert [square(task) for task in range(size)] == wait()
    assert_nobody_is_left()


@pytest.mark.parametrize("is_ahead", [False, True])
@pytest.mark.parametrize("at", range(7))
def test_what_a_task_raises_is_raised_whichever_process_it_was_in(
    at: int, *, is_ahead: bool
) -> None:
    for jobs in JOBS:
        with pytest.raises(ZeroDivisionError, match="by nought"):
            begin_all(
                range(7), raising(at, ZeroDivisionError("by nought")), jobs=jobs, is_ahead=is_ahead
            )()
        assert_nobody_is_left()


@pytest.mark.parametrize("at", [3, 4])
def test_a_process_that_ends_before_its_work_is_done_is_told(at: int) -> None:
    with pytest.raises(RuntimeError, match="a worker process ended before its work was done"):
        begin_all(range(7), leaving(at), is_ahead=True)()
    assert_nobody_is_left()


def test_a_failure_here_ends_all_others_though_they_have_much_to_say() -> None:
    here, (readable, writable) = os.getpid(), os.pipe()

    def work(task: int) -> bytes:
        if task and os.getpid() == here:
            os.read(readable, 1), os.read(readable, 1)  # until both others have begun
            raise ZeroDivisionError
        os.write(writable, b"x" if task else b"")
        return bytes(200_000)

    with pytest.raises(ZeroDivisionError):
        begin_all(range(100), work, jobs=3)()
    assert_nobody_is_left()
    os.close(writable)
    assert len(os.read(readable, 100)) < 97  # nor is the rest done for nothing
    os.close(readable)


def test_what_cannot_be_handed_back_is_a_failure_here_and_ends_the_other_process_there(
    capfd: pytest.CaptureFixture[str],
) -> None:
    here = os.getpid()
    with pytest.raises(RuntimeError, match="a worker process ended before its work was done"):
        begin_all(range(3), lambda task: lambda: task, is_ahead=True)()
    assert here == os.getpid()
    assert_nobody_is_left()
    assert ("", "") == tuple(capfd.readouterr())


def test_a_failure_that_cannot_be_made_again_here_is_a_failure_still() -> None:
    with pytest.raises(TypeError, match="second"):
        begin_all(range(3), raising(1, PickyError("a", "b")), is_ahead=True)()
    assert_nobody_is_left()


def test_alone_everything_is_done_here_when_it_is_asked_for() -> None:
    done: list[int] = []
    wait = begin_all(range(3), done.append)
    assert [] == done
    wait()
    assert [0, 1, 2] == done


def test_ahead_everything_is_done_by_one_other_process() -> None:
    (other,) = set(begin_all(range(9), pid_of, is_ahead=True)())
    assert os.getpid() != other


def test_the_first_task_is_done_here_at_once_and_every_other_one_once() -> None:
    readable, writable = os.pipe()

    def work(task: int) -> int:
        os.write(writable, bytes([task]))
        return os.getpid()

    wait = begin_all(range(200), work, jobs=3)
    assert b"\0" == os.read(readable, 1)
    found = wait()
    os.close(writable)
    assert [*range(1, 200)] == sorted(os.read(readable, 300))
    os.close(readable)
    assert os.getpid() == found[0]
    assert len(set(found)) <= 3


def test_others_go_on_while_one_is_long_about_its_task() -> None:
    readable, writable = os.pipe()

    def work(task: int) -> int:
        if task == 1:
            return len(os.read(readable, 1))  # until the last task is done by someone else
        if task == 8:
            os.write(writable, b"x")
        return 0

    assert [0, 1, *[0] * 7] == begin_all(range(9), work, jobs=2)()
    os.close(readable)
    os.close(writable)


def test_ahead_other_processes_work_while_this_one_does_not_wait_yet() -> None:
    readable, writable = os.pipe()
    wait = begin_all([b"done"], lambda text: os.write(writable, text), is_ahead=True)
    assert b"done" == os.read(readable, 4)  # before anyone waits
    assert [4] == wait()
    os.close(readable)
    os.close(writable)


def test_results_larger_than_a_pipe_come_whole() -> None:
    sizes = (1_000_000, 3, 2_000_000, 70_000)
    assert [*sizes] == [len(each) for each in begin_all(sizes, bytes, jobs=2)()]


def test_progress_is_told_of_all_roughly() -> None:
    told: list[int] = []
    begin_all(range(100), square, jobs=2, tick=told.append)()
    assert sorted(told) == told
    assert {*told} <= {*range(1, 100)}
    told.clear()
    begin_all(range(100), square, tick=told.append)()
    assert [*range(1, 101)] == told


@pytest.mark.parametrize(("wanted", "tasks"), [(1, 100), (0, 3)])
def test_a_crew_of_one_works_here(wanted: int, tasks: int) -> None:
    crew = Crew("Reading", wanted, 80, quiet)
    assert {os.getpid()} == set(crew(range(tasks), pid_of))


@needs_two
def test_a_few_tasks_are_given_away_by_a_process_that_has_other_things_to_do() -> None:
    for wanted, is_given in ((0, True), (1, False)):
        crew = Crew("Reading", wanted, 80, quiet, is_ahead=True)
        assert is_given == (os.getpid() not in crew(range(3), pid_of))


@pytest.mark.parametrize("tasks", [0, 1])
def test_no_process_is_begun_that_would_have_nothing_to_do(tasks: int) -> None:
    done: list[int] = []
    wait = Crew("Reading", 8, 80, quiet).begin(range(tasks), done.append)
    assert_nobody_is_left()
    assert [] == done
    assert [None] * tasks == wait()


def test_ahead_no_process_is_begun_for_nothing() -> None:
    wait = begin_all([], square, is_ahead=True)
    assert_nobody_is_left()
    assert [] == wait()


def test_a_crew_tells_what_it_does_and_how_far_it_is() -> None:
    told: list[tuple[str, int, int]] = []
    crew = Crew("Reading", 1, 80, lambda *words: told.append(words))
    crew(range(120), square)
    assert [("Reading", 50, 120), ("Reading", 100, 120)] == told

# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the unittest tests of a script and prints their results as TAP, which meson reads."""

import sys
import unittest


class TapResult(unittest.TestResult):
    """Prints a point a test, named by the first line of its docstring."""

    count = 0

    def point(self, name, problems=None):
        self.count += 1
        # A “#” would begin a directive. What failed goes where meson shows it.
        print(f"{'not ok' if problems else 'ok'} {self.count} - {name}".replace("#", "\\#"), flush=True)
        for _, trace in problems or []:
            print(f"{name}:\n{trace}", file=sys.stderr, flush=True)

    def addSuccess(self, test):
        self.point(test.shortDescription())

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.point(test.shortDescription() or test.id(), self.failures[-1:])

    def addError(self, test, err):
        super().addError(test, err)
        self.point(test.shortDescription() or test.id(), self.errors[-1:])

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            problems = self.failures if issubclass(err[0], test.failureException) else self.errors
            self.point(f"{test.shortDescription()} {subtest.id()}", problems[-1:])


def main():
    """Ends the script; a test that was skipped has failed."""
    result = TapResult()
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"]).run(result)
    print(f"1..{result.count}")
    sys.exit(0 if result.count > 0 and result.wasSuccessful() and not result.skipped else 1)

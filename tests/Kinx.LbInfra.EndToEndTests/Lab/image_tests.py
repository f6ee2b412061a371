"""Tests of the programs in a node's image; run by NodeImageTests with the image's folder in PYTHONPATH."""
import os
import tempfile
import unittest

import enabling
import ordering
import units


class UnitFiles(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        etc, lib = (os.path.join(self._folder.name, name) for name in ("etc", "lib"))
        os.mkdir(etc)
        os.mkdir(lib)
        units.FOLDERS, units.CONFIGURED = (etc, lib), etc
        self.etc, self.lib = etc, lib

    def write(self, folder, name, *lines):
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        return path

    def unit(self, *lines, name="a.service"):
        self.write(self.lib, name, *lines)
        return units.Unit(name)

    # --- files -------------------------------------------------------------------

    def test_drop_in_adds_and_clears(self):
        self.write(self.etc, "a.service.d/10.conf", "[Service]", "ExecStart=", "ExecStart=/bin/new", "Environment=B=2")
        unit = self.unit("[Service]", "ExecStart=/bin/old", "Environment=A=1")
        self.assertEqual(unit.all("ExecStart"), ["/bin/new"])
        self.assertEqual(unit.environment(), {"A": "1", "B": "2"})

    def test_continued_line_with_comment(self):
        unit = self.unit("[Service]", "ExecStart=/bin/a \\", "# not this", "  --b")
        self.assertEqual(unit.command(unit.all("ExecStart")[0], {}), (False, ["/bin/a", "--b"]))

    def test_administrators_file_comes_first(self):
        self.write(self.etc, "a.service", "[Service]", "Type=notify")
        self.assertEqual(self.unit("[Service]", "Type=simple").kind, "notify")

    def test_link_to_null_is_masked(self):
        self.unit("[Service]", "ExecStart=/bin/a")
        enabling.mask("a")
        self.assertRaises(LookupError, units.Unit, "a")
        self.assertEqual(enabling.enabled("a"), "masked")
        enabling.unmask("a")
        self.assertEqual(units.Unit("a").name, "a.service")

    def test_missing_unit_has_no_name(self):
        self.assertRaisesRegex(LookupError, "nosuch.service not found", units.Unit, "nosuch")

    # --- values ------------------------------------------------------------------

    def test_variables_in_commands(self):
        unit = self.unit("[Service]", "ExecStart=/bin/a")
        variables = {"OPTS": "-x 'y z'", "MAINPID": "7"}
        self.assertEqual(unit.command("-/bin/a $OPTS p${MAINPID} %n $NONE", variables), (True, ["/bin/a", "-x", "y z", "p7", "a.service"]))

    def test_specifiers_of_an_instance(self):
        self.write(self.lib, "t@.service", "[Service]", "ExecStart=/bin/a %i %p %%")
        unit = units.Unit("t@x")
        self.assertEqual(unit.command(unit.all("ExecStart")[0], {})[1], ["/bin/a", "x", "t", "%"])

    def test_time_spans(self):
        for text, seconds in (("90", 90), ("100ms", 0.1), ("3m", 180), ("1min 30s", 90), ("infinity", 0)):
            self.assertAlmostEqual(units.span(text), seconds)
        self.assertEqual(self.unit("[Service]", "TimeoutSec=2m").timeout("TimeoutStopSec"), 120)
        self.assertIsNone(self.unit("[Service]", "Type=oneshot").timeout("TimeoutStartSec"))
        self.assertEqual(self.unit("[Service]", "ExecStart=/bin/a").timeout("TimeoutStartSec"), 90)

    def test_environment_file_may_be_missing(self):
        path = self.write(self.etc, "default", "# comment", "OPTS=\"-a b\"", "EMPTY=")
        unit = self.unit("[Service]", "EnvironmentFile=-/no/such/file", "EnvironmentFile=" + path)
        self.assertEqual(unit.environment(), {"OPTS": "-a b", "EMPTY": ""})

    def test_conditions(self):
        self.assertIsNone(self.unit("[Unit]", "ConditionPathExists=!/no/such/file", "ConditionVirtualization=!container").unmet_condition())
        self.assertEqual(self.unit("[Unit]", "ConditionPathExists=/no/such").unmet_condition(), "ConditionPathExists=/no/such")

    # --- enabling and order ----------------------------------------------------------

    def test_enable_makes_links_and_disable_removes_them(self):
        self.unit("[Service]", "ExecStart=/bin/a", "[Install]", "WantedBy=multi-user.target", "Alias=b.service")
        self.assertEqual(enabling.enabled("a"), "disabled")
        enabling.enable("a")
        self.assertEqual((enabling.enabled("b"), enabling.at_boot()), ("enabled", ["a.service"]))
        enabling.disable("b")
        self.assertEqual((enabling.enabled("a"), enabling.at_boot()), ("disabled", []))

    def test_order_goes_through_targets(self):
        self.write(self.lib, "n.target", "[Unit]")
        self.unit("[Unit]", "Before=n.target", name="first.service")
        self.unit("[Unit]", "After=n.target", "Wants=first.service", name="second.service")
        loaded = ordering.with_needed(["second"])
        self.assertEqual(ordering.predecessors(loaded, self.fail), {"first.service": set(), "second.service": {"first.service"}})

    def test_cycle_is_reported_and_cut(self):
        self.unit("[Unit]", "After=b.service")
        self.unit("[Unit]", "After=a.service", name="b.service")
        reports = []
        before = ordering.predecessors(ordering.with_needed(["a", "b"]), reports.append)
        self.assertEqual((before["a.service"], before["b.service"]), (set(), {"a.service"}))
        self.assertEqual(len(reports), 1)


if __name__ == "__main__":
    unittest.main()

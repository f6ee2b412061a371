using Xunit.Sdk;
using Xunit.v3;

// There is one lab on a machine, so the tests that need it take turns.
[assembly: Parallelization(Mode = ParallelMode.None)]

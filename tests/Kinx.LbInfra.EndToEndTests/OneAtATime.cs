using Xunit;

// There is one lab on a machine, so the tests that need it take turns.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

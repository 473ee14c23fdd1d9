// Each test starts processes: one after the other they are quicker.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

using Coroutines.Allocation;

// No argument: the table of allocations. `traces`: the stack traces. The integration tests start both in each configuration.
return args is ["traces"] ? Traces.Print() : AllocationTable.Print();

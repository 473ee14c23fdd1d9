using Coroutines.Allocation;

// No argument: the table of allocations. `traces`: the stack traces. `sizes`: the sizes of machines beside the compiler's.
// The integration tests start them in each configuration.
return args switch
{
    ["traces"] => Traces.Print(),
    ["sizes"] => SizeTable.Print(),
    _ => AllocationTable.Print(),
};

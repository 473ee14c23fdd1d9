using Coroutines.Allocation;

// No argument: the table of allocations. `traces`: the stack traces. `sizes`: the sizes of machines beside the compiler's.
// `steps`: what the loop does for an operation. The integration tests start them in each configuration.
return args switch
{
    ["traces"] => Traces.Print(),
    ["sizes"] => SizeTable.Print(),
    ["steps"] => AllocationTable.PrintSteps(),
    _ => AllocationTable.Print(),
};

using Coroutines.Differential;
using Coroutines.Fuzz;

return args switch
{
    ["corpus", var folder, .. var options] => CorpusCommand.Run(folder, options),
    ["coverage", var folder] => CoverageCommand.Run(folder),
    ["write", var seed] => Write(int.Parse(seed)),
    ["census", var seed, var count] => Census(int.Parse(seed), int.Parse(count)),
    ["--seed", var seed, "--count", var count] => FuzzCommand.Run(int.Parse(seed), int.Parse(count), null),
    ["--seed", var seed, "--count", var count, "--keep", var folder] => FuzzCommand.Run(int.Parse(seed), int.Parse(count), folder),
    _ => Help(),
};

static int Write(int seed)
{
    Console.WriteLine(RandomProgram.Write(seed, new Census()));
    return 0;
}

static int Census(int seed, int count)
{
    var census = new Census();
    for (var one = seed; one < seed + count; one++)
    {
        RandomProgram.Write(one, census);
    }

    return census.Print(Console.Out, CensusLimits.For(count)) ? 0 : 1;
}

static int Help()
{
    Console.WriteLine("""
        --seed S --count N [--keep FOLDER]
            Writes N random programs from the seed on, runs each on both sides, and compares.
            A failure is made small and kept in the folder.
        census S N
            Only writes N random programs from the seed on, and prints how often each construct and each pair occurred.
        write S
            Prints the random program of a seed.
        corpus FOLDER [--oracle-only] [--debug] [--show NAME]
            Compiles and runs every program of a folder on both sides, and compares.
        """);
    return 2;
}

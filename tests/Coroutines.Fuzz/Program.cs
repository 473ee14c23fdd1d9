using Coroutines.Differential;
using Coroutines.Fuzz;

return args switch
{
    ["corpus", var folder, .. var options] => CorpusCommand.Run(folder, options),
    ["coverage", var folder] => CoverageCommand.Run(folder),
    ["generated", var file] => Generated(file),
    ["write", var seed] => Write(int.Parse(seed)),
    ["--seed", var seed, "--count", var count] => FuzzCommand.Run(int.Parse(seed), int.Parse(count), null),
    ["--seed", var seed, "--count", var count, "--keep", var folder] => FuzzCommand.Run(int.Parse(seed), int.Parse(count), folder),
    _ => Help(),
};

static int Write(int seed)
{
    Console.WriteLine(RandomProgram.Write(seed, new Census()));
    return 0;
}

static int Generated(string file)
{
    var program = new CorpusProgram(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));
    foreach (var source in BatchCompiler.Generated(SideOptions.Release, program))
    {
        Console.WriteLine(source);
    }

    return 0;
}

static int Help()
{
    Console.WriteLine("""
        --seed S --count N [--keep FOLDER]
            Writes N random programs from the seed on, runs each on both sides, and compares; each batch under another
            combination of options.
            A failure is made small and kept in the folder.
        generated FILE
            Prints what the generator writes for one program.
        write S
            Prints the random program of a seed.
        corpus FOLDER [--oracle-only] [--debug] [--matrix] [--show NAME] [--slice I/N]
            Compiles and runs every program of a folder on both sides, and compares: in Release, in Debug, or under every
            combination of options. A slice is every Nth program, and all that need the newest language.
        """);
    return 2;
}

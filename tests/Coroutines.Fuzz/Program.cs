using Coroutines.Differential;
using Coroutines.Fuzz;

return args switch
{
    ["corpus", var folder, .. var options] => CorpusCommand.Run(folder, options),
    ["coverage", var folder] => CoverageCommand.Run(folder),
    ["mutate", var folder, .. var options] => MutateCommand.Run(folder, options),
    ["mutants", var folder, var pass, var areas, var first] => MutateCommand.Work(folder, pass, areas, int.Parse(first)),
    ["strict", var folder] => StrictCommand.Run(folder),
    ["sizes"] => SizesCommand.Run(),
    ["sizes", var method] => SizesCommand.Show(method),
    ["generated", var file] => Generated(file),
    ["metamorphic", var folder, "--seed", var seed, "--count", var count, .. var options] => MetamorphicCommand.Run(folder, int.Parse(seed), int.Parse(count), options),
    ["table", var folder] => TableCommand.Run(folder),
    ["edited", var folder, var seed] => Edited(folder, int.Parse(seed)),
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

static int Edited(string folder, int seed)
{
    var program = new MetamorphicWriter(CorpusStore.Load(folder)).Write(seed);
    Console.WriteLine($"// {program.Origin.Name}: {string.Join(", ", program.Edits)}");
    Console.WriteLine(program.Program.Text);
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
        metamorphic FOLDER --seed S --count N [--keep FOLDER] [--edits NAME|NAME]
            Edits programs of a folder at random, N times from the seed on, and compares what comes out. A failure is
            counted by the edits that it takes; the first ones of each kind are made small and kept in the folder.
        table FOLDER
            Prints which edited program covers which operand or target of which kind of syntax when it is null, changed
            meanwhile, or read by a getter that throws; and compares the two sides on each.
        edited FOLDER SEED
            Prints the edited program of a seed.
        census S N
            Only writes N random programs from the seed on, and prints how often each construct and each pair occurred.
        strict FOLDER
            Compiles all programs as one project with every rule of the SDK on; the generated code adds no warning.
        sizes [TYPE.METHOD]
            Prints the sizes of machines beside those of the compiler's state machines and of Task objects;
            for one method the fields of both.
        write S
            Prints the random program of a seed.
        generated FILE
            Prints what the generator writes for one program.
        corpus FOLDER [--oracle-only] [--debug] [--matrix] [--show NAME] [--slice I/N]
            Compiles and runs every program of a folder on both sides, and compares: in Release, in Debug, or under every
            combination of options. A slice is every Nth program, and all that need the newest language.
        coverage FOLDER
            Prints which programs hold an await in which operand of which operation.
        mutate FOLDER [--pass NAME] [--areas]
            Breaks the generator in one place after the other and shows that programs notice.
        """);
    return 2;
}

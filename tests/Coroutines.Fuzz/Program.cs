using Coroutines.Fuzz;

return args switch
{
    ["corpus", var folder, .. var options] => CorpusCommand.Run(folder, options),
    _ => Help(),
};

static int Help()
{
    Console.WriteLine("""
        corpus FOLDER [--oracle-only] [--debug] [--show NAME]
            Compiles and runs every program of a folder on both sides, and compares.
        """);
    return 2;
}

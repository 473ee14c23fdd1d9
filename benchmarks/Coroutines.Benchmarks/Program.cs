using BenchmarkDotNet.Running;
using Coroutines.Benchmarks;

// --quick [--rows TEXT] [--json FILE] [--markdown FILE]: the whole table as ratios, in under two minutes.
// --scale FILE: the page of plots. --docs: both, into the docs folder of the repository.
// Otherwise the arguments go to BenchmarkDotNet.
string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

switch (args)
{
    case ["--first", var column]:
        return ColdRows.RunFirst(column);
    case ["--docs"]:
        string docs = DocsFolder.Find();
        QuickTable.Run(rows: null, json: null, markdown: Path.Combine(docs, "benchmarks.md"));
        ScalePage.Write(Path.Combine(docs, "scale.md"));
        return 0;
    case ["--scale", var page]:
        ScalePage.Write(page);
        return 0;
    default:
        if (args.Contains("--quick"))
        {
            QuickTable.Run(Option("--rows"), Option("--json"), Option("--markdown"));
            return 0;
        }

        BenchmarkSwitcher.FromAssembly(typeof(RowBenchmarks).Assembly).Run(args);
        return 0;
}
